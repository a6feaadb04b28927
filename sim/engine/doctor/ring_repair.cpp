#include "sim/engine/doctor/ring_repair.hpp"

#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
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

/// Does the border come back at `b` along the way it went, no further apart than `metres`?
bool is_spike(geo::Point a, geo::Point b, geo::Point c, double metres)
{
    double const out_m = geo::distance(a, b);
    double const back_m = geo::distance(b, c);
    double const shorter_m = std::min(out_m, back_m);
    double const ahead = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
    if (shorter_m <= 2 * metres || ahead >= 0.0) {
        return false;
    }
    // Apart, half way along the shorter leg.
    double const across = std::abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x));
    double const sine = across / (out_m * back_m);
    return sine * shorter_m / 2 < metres && sine < 0.05;
}

geo::Ring closed(geo::Ring ring)
{
    if (!ring.empty()) {
        ring.push_back(ring.front());
    }
    return ring;
}

} // namespace

geo::MultiPolygon without_repeats(geo::MultiPolygon const &area, double metres)
{
    return with_rings(area, [&](geo::Ring const &ring) {
        geo::Ring kept;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            if (kept.empty() || geo::distance(kept.back(), ring[i]) > metres) {
                kept.push_back(ring[i]);
            }
        }
        while (kept.size() > 1 && geo::distance(kept.back(), kept.front()) <= metres) {
            kept.pop_back();
        }
        return kept.size() + 1 == ring.size() ? ring : closed(std::move(kept));
    });
}

geo::MultiPolygon without_spikes(geo::MultiPolygon const &area, double metres)
{
    return with_rings(area, [&](geo::Ring const &ring) {
        geo::Ring kept;
        std::size_t const count = ring.empty() ? 0 : ring.size() - 1;
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_spike(ring[(i + count - 1) % count], ring[i], ring[(i + 1) % count], metres)) {
                kept.push_back(ring[i]);
            }
        }
        return kept.size() == count ? ring : closed(std::move(kept));
    });
}

geo::MultiPolygon without_tiny_parts(geo::MultiPolygon const &area, double m2, double share)
{
    if (area.size() < 2) {
        return area;
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
    return kept;
}

geo::MultiPolygon without_tiny_holes(geo::MultiPolygon const &area, double m2)
{
    geo::MultiPolygon kept = area;
    for (geo::Polygon &part : kept) {
        std::erase_if(part.holes,
                      [&](geo::Ring const &hole) { return std::abs(geo::signed_area(hole)) < m2; });
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
    moved = without_repeats(moved, 0.0);
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
