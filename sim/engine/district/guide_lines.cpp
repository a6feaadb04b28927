#include "sim/engine/district/guide_lines.hpp"

#include "sim/engine/district/hash.hpp"
#include "sim/geo/curve.hpp"
#include "sim/geo/measure.hpp"

#include <array>

namespace sim::district {

namespace {

using geo::Point;

geo::LineString railway(Facts const &facts, Frame const &frame)
{
    struct Knot
    {
        char const *seat;
        double dx;
        double dy;
    };
    // south of the old town, north of the river plain's villages; x, y from the named seat
    constexpr std::array knots{Knot{"150202010", -5000, -400}, Knot{"150202010", 0, -1300},
                               Knot{"150202006", 0, -500},     Knot{"150202100", 0, 900},
                               Knot{"150202011", 0, 1300},     Knot{"150202101", 0, 1200},
                               Knot{"150202101", 9000, 2600},  Knot{"150202101", 19000, 3500}};
    geo::LineString places;
    for (Knot const &knot : knots) {
        Point const seat = frame.seats[jurisdiction_index(facts, knot.seat)];
        places.push_back({seat.x + knot.dx, seat.y + knot.dy});
    }
    return geo::catmull_rom(places, 16);
}

geo::LineString mountain_foot()
{
    constexpr std::array knots{
        Point{408000, 4497600}, Point{414500, 4497300}, Point{419000, 4497200},
        Point{424000, 4497300}, Point{430000, 4497000}, Point{436600, 4496000},
        Point{443000, 4497200}, Point{450000, 4498600}, Point{456000, 4499200}};
    return geo::catmull_rom(knots, 12);
}

geo::LineString creek(int number, double x0, geo::Box const &box)
{
    double const slant = 1200 * (fraction(Purpose::creek, {number}) - 0.5);
    geo::LineString line;
    double const top = box.max.y + 500;
    for (double y = top; y >= box.min.y - 500; y -= 450) {
        Point const at{x0 + 20000.0 * number, y};
        double const down = (top - y) / box.height();
        line.push_back({x0 + 700 * noise(Purpose::creek, 2600, at) +
                            260 * noise(Purpose::creek, 900, at) + slant * (down - 0.5),
                        y});
    }
    return geo::chaikin(std::move(line), 2);
}

} // namespace

GuideLines make_guide_lines(Facts const &facts, Frame const &frame)
{
    constexpr std::array creek_x{415100.0, 419350.0, 424300.0, 428900.0,
                                 432600.0, 437900.0, 443200.0, 447500.0};
    GuideLines lines{railway(facts, frame), mountain_foot(), {}};
    geo::Box const box = geo::box_of(frame.outline);
    for (std::size_t i = 0; i < creek_x.size(); ++i) {
        lines.creeks.push_back(creek(static_cast<int>(i), creek_x[i], box));
    }
    return lines;
}

std::vector<geo::LineString> clip_line(geo::LineString const &line, geo::Polygon const &outline)
{
    std::vector<geo::LineString> runs;
    geo::LineString run;
    for (Point const p : line) {
        if (geo::contains(outline, p)) {
            run.push_back(p);
            continue;
        }
        if (run.size() > 1) {
            runs.push_back(std::move(run));
        }
        run = {};
    }
    if (run.size() > 1) {
        runs.push_back(std::move(run));
    }
    return runs;
}

} // namespace sim::district
