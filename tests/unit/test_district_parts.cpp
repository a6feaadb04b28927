// Small parts of the generator of networks.
#include "sim/engine/district/block_graph.hpp"
#include "sim/engine/district/facts.hpp"
#include "sim/engine/district/network.hpp"
#include "sim/engine/district/place_names.hpp"
#include "sim/engine/district/scatter.hpp"
#include "sim/geo/measure.hpp"

#include <catch2/catch.hpp>

namespace district = sim::district;
using sim::geo::Point;
using sim::geo::Polygon;

namespace {

Polygon box(double x0, double y0, double x1, double y1)
{
    return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, {}};
}

district::Block block(Polygon shape)
{
    district::Block block;
    block.label = sim::geo::centroid(shape);
    block.shape = std::move(shape);
    return block;
}

} // namespace

TEST_CASE("the next size holds what is needed, and the largest what none holds", "[district]")
{
    district::Facts facts;
    facts.sizes = {{"line", "a", 10}, {"other", "b", 15}, {"line", "c", 20}};
    CHECK(district::next_size(facts, "line", 0).key == "a");
    CHECK(district::next_size(facts, "line", 10).key == "a");
    CHECK(district::next_size(facts, "line", 10.5).key == "c");
    CHECK(district::next_size(facts, "line", 99).key == "c");
    CHECK_THROWS_AS(district::next_size(facts, "none", 1), std::out_of_range);
}

TEST_CASE("blocks are neighbours from 30 m of common border on", "[district]")
{
    REQUIRE(district::make_block_graph({}).empty());
    std::vector<district::Block> const blocks{
        block(box(0, 0, 100, 100)), block(box(100, 0, 200, 100)), block(box(200, 0, 300, 100)),
        block(box(300, 100, 400, 200))}; // a corner only
    auto const graph = district::make_block_graph(blocks);
    REQUIRE(graph[1].size() == 2);
    CHECK(graph[1][0].to == 0);
    CHECK(graph[1][0].way_m == Approx(100));
    CHECK(graph[3].empty());

    std::vector<char> const all(4, 1);
    auto const ways = district::shortest_ways(graph, all, 0);
    CHECK(ways.order == std::vector<std::size_t>{0, 1, 2});
    CHECK(ways.distance_m[2] == Approx(200));
    CHECK(ways.parent[2] == 1U);
    CHECK_FALSE(ways.parent[3]);
    std::vector<char> const without_middle{1, 0, 1, 1};
    CHECK(district::shortest_ways(graph, without_middle, 0).order == std::vector<std::size_t>{0});
}

TEST_CASE("pipes are ordered so that what feeds comes first", "[district]")
{
    using Feeding = std::vector<std::optional<std::size_t>>;
    CHECK(district::upstream_first({}).empty());
    CHECK(district::upstream_first(Feeding{2U, 0U, std::nullopt, 2U}) ==
          std::vector<std::size_t>{2, 0, 1, 3});
}

TEST_CASE("scattered places lie inside, the nearest to the label first, as many as wanted",
          "[district]")
{
    Polygon const narrow = box(0, 0, 3000, 60);
    Point const label{1500, 30};
    CHECK(district::scatter(district::Purpose::zone_place, 7, narrow, label, 0).empty());
    auto const places = district::scatter(district::Purpose::zone_place, 7, narrow, label, 20);
    REQUIRE(places.size() == 20);
    double last = 0.0;
    for (Point const p : places) {
        CHECK(sim::geo::contains(narrow, p));
        CHECK(sim::geo::distance(p, label) >= last);
        last = sim::geo::distance(p, label);
    }
    CHECK(places != district::scatter(district::Purpose::zone_place, 8, narrow, label, 20));
}

TEST_CASE("stations and lines are called after places without their kind", "[district]")
{
    district::UnitFact unit;
    unit.name = "永富村";
    unit.name_en = "Yongfu Village";
    CHECK(district::short_name(unit) == "永富");
    CHECK(district::short_name_en(unit) == "Yongfu");
    unit.name = "沙尔沁第一村";
    CHECK(district::short_name(unit) == "沙尔沁一");
    unit.name = "铝业产业园区虚拟社区";
    CHECK(district::short_name(unit) == "铝业产业园区");
    unit.name = "村";
    CHECK(district::short_name(unit) == "村");
}
