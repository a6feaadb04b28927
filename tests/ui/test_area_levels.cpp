#include "app/map/area_levels.hpp"

#include "app/map/outline_detail.hpp"
#include "tests/common/mosaic.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

using app::map::area_levels;
using app::map::AreaLevel;
using app::map::outline_detail;
using app::map::OutlineDetail;

namespace {

double covered_m2(AreaLevel const &level)
{
    double sum = 0.0;
    for (std::size_t i = 0; i + 2 < level.fills.size(); i += 3) {
        auto const [a, b, c] = std::tuple{level.fills[i], level.fills[i + 1], level.fills[i + 2]};
        double const ux = static_cast<double>(b.x) - static_cast<double>(a.x);
        double const uy = static_cast<double>(b.y) - static_cast<double>(a.y);
        double const vx = static_cast<double>(c.x) - static_cast<double>(a.x);
        double const vy = static_cast<double>(c.y) - static_cast<double>(a.y);
        sum += std::abs(ux * vy - uy * vx) / 2;
    }
    return sum;
}

sim::geo::Point middle(sim::Dataset const &dataset)
{
    return dataset.blocks[dataset.blocks.size() / 2].label_point;
}

} // namespace

TEST_CASE("simplified neighbours keep the same vertices where they meet")
{
    auto const dataset = test_places::mosaic(6, 5);
    std::vector<sim::geo::MultiPolygon const *> areas;
    for (sim::Block const &block : dataset->blocks) {
        areas.push_back(&block.area);
    }
    OutlineDetail const detail = outline_detail(areas);
    REQUIRE(detail.corners.size() == 30 * 20);
    std::map<std::pair<double, double>, std::set<float>> weights;
    std::size_t corner = 0;
    for (sim::geo::MultiPolygon const *const area : areas) {
        sim::geo::Ring const &ring = area->front().outer;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            weights[{ring[i].x, ring[i].y}].insert(detail.corners[corner++].weight_m);
        }
    }
    for (auto const &[place, seen] : weights) {
        REQUIRE(seen.size() == 1);
    }
    // Inner sides are in two outlines, but an edge of the map once: 6 x 6 + 7 x 5 sides of 5 edges.
    auto const edges = std::ranges::count(detail.corners, true, &OutlineDetail::Corner::first);
    REQUIRE(edges == (6 * 6 + 7 * 5) * 5);
}

TEST_CASE("a square with a dent of 4 m keeps the dent below a tolerance of 4 m and loses it above")
{
    sim::geo::MultiPolygon const area{
        {.outer = {{0, 0}, {50, 4}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, .holes = {}}};
    sim::geo::MultiPolygon const *const areas[] = {&area};
    OutlineDetail const detail = outline_detail(areas);
    REQUIRE(detail.corners[1].weight_m == Approx(4.0));
    for (std::size_t const corner : {0U, 2U, 3U, 4U}) {
        REQUIRE(detail.corners[corner].weight_m > 50.0F);
    }
}

TEST_CASE(
    "a mosaic of many areas is drawn with fewer vertices from afar, and still covers its plain")
{
    auto const dataset = test_places::mosaic(90, 80);
    std::vector<AreaLevel> const levels = area_levels(dataset->blocks, middle(*dataset));
    REQUIRE(levels.size() > 1);
    REQUIRE(levels.front().tolerance_m == 0.0);
    // 20 vertices make 18 triangles; four corners make two.
    REQUIRE(levels.front().fills.size() == 7200U * 18 * 3);
    REQUIRE(levels.back().fills.size() == 7200U * 2 * 3);
    REQUIRE(levels.front().borders.size() == (90U * 81 + 91U * 80) * 5);
    double const whole = covered_m2(levels.front());
    for (std::size_t i = 1; i < levels.size(); ++i) {
        REQUIRE(levels[i].tolerance_m > levels[i - 1].tolerance_m);
        REQUIRE(levels[i].fills.size() <= levels[i - 1].fills.size());
        // Only the rim may differ: inside, what one area loses its neighbour gains.
        double const rim_m2 = 2 * (90 + 80) * 300.0 * levels[i].tolerance_m;
        REQUIRE(std::abs(covered_m2(levels[i]) - whole) <= rim_m2);
    }
}

TEST_CASE("every chunk holds its areas, and all chunks together hold all")
{
    auto const dataset = test_places::mosaic(60, 50);
    sim::geo::Point const origin = middle(*dataset);
    for (AreaLevel const &level : area_levels(dataset->blocks, origin)) {
        REQUIRE(level.chunks.size() > 4);
        std::size_t vertices = 0;
        std::size_t segments = 0;
        for (app::map::AreaChunk const &chunk : level.chunks) {
            REQUIRE(chunk.fill.first == static_cast<int>(vertices));
            REQUIRE(chunk.borders.first == static_cast<int>(segments));
            for (int i = 0; i < chunk.fill.count; ++i) {
                app::gfx::FillVertex const &corner = level.fills[vertices++];
                REQUIRE(static_cast<double>(corner.x) + origin.x >= chunk.box.min.x - 0.05);
                REQUIRE(static_cast<double>(corner.x) + origin.x <= chunk.box.max.x + 0.05);
            }
            segments += static_cast<std::size_t>(chunk.borders.count);
        }
        REQUIRE(vertices == level.fills.size());
        REQUIRE(segments == level.borders.size());
    }
}

TEST_CASE("few areas keep their order and their outlines")
{
    auto const dataset = test_places::mosaic(3, 2);
    std::vector<AreaLevel> const levels = area_levels(dataset->blocks, middle(*dataset));
    REQUIRE(levels.size() == 1);
    REQUIRE(levels[0].chunks.size() == 1);
    REQUIRE(std::ranges::is_sorted(levels[0].fills, {}, &app::gfx::FillVertex::row));
    REQUIRE(area_levels({}, {}).at(0).fills.empty());
}
