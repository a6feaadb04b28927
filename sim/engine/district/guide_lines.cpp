#include "sim/engine/district/guide_lines.hpp"

#include "sim/engine/district/hash.hpp"
#include "sim/geo/curve.hpp"
#include "sim/geo/measure.hpp"

#include <cstddef>

namespace sim::district {

namespace {

using geo::Point;

geo::LineString railway(Facts const &facts, Frame const &frame)
{
    geo::LineString places;
    for (LayoutFact const &knot : layout_rows(facts, "railway")) {
        Point const seat = frame.seats[jurisdiction_index(facts, knot.code)];
        places.push_back({seat.x + knot.at.x, seat.y + knot.at.y});
    }
    return geo::catmull_rom(places, 16);
}

geo::LineString mountain_foot(Facts const &facts)
{
    geo::LineString knots;
    for (LayoutFact const &knot : layout_rows(facts, "mountain_foot")) {
        knots.push_back(knot.at);
    }
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
    GuideLines lines{railway(facts, frame), mountain_foot(facts), {}};
    geo::Box const box = geo::box_of(frame.outline);
    for (LayoutFact const &row : layout_rows(facts, "creek")) {
        lines.creeks.push_back(creek(static_cast<int>(lines.creeks.size()), row.at.x, box));
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
