#include "sim/geo/line_area.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace sim::geo;

namespace {

MultiPolygon const square{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {}}};
MultiPolygon const ring{
    {{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{{3, 3}, {3, 7}, {7, 7}, {7, 3}, {3, 3}}}}};

double distance_to(MultiPolygon const &area, LineString const &line)
{
    return distance(area, line);
}

} // namespace

TEST_CASE("a line that crosses, enters or touches an area is at distance 0", "[geo]")
{
    CHECK(distance_to(square, {{-5, 5}, {15, 5}}) == 0.0);
    CHECK(distance_to(square, {{5, 5}, {50, 50}}) == 0.0);
    CHECK(distance_to(square, {{2, 2}, {3, 3}}) == 0.0);
    CHECK(distance_to(square, {{10, 20}, {10, 10}}) == 0.0);
}

TEST_CASE("beside an area the nearest places count, corners and edges of both", "[geo]")
{
    CHECK(distance_to(square, {{13, 0}, {13, 50}}) == Approx(3.0));
    CHECK(distance_to(square, {{13, 14}, {30, 30}}) == Approx(5.0));
    CHECK(distance_to(square, {{30, 30}, {13, 14}}) == Approx(5.0));
    CHECK(distance_to(square, {{10, 20}, {20, 10}}) == Approx(5.0 * std::sqrt(2.0)));
}

TEST_CASE("a line within a hole is measured to the border of the hole", "[geo]")
{
    CHECK(distance_to(ring, {{4, 5}, {5, 5}}) == Approx(1.0));
    CHECK(distance_to(ring, {{4, 5}, {2, 5}}) == 0.0);
}

TEST_CASE("a line of one vertex and lines of none", "[geo]")
{
    CHECK(distance_to(square, {{13, 14}}) == Approx(5.0));
    CHECK(distance_to(square, {}) == std::numeric_limits<double>::infinity());
    CHECK(distance_to({}, {{0, 0}, {1, 1}}) == std::numeric_limits<double>::infinity());
}

TEST_CASE("beyond the limit is infinitely far, at the limit is not", "[geo]")
{
    LineString const line{{13, 0}, {13, 50}};
    CHECK(distance(square, line, 3.0) == 3.0);
    CHECK(distance(square, line, 2.9) == std::numeric_limits<double>::infinity());
    CHECK(distance(square, LineString{{5, 5}, {6, 6}}, 0.0) == 0.0);
}

TEST_CASE("boxes are apart by their gap, never by more than their shapes", "[geo]")
{
    Box const a{{0, 0}, {1, 1}};
    CHECK(distance(a, Box{{4, 5}, {6, 6}}) == Approx(5.0));
    CHECK(distance(a, Box{{0.5, 0.5}, {6, 6}}) == 0.0);
    CHECK(distance(a, Box{}) == std::numeric_limits<double>::infinity());
}
