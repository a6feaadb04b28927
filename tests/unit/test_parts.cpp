#include "sim/geo/parts.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace sim::geo;

namespace {

Polygon square(double west, double south)
{
    return {
        {{west, south}, {west + 1, south}, {west + 1, south + 1}, {west, south + 1}, {west, south}},
        {}};
}

} // namespace

TEST_CASE("A box holds all parts; no parts have an empty box, which meets nothing")
{
    Box const box = box_of({square(0.0, 0.0), square(5.0, -3.0)});
    CHECK(box.min == Point{0.0, -3.0});
    CHECK(box.max == Point{6.0, 1.0});
    CHECK(box_of(MultiPolygon{}).empty());
    CHECK(meet(box, box_of({square(6.0, 1.0)}))); // a corner
    CHECK_FALSE(meet(box, box_of({square(6.1, 0.0)})));
    CHECK_FALSE(meet(box, Box{}));
    CHECK_FALSE(meet(Box{}, Box{}));
}

TEST_CASE("The nearest part and the nearest line count")
{
    MultiPolygon const parts{square(0.0, 0.0), square(10.0, 0.0)};
    CHECK(distance(Point{0.5, 0.5}, parts) == 0.0);
    CHECK(distance(Point{8.0, 0.5}, parts) == Approx(2.0));
    CHECK(std::isinf(distance(Point{0.0, 0.0}, MultiPolygon{})));
    std::vector<LineString> const lines{{{0.0, 0.0}, {10.0, 0.0}}, {{0.0, 5.0}, {10.0, 5.0}}};
    CHECK(distance(Point{4.0, 4.0}, lines) == Approx(1.0));
    CHECK(std::isinf(distance(Point{4.0, 4.0}, std::vector<LineString>{})));
    std::vector<LineString> const branch{{{4.0, 2.0}, {4.0, 3.5}}};
    CHECK(distance(lines, branch) == Approx(1.5)); // its end to the middle of a line
    CHECK(distance(branch, lines) == Approx(1.5));
    CHECK(std::isinf(distance(lines, std::vector<LineString>{})));
}
