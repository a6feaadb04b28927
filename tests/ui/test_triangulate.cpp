#include "app/map/triangulate.hpp"

#include "sim/geo/measure.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using sim::geo::Point;
using sim::geo::Polygon;

namespace {

double covered(std::vector<Point> const &corners)
{
    REQUIRE(corners.size() % 3 == 0);
    double sum = 0.0;
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        Point const a = corners[i];
        Point const b = corners[i + 1];
        Point const c = corners[i + 2];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

/// A star with `tips` tips: concave everywhere.
Polygon star(int tips)
{
    Polygon polygon;
    for (int i = 0; i < 2 * tips; ++i) {
        double const angle = M_PI * i / tips;
        double const radius = i % 2 == 0 ? 1000.0 : 300.0;
        polygon.outer.push_back(
            {4.2e5 + radius * std::cos(angle), 4.49e6 + radius * std::sin(angle)});
    }
    polygon.outer.push_back(polygon.outer.front());
    return polygon;
}

} // namespace

TEST_CASE("nothing has no triangles")
{
    REQUIRE(app::map::triangulate({}).empty());
}

TEST_CASE("triangles cover exactly the area, whichever way the ring runs")
{
    for (int tips = 3; tips < 40; ++tips) {
        Polygon polygon = star(tips);
        REQUIRE(covered(app::map::triangulate(polygon)) == Approx(sim::geo::area(polygon)));
        std::reverse(polygon.outer.begin(), polygon.outer.end());
        REQUIRE(covered(app::map::triangulate(polygon)) == Approx(sim::geo::area(polygon)));
    }
}

TEST_CASE("holes stay empty")
{
    Polygon polygon{.outer = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}},
                    .holes = {{{2, 2}, {4, 2}, {4, 4}, {2, 4}, {2, 2}},
                              {{6, 6}, {6, 9}, {9, 9}, {9, 6}, {6, 6}}}};
    REQUIRE(covered(app::map::triangulate(polygon)) == Approx(100.0 - 4.0 - 9.0));
}

TEST_CASE("a ring that crosses itself is filled by the odd-even rule")
{
    Polygon const bow{.outer = {{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, .holes = {}};
    REQUIRE(covered(app::map::triangulate(bow)) == Approx(2.0));
}
