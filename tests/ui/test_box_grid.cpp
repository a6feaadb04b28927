#include "app/map/box_grid.hpp"

#include <catch2/catch.hpp>

#include <cstdint>

using app::map::BoxGrid;
using sim::geo::Box;

TEST_CASE("a grid finds the boxes that walking through all of them finds, in their order")
{
    std::uint32_t seed = 7;
    auto const next = [&](double limit) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<double>(seed >> 8U) / 16777216.0 * limit;
    };
    std::vector<Box> boxes;
    for (int i = 0; i < 400; ++i) {
        double const x = next(1000.0);
        double const y = next(300.0);
        boxes.push_back({{x, y}, {x + next(i % 20 == 0 ? 400.0 : 15.0), y + next(15.0)}});
    }
    boxes[17] = Box{}; // an area without shape
    BoxGrid const grid{boxes};
    for (int i = 0; i < 500; ++i) {
        sim::geo::Point const place{next(1500.0) - 100.0, next(400.0) - 50.0};
        std::vector<std::uint32_t> walked;
        for (std::uint32_t b = 0; b < boxes.size(); ++b) {
            if (!boxes[b].empty() && boxes[b].contains(place)) {
                walked.push_back(b);
            }
        }
        std::vector<std::uint32_t> found;
        for (std::uint32_t const b : grid.near(place)) {
            if (boxes[b].contains(place)) {
                found.push_back(b);
            }
        }
        REQUIRE(found == walked);
    }
    REQUIRE(BoxGrid{}.near(sim::geo::Point{}).empty());
    REQUIRE(BoxGrid{std::vector<Box>{Box{{5, 5}, {5, 5}}}}.near(sim::geo::Point{5, 5}).size() == 1);
}
