#include "sim/engine/supply/supply.hpp"
#include "sim/geo/line_area.hpp"
#include "tests/common/impact_plan.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace impact_plan;

namespace {

Dataset three_blocks()
{
    Dataset dataset = impact_plan::make_dataset();
    for (std::size_t b = 0; b < 3; ++b) {
        dataset.blocks[b].area = square(200.0 * static_cast<double>(b), 0.0);
    }
    return dataset;
}

/// Every main measured, without boxes.
template <typename Main>
std::pair<std::optional<std::uint32_t>, double> by_force(Block const &block,
                                                         std::vector<Main> const &mains)
{
    std::optional<std::uint32_t> chosen;
    double best = std::numeric_limits<double>::infinity();
    for (std::uint32_t m = 0; m < mains.size(); ++m) {
        for (geo::LineString const &line : mains[m].lines) {
            double const d = geo::distance(block.area, line);
            bool const tie = d == best && chosen && mains[m].code < mains[*chosen].code;
            if (d < best || tie) {
                best = d;
                chosen = m;
            }
        }
    }
    return {chosen, best};
}

} // namespace

TEST_CASE("a district without mains serves no block", "[supply]")
{
    Dataset const dataset = three_blocks();
    for (BlockSupply const &supply : find_block_supply(dataset)) {
        CHECK_FALSE(supply.heat_main);
        CHECK_FALSE(supply.gas_main);
    }
}

TEST_CASE("a block takes the nearest main, at distance 0 if it crosses the block", "[supply]")
{
    Dataset dataset = three_blocks();
    dataset.heat_mains = {make_main<HeatMain>("h1", {{-50, 50}, {50, 50}}),
                          make_main<HeatMain>("h2", {{340, 50}, {360, 50}})};
    std::vector<BlockSupply> const supply = find_block_supply(dataset);
    CHECK(supply[0].heat_main == 0U);
    CHECK(supply[0].heat_main_distance_m == 0.0);
    CHECK(supply[1].heat_main == 1U);
    CHECK(supply[1].heat_main_distance_m == Approx(40.0));
    CHECK(supply[2].heat_main_distance_m == Approx(40.0));
    CHECK_FALSE(supply[0].gas_main);
}

TEST_CASE("of mains at the same distance the lower code serves the block", "[supply]")
{
    Dataset dataset = three_blocks();
    geo::LineString const through{{-50, 50}, {600, 50}};
    dataset.gas_mains = {make_main<GasMain>("g9", through), make_main<GasMain>("g1", through)};
    for (BlockSupply const &supply : find_block_supply(dataset)) {
        CHECK(supply.gas_main == 1U);
    }
}

TEST_CASE("boxes spare work and change nothing on Donghe", "[supply][donghe]")
{
    Dataset const &dataset = official_plan::dataset();
    std::vector<BlockSupply> const supply = find_block_supply(dataset);
    REQUIRE(supply.size() == dataset.blocks.size());
    for (std::size_t b = 0; b < supply.size(); ++b) {
        auto const [heat, heat_m] = by_force(dataset.blocks[b], dataset.heat_mains);
        auto const [gas, gas_m] = by_force(dataset.blocks[b], dataset.gas_mains);
        CHECK(supply[b].heat_main == heat);
        CHECK(supply[b].heat_main_distance_m == heat_m);
        CHECK(supply[b].gas_main == gas);
        CHECK(supply[b].gas_main_distance_m == gas_m);
    }
}
