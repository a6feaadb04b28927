#include "app/map/visible_place.hpp"

#include "app/map/pick.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>

namespace app::map {

namespace {

constexpr int columns = 12;
constexpr int rows = 8;

/// Distance to the border of the part that holds the place; 0 outside of all parts.
double depth(sim::geo::MultiPolygon const &area, sim::geo::Point place)
{
    for (sim::geo::Polygon const &part : area) {
        if (sim::geo::contains(part, place)) {
            double away = sim::geo::distance(place, part.outer);
            for (sim::geo::Ring const &hole : part.holes) {
                away = std::min(away, sim::geo::distance(place, hole));
            }
            return away;
        }
    }
    return 0.0;
}

double to_edge(sim::geo::Box const &box, sim::geo::Point place)
{
    return std::min(
        {place.x - box.min.x, box.max.x - place.x, place.y - box.min.y, box.max.y - place.y});
}

} // namespace

std::optional<sim::geo::Point> visible_place(sim::geo::MultiPolygon const &area,
                                             sim::geo::Point usual, sim::geo::Box const &view)
{
    if (view.contains(usual)) {
        return usual;
    }
    sim::geo::Box const whole = box_around(area);
    sim::geo::Box const common{
        {std::max(whole.min.x, view.min.x), std::max(whole.min.y, view.min.y)},
        {std::min(whole.max.x, view.max.x), std::min(whole.max.y, view.max.y)}};
    if (common.min.x >= common.max.x || common.min.y >= common.max.y) {
        return std::nullopt;
    }
    std::optional<sim::geo::Point> best;
    double best_m = 0.02 * std::max(view.width(), view.height()); // less shows no room for a name
    for (int i = 0; i < columns * rows; ++i) {
        sim::geo::Point const place{common.min.x + common.width() * (i % columns + 0.5) / columns,
                                    common.min.y + common.height() * (i / columns + 0.5) / rows};
        double const from_edge = to_edge(view, place);
        double const room_m = from_edge > best_m ? std::min(from_edge, depth(area, place)) : 0.0;
        if (room_m > best_m) {
            best_m = room_m;
            best = place;
        }
    }
    return best;
}

} // namespace app::map
