#include "sim/geo/curve.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/geo/tessellate.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using sim::geo::LineString;
using sim::geo::MultiPolygon;
using sim::geo::Point;
using sim::geo::Polygon;
using sim::geo::Ring;

namespace {

Polygon square(double x, double y, double side)
{
    return {{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}};
}

} // namespace

TEST_CASE("a bow tie becomes two triangles", "[geo]")
{
    Polygon const tie{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {}};
    REQUIRE_FALSE(sim::geo::is_valid(tie));
    MultiPolygon const parts = sim::geo::make_valid(tie);
    REQUIRE(parts.size() == 2);
    REQUIRE(sim::geo::area(parts) == Approx(2));
}

TEST_CASE("united neighbours lose their common border and keep every other vertex", "[geo]")
{
    MultiPolygon const both = sim::geo::unite({square(0, 0, 1), square(1, 0, 1)});
    REQUIRE(both.size() == 1);
    REQUIRE(both.front().outer.size() == 7); // six places, the first one twice
    REQUIRE(sim::geo::area(both) == Approx(2));
}

TEST_CASE("what two shapes share and what only one has add up to it", "[geo]")
{
    MultiPolygon const a{square(0, 0, 3)};
    MultiPolygon const b{square(1, 1, 3)};
    double const common = sim::geo::area(sim::geo::intersection(a, b));
    REQUIRE(common == Approx(4));
    REQUIRE(sim::geo::area(sim::geo::difference(a, b)) + common == Approx(9));
    REQUIRE(sim::geo::intersection(a, {square(5, 5, 1)}).empty());
}

TEST_CASE("a buffer of a square has round corners, a flat one of a line has none", "[geo]")
{
    double const round = sim::geo::area(sim::geo::buffer({square(0, 0, 10)}, 1.0));
    REQUIRE(round == Approx(140 + std::numbers::pi).epsilon(0.001));
    LineString const line{{0, 0}, {10, 0}};
    REQUIRE(sim::geo::area(sim::geo::buffer(line, 1.0, sim::geo::Cap::flat)) == Approx(20));
}

TEST_CASE("the largest part of nothing is an empty polygon", "[geo]")
{
    REQUIRE(sim::geo::largest({}).outer.empty());
    REQUIRE(sim::geo::largest({square(0, 0, 1), square(9, 0, 2), square(5, 0, 2)}) ==
            square(9, 0, 2));
}

TEST_CASE("a line that crosses itself is not simple", "[geo]")
{
    REQUIRE(sim::geo::is_simple(LineString{{0, 0}, {1, 0}, {1, 1}}));
    REQUIRE_FALSE(sim::geo::is_simple(LineString{{0, 0}, {2, 2}, {2, 0}, {0, 2}}));
}

TEST_CASE("areas within a shape are whole, cut or nothing", "[geo]")
{
    std::vector<Ring> const rings{square(1, 1, 1).outer, square(9, 9, 2).outer,
                                  square(20, 20, 1).outer};
    std::vector<double> const areas = sim::geo::areas_within(rings, square(0, 0, 10));
    REQUIRE(areas.size() == 3);
    CHECK(areas[0] == Approx(1));
    CHECK(areas[1] == Approx(1));
    CHECK(areas[2] == 0.0);
}

TEST_CASE("each Voronoi cell holds its own point, and the cells fill the box", "[geo]")
{
    std::vector<Point> const points{{9, 1}, {1, 1}, {5, 5}, {1, 9}, {9, 9}};
    sim::geo::Box box;
    box.extend(Point{0, 0});
    box.extend(Point{10, 10});
    std::vector<Ring> const cells = sim::geo::voronoi(points, box);
    REQUIRE(cells.size() == points.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(sim::geo::contains(std::span{cells[i]}, points[i]));
        sum += std::abs(sim::geo::signed_area(cells[i]));
    }
    CHECK(sum >= 100.0 - 1e-9);
}

TEST_CASE("crossing lines enclose the faces between them", "[geo]")
{
    std::vector<LineString> const lines{
        square(0, 0, 2).outer, {{-1, 1}, {3, 1}}, {{1, -1}, {1, 3}}};
    std::vector<Polygon> const faces = sim::geo::polygonize(lines);
    REQUIRE(faces.size() == 4);
    for (Polygon const &face : faces) {
        CHECK(sim::geo::area(face) == Approx(1));
    }
}

TEST_CASE("smoothing keeps both ends of a line", "[geo]")
{
    LineString const line{{0, 0}, {10, 0}, {10, 10}, {20, 10}};
    for (LineString const &smooth :
         {sim::geo::chaikin(line, 3), sim::geo::thin(line, 100),
          sim::geo::cut_corners(line, 3, 0.3), sim::geo::catmull_rom(line, 4)}) {
        CHECK(smooth.front() == line.front());
        CHECK(smooth.back() == line.back());
    }
    REQUIRE(sim::geo::thin(line, 100).size() == 2);
    REQUIRE(sim::geo::thin(line, 0.1) == line);
}

TEST_CASE("lines of no or one vertex are smoothed to themselves", "[geo]")
{
    REQUIRE(sim::geo::chaikin({}, 2).empty());
    REQUIRE(sim::geo::thin(LineString{}, 1).empty());
    REQUIRE(sim::geo::thin(LineString{{1, 2}}, 1) == LineString{{1, 2}});
    REQUIRE(sim::geo::cut_corners(LineString{{1, 2}}, 1, 0.3) == LineString{{1, 2}});
}

TEST_CASE("Catmull-Rom goes through every knot", "[geo]")
{
    LineString const knots{{0, 0}, {3, 1}, {5, 7}, {6, 2}};
    LineString const curve = sim::geo::catmull_rom(knots, 5);
    REQUIRE(curve.size() == 16);
    for (std::size_t i = 0; i < knots.size(); ++i) {
        CHECK(sim::geo::distance(curve[5 * i], knots[i]) < 1e-12);
    }
}
