#include "sim/engine/doctor/ring_repair.hpp"

#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace sim::checkup {

namespace {

/// Applies `mend` to every ring; rings that it would ruin stay.
template <typename Mend>
geo::MultiPolygon with_rings(geo::MultiPolygon area, Mend mend)
{
    auto const turn = [&](geo::Ring &ring) {
        if (geo::Ring mended = mend(ring); mended.size() >= 4) {
            ring = std::move(mended);
        }
    };
    for (geo::Polygon &part : area) {
        turn(part.outer);
        std::ranges::for_each(part.holes, turn);
    }
    return area;
}

/// The ring without the vertices that are a fault.
/// \param is_fault  asked with the number of each vertex but the last, which repeats the first
template <typename Fault>
geo::Ring without(geo::Ring const &ring, Fault is_fault)
{
    geo::Ring kept;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (!is_fault(i)) {
            kept.push_back(ring[i]);
        }
    }
    if (!kept.empty()) {
        kept.push_back(kept.front());
    }
    return kept;
}

/// Is there a vertex with a fault in any ring? Asked before anything is copied.
template <typename Fault>
bool any_vertex(geo::MultiPolygon const &area, Fault is_fault)
{
    auto const ask = [&](geo::Ring const &ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            if (is_fault(ring, i)) {
                return true;
            }
        }
        return false;
    };
    return std::ranges::any_of(area, [&](geo::Polygon const &part) {
        return ask(part.outer) || std::ranges::any_of(part.holes, ask);
    });
}

/// Without the vertices with a fault; nothing where there are none, or no ring could lose them.
template <typename Fault>
std::optional<geo::MultiPolygon> without_vertices(geo::MultiPolygon const &area, Fault is_fault)
{
    if (!any_vertex(area, is_fault)) {
        return {};
    }
    geo::MultiPolygon mended = with_rings(area, [&](geo::Ring const &ring) {
        return without(ring, [&](std::size_t i) { return is_fault(ring, i); });
    });
    return mended != area ? std::optional{std::move(mended)} : std::nullopt;
}

/// Does the border come back at `b` along the way it went, no further apart than `metres`?
bool is_spike(geo::Point a, geo::Point b, geo::Point c, double metres)
{
    double const ahead = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
    if (ahead >= 0.0) {
        return false; // nearly all: before anything that costs
    }
    double const out_m = geo::distance(a, b);
    double const back_m = geo::distance(b, c);
    double const shorter_m = std::min(out_m, back_m);
    if (shorter_m <= 2 * metres) {
        return false;
    }
    // Apart, half way along the shorter leg.
    double const across = std::abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x));
    double const sine = across / (out_m * back_m);
    return sine * shorter_m / 2 < metres && sine < 0.05;
}

} // namespace

std::optional<geo::MultiPolygon> without_repeats(geo::MultiPolygon const &area, double metres)
{
    return without_vertices(area, [&](geo::Ring const &ring, std::size_t i) {
        std::size_t const before = i > 0 ? i - 1 : ring.size() - 2;
        return i != before && geo::distance(ring[before], ring[i]) <= metres;
    });
}

std::optional<geo::MultiPolygon> without_spikes(geo::MultiPolygon const &area, double metres)
{
    return without_vertices(area, [&](geo::Ring const &ring, std::size_t i) {
        std::size_t const before = i > 0 ? i - 1 : ring.size() - 2;
        return is_spike(ring[before], ring[i], ring[i + 1], metres);
    });
}

std::optional<geo::MultiPolygon> without_tiny_parts(geo::MultiPolygon const &area, double m2,
                                                    double share)
{
    if (area.size() < 2) {
        return {};
    }
    double greatest_m2 = 0.0;
    for (geo::Polygon const &part : area) {
        greatest_m2 = std::max(greatest_m2, geo::area(part));
    }
    geo::MultiPolygon kept;
    std::ranges::copy_if(area, std::back_inserter(kept), [&](geo::Polygon const &part) {
        double const part_m2 = geo::area(part);
        return part_m2 >= m2 || part_m2 >= share * greatest_m2;
    });
    return kept.size() != area.size() ? std::optional{std::move(kept)} : std::nullopt;
}

std::optional<geo::MultiPolygon> without_tiny_holes(geo::MultiPolygon const &area, double m2)
{
    auto const is_tiny = [&](geo::Ring const &hole) {
        return std::abs(geo::signed_area(hole)) < m2;
    };
    bool const has_tiny = std::ranges::any_of(
        area, [&](geo::Polygon const &part) { return std::ranges::any_of(part.holes, is_tiny); });
    if (!has_tiny) {
        return {};
    }
    geo::MultiPolygon kept = area;
    for (geo::Polygon &part : kept) {
        std::erase_if(part.holes, is_tiny);
    }
    return kept;
}

std::optional<geo::Point> first_difference(geo::MultiPolygon const &before,
                                           geo::MultiPolygon const &after)
{
    // Of repeated vertices both stand at one place: counted, not only looked up.
    std::map<std::pair<double, double>, int> left;
    auto const each = [](geo::MultiPolygon const &area, auto visit) {
        for (geo::Polygon const &part : area) {
            std::ranges::for_each(part.outer, visit);
            for (geo::Ring const &hole : part.holes) {
                std::ranges::for_each(hole, visit);
            }
        }
    };
    each(after, [&](geo::Point p) { ++left[{p.x, p.y}]; });
    std::optional<geo::Point> found;
    each(before, [&](geo::Point p) {
        if (--left[{p.x, p.y}] < 0 && !found) {
            found = p;
        }
    });
    return found;
}

std::optional<geo::MultiPolygon> with_moved_vertices(geo::MultiPolygon area,
                                                     std::span<NearVertex const> moves)
{
    std::map<std::pair<double, double>, geo::Point> to;
    for (NearVertex const &move : moves) {
        to.emplace(std::pair{move.from.x, move.from.y}, move.to);
    }
    geo::MultiPolygon moved = with_rings(std::move(area), [&](geo::Ring ring) {
        for (geo::Point &p : ring) {
            if (auto const found = to.find({p.x, p.y}); found != to.end()) {
                p = found->second;
            }
        }
        return ring;
    });
    if (auto once = without_repeats(moved, 0.0)) {
        moved = std::move(*once);
    }
    bool const is_good =
        std::ranges::all_of(moved, [](geo::Polygon const &part) { return geo::is_valid(part); });
    return is_good ? std::optional{std::move(moved)} : std::nullopt;
}

bool is_referred_to(Dataset const &dataset, BlockId block)
{
    auto const is_own = [&](auto const &row) { return row.block == block; };
    return std::ranges::any_of(dataset.transformer_zones, is_own) ||
           std::ranges::any_of(dataset.feeder_sections, is_own) ||
           std::ranges::any_of(dataset.gas_stations, is_own) ||
           std::ranges::any_of(dataset.progress, is_own) ||
           std::ranges::any_of(dataset.problems, is_own);
}

} // namespace sim::checkup
