#include "sim/engine/assign/gates/extension.hpp"
#include "sim/engine/assign/gates/neighbours.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace impact_plan;
using namespace sim::assign;

namespace {

/// Squares of 100 m in a row from west to east, a street of 20 m between them, named b0, b1 ...
Dataset row_of(std::size_t count)
{
    Dataset dataset;
    for (std::size_t b = 0; b < count; ++b) {
        double const x = 120.0 * static_cast<double>(b);
        Block block = make_block("b" + std::to_string(b), 0, 100, 8000.0);
        block.area = square(x, 0.0);
        block.label_point = {x + 50.0, 50.0};
        dataset.blocks.push_back(block);
    }
    set_parameter(dataset, "works.heat_main_yuan_per_m", 1000.0);
    set_parameter(dataset, "works.gas_main_yuan_per_m", 300.0);
    set_parameter(dataset, "works.planned_main_weight", 0.5);
    set_parameter(dataset, "works.neighbour_gap_m", 50.0);
    return dataset;
}

/// A source at the west end and a main that crosses b0.
void add_heat_main(Dataset &dataset)
{
    HeatSource source;
    source.code = "s1";
    source.place = {-500.0, 50.0};
    dataset.heat_sources = {source};
    dataset.heat_mains = {make_main<HeatMain>("h1", {{-500.0, 50.0}, {50.0, 50.0}})};
}

std::vector<double> lengths(Extensions const &extensions)
{
    return extensions.length_m;
}

/// What must hold of all: segments of a path hang on each other and add up, parents come first,
/// and each segment knows the blocks behind it.
void check_paths(Extensions const &all)
{
    std::vector<std::set<std::uint32_t>> behind(all.segment_count());
    for (std::uint32_t b = 0; b < all.path.size(); ++b) {
        double sum_m = 0.0;
        std::uint32_t before = none;
        for (std::uint32_t const segment : all.path[b]) {
            CHECK(all.parent[segment] == before);
            before = segment;
            sum_m += all.works[segment].length_m;
            behind[segment].insert(b);
        }
        CHECK(sum_m == Approx(all.length_m[b]));
    }
    for (std::uint32_t s = 0; s < all.segment_count(); ++s) {
        CHECK(all.works[s].length_m > 0.0);
        CHECK((all.parent[s] == none || all.parent[s] < s));
        std::set<std::uint32_t> said;
        for (BlockId const block : all.works[s].blocks) {
            said.insert(block.index);
        }
        CHECK(said == behind[s]);
        CHECK_FALSE(said.empty());
    }
}

} // namespace

TEST_CASE("blocks are neighbours across a street, not across a field", "[extension]")
{
    Dataset dataset = row_of(3);
    using Lists = std::vector<std::vector<std::uint32_t>>;
    CHECK(find_neighbours(dataset.blocks, 20.0) == Lists{{1}, {0, 2}, {1}});
    CHECK(find_neighbours(dataset.blocks, 19.0) == Lists{{}, {}, {}});
    CHECK(find_neighbours(dataset.blocks, 140.0) == Lists{{1, 2}, {0, 2}, {0, 1}});
    dataset.blocks[1].area.clear();
    CHECK(find_neighbours(dataset.blocks, 50.0) == Lists{{}, {}, {}});
    CHECK(find_neighbours({}, 50.0).empty());
}

TEST_CASE("a heat main is extended from block to block and its trunk is one segment", "[extension]")
{
    Dataset dataset = row_of(4);
    add_heat_main(dataset);
    Extensions const heat = extend_heat(dataset, {});
    check_paths(heat);
    // The main ends 70 m before b1; from there on 120 m between the middles.
    CHECK(lengths(heat) == std::vector<double>{0.0, 70.0, 190.0, 310.0});
    REQUIRE(heat.segment_count() == 3);
    CHECK(heat.works[0].id == "heat_main.b1");
    CHECK(heat.works[0].cost == Money::from_yuan(70000.0));
    CHECK(heat.works[0].payer == Payer::heat_company);
    CHECK(heat.works[0].blocks.size() == 3); // b1, b2 and b3 share it
    CHECK(heat.path[3] == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("names of the works say what is extended to where", "[extension]")
{
    Dataset dataset = row_of(3);
    for (Block &block : dataset.blocks) {
        block.name = block.code + "村";
        block.name_en = block.code + " Village";
    }
    add_heat_main(dataset);
    Extensions const heat = extend_heat(dataset, {});
    CHECK(render(Language::en, heat.works[0].name) == "Heat main h1 extended to b1 Village");
    CHECK(render(Language::en, heat.works[1].name) == "Heat main from b1 Village on to b2 Village");
    CHECK(render(Language::zh, heat.works[1].name) == "供热管道由b1村延伸至b2村");
}

TEST_CASE("gas follows the planned mains of the data and their chain", "[extension]")
{
    Dataset dataset = row_of(4);
    dataset.gas_stations = {gas_station("g1", GasStationKind::gate, 1000.0)};
    dataset.gas_stations[0].place = {-500.0, 50.0};
    dataset.gas_mains = {make_main<GasMain>("m1", {{-500.0, 50.0}, {50.0, 50.0}}),
                         make_main<GasMain>("m2", {{50.0, 50.0}, {170.0, 50.0}}, 0),
                         make_main<GasMain>("m3", {{170.0, 50.0}, {290.0, 50.0}}, 1)};
    dataset.gas_mains[0].state = MainState::existing;
    dataset.gas_mains[2].pressure = GasPressure::low;
    Extensions const gas = extend_gas(dataset, {});
    check_paths(gas);
    CHECK(lengths(gas) == std::vector<double>{0.0, 120.0, 240.0, 310.0});
    CHECK(gas.works[0].id == "gas_main.m2");
    CHECK(gas.works[0].cost == Money::from_yuan(36000.0));
    // Low pressure lies within what a connection costs, and serves the block that it crosses alone:
    // b3 is reached from medium pressure.
    CHECK(gas.works[1].id == "gas_main.m3");
    CHECK(gas.works[1].cost == Money{});
    CHECK(gas.works[1].blocks == std::vector<BlockId>{{2}});
}

TEST_CASE("a main that exists behind a planned one waits for it", "[extension]")
{
    Dataset dataset = row_of(2);
    dataset.gas_stations = {gas_station("g1", GasStationKind::gate, 1000.0)};
    dataset.gas_stations[0].place = {-500.0, 50.0};
    dataset.gas_mains = {make_main<GasMain>("m1", {{-500.0, 50.0}, {50.0, 50.0}}),
                         make_main<GasMain>("m2", {{50.0, 50.0}, {170.0, 50.0}}, 0)};
    dataset.gas_mains[1].state = MainState::existing;
    Extensions const gas = extend_gas(dataset, {});
    check_paths(gas);
    CHECK(lengths(gas) == std::vector<double>{550.0, 550.0});
    CHECK(gas.segment_count() == 1);
}

TEST_CASE("a block that no neighbour leads to is reached straight", "[extension]")
{
    Dataset dataset = row_of(2);
    add_heat_main(dataset);
    set_parameter(dataset, "works.neighbour_gap_m", 0.0);
    Extensions const heat = extend_heat(dataset, {});
    check_paths(heat);
    CHECK(lengths(heat) == std::vector<double>{0.0, 70.0});
}

TEST_CASE("without mains pipes grow from the plant, and without a plant nowhere", "[extension]")
{
    Dataset dataset = row_of(2);
    CHECK(std::isinf(extend_heat(dataset, {}).length_m[0]));
    CHECK(extend_heat(dataset, {}).segment_count() == 0);
    HeatSource source;
    source.code = "s1";
    source.place = {-500.0, 50.0};
    dataset.heat_sources = {source};
    Extensions const heat = extend_heat(dataset, {});
    check_paths(heat);
    CHECK(lengths(heat) == std::vector<double>{500.0, 620.0});
    dataset.blocks.clear();
    CHECK(extend_heat(dataset, {}).path.empty());
}

TEST_CASE("of two ways of the same length the lower code is taken", "[extension]")
{
    Dataset dataset = row_of(3);
    HeatSource source;
    source.code = "s1";
    source.place = {170.0, 500.0};
    dataset.heat_sources = {source};
    // b1 lies in the middle of two mains that pass b0 and b2.
    for (bool const turned : {false, true}) {
        dataset.heat_mains = {make_main<HeatMain>("h1", {{50.0, 500.0}, {50.0, 50.0}}),
                              make_main<HeatMain>("h2", {{290.0, 500.0}, {290.0, 50.0}})};
        if (turned) {
            std::swap(dataset.heat_mains[0], dataset.heat_mains[1]);
        }
        Extensions const heat = extend_heat(dataset, {});
        REQUIRE(heat.segment_count() == 1);
        CHECK(heat.works[0].name.args.front().en == "h1");
        CHECK(lengths(heat) == std::vector<double>{0.0, 70.0, 0.0});
    }
}

TEST_CASE("the price of a metre is a parameter and lengths do not depend on it", "[extension]")
{
    Dataset dataset = row_of(3);
    add_heat_main(dataset);
    Scenario dear;
    dear.values["works.heat_main_yuan_per_m"] = 2000.0;
    Extensions const a = extend_heat(dataset, {});
    Extensions const b = extend_heat(dataset, dear);
    CHECK(a.length_m == b.length_m);
    CHECK(a.works[1].cost * 2 == b.works[1].cost);
    dear.values["works.heat_main_yuan_per_m"] = -1.0;
    CHECK_THROWS(extend_heat(dataset, dear));
}
