#include "sim/geo/box_grid.hpp"

#include <catch2/catch.hpp>

#include <random>

namespace {

sim::geo::Box box(double x, double y, double width, double height)
{
    return {{x, y}, {x + width, y + height}};
}

} // namespace

TEST_CASE("A grid of no boxes finds none")
{
    CHECK(sim::geo::BoxGrid{{}}.meeting(box(0, 0, 1, 1)).empty());
    CHECK(sim::geo::BoxGrid{{sim::geo::Box{}}}.meeting(box(0, 0, 1, 1)).empty());
}

TEST_CASE("Boxes that only touch are found, empty ones never")
{
    sim::geo::BoxGrid const grid{{box(0, 0, 1, 1), sim::geo::Box{}, box(1, 0, 1, 1)}};
    CHECK(grid.meeting(box(1, 0, 0, 0)) == std::vector<std::size_t>{0, 2});
    CHECK(grid.meeting(box(1.5, 0.5, 9, 9)) == std::vector<std::size_t>{2});
    CHECK(grid.meeting(box(5, 5, 1, 1)).empty());
    CHECK(grid.meeting(sim::geo::Box{}).empty());
}

TEST_CASE("Boxes on one line and boxes of no size are found")
{
    std::vector<sim::geo::Box> boxes;
    for (int i = 0; i < 100; ++i) {
        boxes.push_back(box(i, 7, 0, 0));
    }
    CHECK(sim::geo::BoxGrid{boxes}.meeting(box(41.5, 0, 1, 10)) == std::vector<std::size_t>{42});
    CHECK(sim::geo::BoxGrid{{box(3, 3, 0, 0), box(3, 3, 0, 0)}}.meeting(box(3, 3, 0, 0)).size() ==
          2);
}

TEST_CASE("A grid finds what looking at every box finds")
{
    std::mt19937 random{7};
    std::uniform_real_distribution<double> place{-100.0, 100.0};
    std::exponential_distribution<double> size{0.2};
    for (int round = 0; round < 20; ++round) {
        std::vector<sim::geo::Box> boxes;
        for (int i = 0; i < 300; ++i) {
            boxes.push_back(box(place(random), place(random), size(random), size(random)));
        }
        sim::geo::BoxGrid const grid{boxes};
        for (int i = 0; i < 50; ++i) {
            sim::geo::Box const wanted =
                box(place(random), place(random), 3 * size(random), 3 * size(random));
            std::vector<std::size_t> by_hand;
            for (std::size_t k = 0; k < boxes.size(); ++k) {
                if (boxes[k].min.x <= wanted.max.x && wanted.min.x <= boxes[k].max.x &&
                    boxes[k].min.y <= wanted.max.y && wanted.min.y <= boxes[k].max.y) {
                    by_hand.push_back(k);
                }
            }
            CHECK(grid.meeting(wanted) == by_hand);
        }
    }
}
