#include "app/map/point_chunks.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <set>

using app::map::order_points;
using app::map::PointChunk;
using app::map::PointOrder;
using sim::geo::Point;

namespace {

std::vector<Point> scattered(int count)
{
    std::uint32_t seed = 3;
    auto const next = [&](double limit) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<double>(seed >> 8U) / 16777216.0 * limit;
    };
    std::vector<Point> places;
    for (int i = 0; i < count; ++i) {
        double const x = next(90000.0);
        places.push_back({4.2e5 + x, 4.49e6 + next(i % 3 == 0 ? 2000.0 : 50000.0)});
    }
    return places;
}

} // namespace

TEST_CASE("few points keep their order and are never thinned")
{
    PointOrder const order = order_points(scattered(600));
    REQUIRE(std::ranges::is_sorted(order.rows));
    REQUIRE(order.chunks.size() == 1);
    REQUIRE(order.chunks[0].counts[0] == 600);
    REQUIRE(order.level_for(1e9) == 0);
    REQUIRE(order_points({}).rows.empty());
}

TEST_CASE("many points are all there at level 0, and at coarser ones one a cell")
{
    std::vector<Point> const places = scattered(50000);
    PointOrder const order = order_points(places);
    REQUIRE(std::set<std::uint32_t>{order.rows.begin(), order.rows.end()}.size() == 50000);
    int all = 0;
    for (PointChunk const &chunk : order.chunks) {
        REQUIRE(chunk.first == all);
        all += chunk.counts[0];
        REQUIRE(std::ranges::is_sorted(chunk.counts, std::ranges::greater{}));
    }
    REQUIRE(all == 50000);
    double const min_x = std::ranges::min(places, {}, &Point::x).x;
    double const min_y = std::ranges::min(places, {}, &Point::y).y;
    double cell_m = order.cell_m;
    for (std::size_t level = 1; level < PointChunk::levels; ++level, cell_m *= 2) {
        auto const cell = [&](std::uint32_t row) {
            return std::pair{static_cast<int>((places[row].x - min_x) / cell_m),
                             static_cast<int>((places[row].y - min_y) / cell_m)};
        };
        std::set<std::pair<int, int>> full;
        for (std::uint32_t row = 0; row < places.size(); ++row) {
            full.insert(cell(row));
        }
        std::set<std::pair<int, int>> drawn;
        std::size_t count = 0;
        for (PointChunk const &chunk : order.chunks) {
            for (int i = 0; i < chunk.counts[level]; ++i, ++count) {
                drawn.insert(cell(order.rows[static_cast<std::size_t>(chunk.first + i)]));
            }
        }
        REQUIRE(drawn == full);        // no cell with points is empty
        REQUIRE(count == full.size()); // and none holds two
    }
}

TEST_CASE("the level grows as the map goes away")
{
    PointOrder const order = order_points(scattered(50000));
    REQUIRE(order.level_for(order.cell_m * 0.9) == 0);
    REQUIRE(order.level_for(order.cell_m * 1.1) == 1);
    REQUIRE(order.level_for(order.cell_m * 4.1) == 3);
    REQUIRE(order.level_for(1e9) == PointChunk::levels - 1);
}
