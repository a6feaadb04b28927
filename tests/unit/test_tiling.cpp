#include "sim/model/tiling.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;

namespace {

geo::Polygon box(double west, double south, double east, double north)
{
    return {.outer = {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}},
            .holes = {}};
}

} // namespace

TEST_CASE("squares side by side tile their union if it keeps their corners", "[model]")
{
    geo::Polygon whole = box(0, 0, 2, 1);
    CHECK_FALSE(tiles_exactly({box(0, 0, 1, 1), box(1, 0, 2, 1)}, {whole})); // corners missing
    whole.outer = {{0, 0}, {1, 0}, {2, 0}, {2, 1}, {1, 1}, {0, 1}, {0, 0}};
    CHECK(tiles_exactly({box(0, 0, 1, 1), box(1, 0, 2, 1)}, {whole}));
    std::ranges::reverse(whole.outer); // the way a ring runs does not matter
    CHECK(tiles_exactly({box(0, 0, 1, 1), box(1, 0, 2, 1)}, {whole}));
    CHECK(tiles_exactly({}, {}));
}

TEST_CASE("overlaps, gaps and strangers are no tiling", "[model]")
{
    geo::Polygon whole = box(0, 0, 2, 1);
    whole.outer = {{0, 0}, {1, 0}, {2, 0}, {2, 1}, {1, 1}, {0, 1}, {0, 0}};
    CHECK_FALSE(tiles_exactly({box(0, 0, 1, 1)}, {whole}));
    CHECK_FALSE(tiles_exactly({box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 0, 1, 1)}, {whole}));
    CHECK_FALSE(tiles_exactly({box(0, 0, 1.5, 1), box(1, 0, 2, 1)}, {whole}));
    CHECK_FALSE(tiles_exactly({box(0, 0, 1, 1), box(1, 0, 2, 1), box(5, 5, 6, 6)}, {whole}));
}

TEST_CASE("a block in another's hole belongs to the tiling", "[model]")
{
    geo::Polygon ring = box(0, 0, 3, 3);
    ring.holes.push_back(box(1, 1, 2, 2).outer);
    CHECK(tiles_exactly({ring, box(1, 1, 2, 2)}, {box(0, 0, 3, 3)}));
    CHECK_FALSE(tiles_exactly({ring}, {box(0, 0, 3, 3)}));
}
