#include "sim/geo/label_point.hpp"
#include "sim/geo/measure.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using sim::geo::LineString;
using sim::geo::Point;
using sim::geo::Polygon;
using sim::geo::Ring;

namespace {

Ring square(double x, double y, double side)
{
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

/// A C: the centroid lies in its gap.
Polygon letter_c()
{
    return {{{0, 0}, {10, 0}, {10, 2}, {2, 2}, {2, 8}, {10, 8}, {10, 10}, {0, 10}, {0, 0}}, {}};
}

} // namespace

TEST_CASE("area is that of the outer ring without the holes, whichever way the rings run", "[geo]")
{
    Polygon shape{square(0, 0, 10), {square(2, 2, 3)}};
    REQUIRE(sim::geo::area(shape) == Approx(91));
    std::ranges::reverse(shape.outer);
    REQUIRE(sim::geo::area(shape) == Approx(91));
    REQUIRE(sim::geo::perimeter(shape) == Approx(52));
}

TEST_CASE("nothing and one point have no area and no length", "[geo]")
{
    REQUIRE(sim::geo::signed_area(Ring{}) == 0.0);
    REQUIRE(sim::geo::signed_area(Ring{{1, 1}}) == 0.0);
    REQUIRE(sim::geo::length(LineString{{1, 1}}) == 0.0);
}

TEST_CASE("area keeps its digits far from the origin", "[geo]")
{
    REQUIRE(sim::geo::area(Polygon{square(418000, 4494000, 0.25), {}}) == Approx(0.0625));
}

TEST_CASE("the centroid of a square with a hole moves away from the hole", "[geo]")
{
    Polygon const shape{square(0, 0, 4), {square(2, 1, 2)}};
    Point const c = sim::geo::centroid(shape);
    // (16 * 2 - 4 * 3) / 12 and (16 * 2 - 4 * 2) / 12
    REQUIRE(c.x == Approx(20.0 / 12));
    REQUIRE(c.y == Approx(24.0 / 12));
}

TEST_CASE("a place in a hole is not inside", "[geo]")
{
    Polygon const shape{square(0, 0, 10), {square(2, 2, 3)}};
    REQUIRE(sim::geo::contains(shape, {1, 1}));
    REQUIRE_FALSE(sim::geo::contains(shape, {3, 3}));
    REQUIRE_FALSE(sim::geo::contains(shape, {11, 3}));
}

TEST_CASE("two polygons side by side have each place of their border once", "[geo]")
{
    Polygon const left{square(0, 0, 1), {}};
    Polygon const right{square(1, 0, 1), {}};
    for (double y = 0.05; y < 1; y += 0.1) {
        int const owners = (sim::geo::contains(left, {1, y}) ? 1 : 0) +
                           (sim::geo::contains(right, {1, y}) ? 1 : 0);
        REQUIRE(owners == 1);
    }
}

TEST_CASE("the distance to a polygon is 0 inside and to the hole's rim in the hole", "[geo]")
{
    Polygon const shape{square(0, 0, 10), {square(2, 2, 4)}};
    REQUIRE(sim::geo::distance(Point{1, 1}, shape) == 0.0);
    REQUIRE(sim::geo::distance(Point{13, 14}, shape) == Approx(5));
    REQUIRE(sim::geo::distance(Point{4, 3}, shape) == Approx(1));
}

TEST_CASE("the distance to a segment of length 0 is that to its place", "[geo]")
{
    REQUIRE(sim::geo::distance({3, 4}, {0, 0}, {0, 0}) == Approx(5));
    REQUIRE(sim::geo::distance({5, 3}, {0, 0}, {10, 0}) == Approx(3));
    REQUIRE(sim::geo::distance({13, 4}, {0, 0}, {10, 0}) == Approx(5));
}

TEST_CASE("the label point of a C lies in its back, not in its gap", "[geo]")
{
    Polygon const shape = letter_c();
    REQUIRE_FALSE(sim::geo::contains(shape, sim::geo::centroid(shape)));
    Point const p = sim::geo::label_point(shape, 0.01);
    REQUIRE(sim::geo::contains(shape, p));
    // the corners of the C are its widest places: r with (2 - r) sqrt 2 = r, or a circle of 2 / 2
    REQUIRE(sim::geo::distance(p, shape.outer) > 1.0);
}

TEST_CASE("the label point of a square is its middle", "[geo]")
{
    Point const p = sim::geo::label_point({square(100, 200, 50), {}}, 0.01);
    REQUIRE(p.x == Approx(125).margin(0.02));
    REQUIRE(p.y == Approx(225).margin(0.02));
}

TEST_CASE("segments that cross, touch or overlap meet, parallel ones do not", "[geo]")
{
    REQUIRE(sim::geo::segments_meet({0, 0}, {2, 2}, {0, 2}, {2, 0}));
    REQUIRE(sim::geo::segments_meet({0, 0}, {2, 0}, {1, 0}, {1, 5}));
    REQUIRE(sim::geo::segments_meet({0, 0}, {2, 0}, {1, 0}, {3, 0}));
    REQUIRE_FALSE(sim::geo::segments_meet({0, 0}, {2, 0}, {0, 1}, {2, 1}));
    REQUIRE_FALSE(sim::geo::segments_meet({0, 0}, {2, 0}, {3, 0}, {4, 0}));
}

TEST_CASE("half-way along a bent line counts its length, not its vertices", "[geo]")
{
    LineString const line{{0, 0}, {1, 0}, {1, 9}};
    REQUIRE(sim::geo::along(line, 0.5) == Point{1, 4});
    REQUIRE(sim::geo::along(line, 0.0) == Point{0, 0});
    REQUIRE(sim::geo::along(line, 1.0) == Point{1, 9});
}
