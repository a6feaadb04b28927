#include "sim/engine/district/frame.hpp"

#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <cmath>
#include <functional>
#include <stdexcept>

namespace sim::district {

namespace {

using geo::Point;

constexpr double grid_m = 100.0; // seats without a point lie on this grid

geo::Polygon district_outline(Facts const &facts)
{
    for (OutlineFact const &outline : facts.outlines) {
        if (outline.code == facts.district_code) {
            geo::MultiPolygon parts;
            for (geo::Polygon const &part : outline.shape) {
                for (geo::Polygon &valid : geo::make_valid(part)) {
                    parts.push_back(std::move(valid));
                }
            }
            return geo::largest(parts);
        }
    }
    throw std::out_of_range{"no outline of the district"};
}

/// The grid point in `box` that `allowed` and is farthest from all `others`; first of equals.
Point farthest(geo::Box const &box, std::vector<Point> const &others,
               std::function<bool(Point)> const &allowed)
{
    Point best{};
    double best_distance = -1.0;
    for (double y = std::ceil(box.min.y / grid_m) * grid_m; y <= box.max.y; y += grid_m) {
        for (double x = std::ceil(box.min.x / grid_m) * grid_m; x <= box.max.x; x += grid_m) {
            double nearest = std::numeric_limits<double>::infinity();
            for (Point const other : others) {
                nearest = std::min(nearest, geo::distance(Point{x, y}, other));
            }
            if (nearest > best_distance && allowed({x, y})) {
                best_distance = nearest;
                best = {x, y};
            }
        }
    }
    return best;
}

/// Between the seats of the old town.
Point inner_seat(Facts const &facts, std::vector<Point> const &known)
{
    std::vector<Point> corners;
    for (LayoutFact const &row : layout_rows(facts, "inner_corner")) {
        corners.push_back(*facts.jurisdictions[jurisdiction_index(facts, row.code)].seat);
    }
    geo::MultiPolygon const area = geo::buffer({geo::convex_hull(corners)}, 250.0);
    return farthest(geo::box_of(area.front()), known,
                    [&](Point p) { return geo::contains(area, p); });
}

/// On the hill beside the core, north-east of `corner`.
Point hill_seat(Point corner, geo::Polygon const &outline, std::vector<Point> const &core,
                std::vector<Point> const &known)
{
    geo::MultiPolygon const hull{geo::convex_hull(core)};
    geo::MultiPolygon const near = geo::buffer(hull, 1100.0);
    geo::MultiPolygon const far = geo::buffer(hull, 1500.0);
    geo::MultiPolygon const safe = geo::buffer({outline}, -700.0);
    return farthest(geo::box_of(far.front()), known, [&](Point p) {
        return p.x > corner.x && p.y > corner.y && geo::contains(far, p) &&
               !geo::contains(near, p) && geo::contains(safe, p);
    });
}

} // namespace

Frame make_frame(Facts const &facts)
{
    Frame frame;
    frame.outline = district_outline(facts);
    frame.center = site_place(facts, "center");
    frame.inner_town = jurisdiction_index(facts, layout_rows(facts, "inner_town").front().code);
    frame.outer_town = jurisdiction_index(facts, layout_rows(facts, "outer_town").front().code);
    frame.far_street = jurisdiction_index(facts, layout_rows(facts, "far_street").front().code);
    std::vector<Point> known;
    std::vector<Point> core;
    for (std::size_t j = 0; j < facts.jurisdictions.size(); ++j) {
        JurisdictionFact const &fact = facts.jurisdictions[j];
        bool const in_core = fact.kind == "street" && j != frame.far_street;
        frame.seats.push_back(fact.seat.value_or(Point{}));
        if (in_core) {
            frame.core_streets.push_back(j);
        }
        if (fact.seat) {
            known.push_back(*fact.seat);
            if (in_core) {
                core.push_back(*fact.seat);
            }
        }
    }
    for (LayoutFact const &row : layout_rows(facts, "inner_seat")) {
        Point const seat = inner_seat(facts, known);
        frame.seats[jurisdiction_index(facts, row.code)] = seat;
        known.push_back(seat);
    }
    LayoutFact const hill = layout_rows(facts, "hill_seat").front();
    frame.seats[jurisdiction_index(facts, hill.code)] =
        hill_seat(hill.at, frame.outline, core, known);
    LayoutFact const gate = layout_rows(facts, "gas_gate").front();
    Point const beside = frame.seats[jurisdiction_index(facts, gate.code)];
    frame.gas_gate = {beside.x + gate.at.x, beside.y + gate.at.y};
    return frame;
}

} // namespace sim::district
