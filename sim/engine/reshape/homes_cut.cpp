#include "sim/engine/reshape/reshape.hpp"
#include "sim/engine/reshape/share.hpp"
#include "sim/geo/cut.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <utility>

namespace sim::reshape {

namespace {

/// How far the block reaches along a direction.
struct Span
{
    double from = 0.0;
    double to = 0.0;
};

double along(geo::Point p, geo::Point direction)
{
    return p.x * direction.x + p.y * direction.y;
}

Span span_of(geo::MultiPolygon const &area, geo::Point direction)
{
    Span span{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (geo::Polygon const &part : area) {
        for (geo::Point const p : part.outer) {
            span.from = std::min(span.from, along(p, direction));
            span.to = std::max(span.to, along(p, direction));
        }
    }
    return span;
}

/// Where the wanted share of the area lies beyond.
double bisect(geo::MultiPolygon const &area, geo::Point direction, double share)
{
    Span span = span_of(area, direction);
    constexpr int steps = 60; // from kilometres to below what a double holds
    for (int i = 0; i < steps; ++i) {
        double const middle = (span.from + span.to) / 2;
        (geo::share_beyond(area, direction, middle) > share ? span.from : span.to) = middle;
    }
    return (span.from + span.to) / 2;
}

/// Between which zones the cut comes nearest to the wanted homes; nothing if whole zones cannot
/// stand on both sides.
std::optional<double> between_zones(std::vector<TransformerZone const *> const &zones,
                                    geo::Point direction, int wanted)
{
    std::vector<std::pair<double, int>> homes_at;
    int all = 0;
    for (TransformerZone const *zone : zones) {
        homes_at.emplace_back(along(zone->place, direction), zone->households);
        all += zone->households;
    }
    std::ranges::sort(homes_at, std::greater<>{});
    std::optional<double> best;
    int best_off = 0;
    int beyond = 0;
    for (std::size_t i = 0; i + 1 < homes_at.size(); ++i) {
        beyond += homes_at[i].second;
        int const off = std::abs(beyond - wanted);
        bool const apart = homes_at[i].first - homes_at[i + 1].first > 2 * same_place_m;
        if (apart && beyond > 0 && beyond < all && (!best || off < best_off)) {
            best = (homes_at[i].first + homes_at[i + 1].first) / 2;
            best_off = off;
        }
    }
    return best;
}

geo::Point toward(HomesSide const &side)
{
    double const bearing = side.toward_deg * std::numbers::pi / 180.0;
    return {std::sin(bearing), std::cos(bearing)};
}

/// Homes of the part that lies on the wanted side of the line.
int homes_beyond(std::vector<Part> const &parts, HomesSide const &side, geo::LineString const &line)
{
    geo::Point const direction = toward(side);
    double const from = along(line.front(), direction);
    int homes = 0;
    for (Part const &part : parts) {
        homes += geo::share_beyond(part.area, direction, from) > 0.5 ? part.households : 0;
    }
    return homes;
}

} // namespace

HomesCut cut_for_households(Dataset const &dataset, BlockId block, HomesSide const &side)
{
    Block const &place = dataset.block(block);
    if (side.households <= 0 || side.households >= place.households) {
        return {{},
                text("{block} has {count} homes: each part needs at least one.",
                     {TextArg{"block", place.name, place.name_en},
                      TextArg{"count", std::to_string(place.households)}})};
    }
    geo::Point const direction = toward(side);
    auto const at_zones = between_zones(counting_zones(dataset, block), direction, side.households);
    double const share = static_cast<double>(side.households) / place.households;
    double const from = at_zones ? *at_zones : bisect(place.area, direction, share);
    geo::Point const across{-direction.y, direction.x};
    Span const reach = span_of(place.area, across);
    constexpr double beyond_m = 10.0;
    auto const point = [&](double at) {
        return geo::Point{from * direction.x + at * across.x, from * direction.y + at * across.y};
    };
    return {{point(reach.from - beyond_m), point(reach.to + beyond_m)}, {}};
}

Reshaping split_by_households(Project const &project, BlockId block, HomesSide const &side)
{
    HomesCut const cut = cut_for_households(*project.dataset, block, side);
    if (cut.refusal) {
        return refused(*cut.refusal);
    }
    Reshaping result = split_by_line(project, block, cut.line);
    if (!result.is_done()) {
        return result;
    }
    int const homes = homes_beyond(result.parts, side, cut.line);
    if (homes != side.households) {
        std::vector<TextArg> const counts{{"count", std::to_string(homes)},
                                          {"wanted", std::to_string(side.households)}};
        bool const by_zones = !counting_zones(*project.dataset, block).empty();
        result.notes.insert(
            result.notes.begin(),
            by_zones
                ? text("{count} homes instead of {wanted}: transformer zones stay whole.", counts)
                : text("{count} homes instead of {wanted}.", counts));
    }
    return result;
}

} // namespace sim::reshape
