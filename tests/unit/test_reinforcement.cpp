#include "sim/engine/grid/reinforcement.hpp"

#include "sim/engine/grid/grid.hpp"
#include "tests/common/grid_data.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::grid;

namespace {

/// 24 blocks on three feeders that heat with electricity behind transformers of 3 kVA a home.
struct Strained
{
    Dataset dataset = grid_data::make_dataset({24, 3, 1, 800.0});
    Scenario scenario = grid_data::make_scenario(dataset);
    Demand demand = grid_data::make_demand(dataset, grid_data::make_profiles(700, 9));

    Strained()
    {
        for (TransformerZone &zone : dataset.transformer_zones) {
            zone.capacity_kva = 3.0 * zone.households;
        }
    }
};

} // namespace

TEST_CASE("a transformer is the smallest of the ladder that stays within the planning rate")
{
    Dataset dataset;
    grid_data::set_ladders(dataset);
    auto const choose = [&](double kva) {
        return *choose_transformer(dataset.transformer_sizes, kva, 0.8);
    };
    CHECK(choose(160.0).size_kva == 200.0);
    CHECK(choose(160.1).size_kva == 315.0);
    CHECK(choose(504.0).count == 1);
    CHECK(choose(504.0).size_kva == 630.0);
    CHECK(choose(505.0).count == 2);
    CHECK(choose(505.0).size_kva == 400.0);
    CHECK(choose(1100.0).count == 3);
    CHECK_FALSE(choose_transformer({}, 100.0, 0.8).has_value());
}

TEST_CASE("only assets above their capacity are rebuilt, and then carry the load")
{
    Strained const d;
    GridResults const results = make_grid(d.dataset, d.scenario, d.demand);
    std::size_t over = 0;
    for (AssetLoad const &zone : results.zones) {
        over += zone.peak_rate > 1.0;
    }
    for (auto const *level : {&results.feeders, &results.substations}) {
        for (AssetLoad const &asset : *level) {
            over += asset.peak_rate > 1.0;
        }
    }
    REQUIRE(over > 5);
    CHECK(results.reinforcements.size() == over);
    for (Reinforcement const &project : results.reinforcements) {
        if (project.kind == ReinforcementKind::transformer ||
            project.kind == ReinforcementKind::split_zone) {
            AssetLoad const &zone = results.zones[project.asset];
            CHECK(zone.peak_rate * project.from_kva <= 0.8 * project.to_kva * (1 + 1e-12));
            CHECK(project.cost == Money::from_yuan(700.0 * project.to_kva));
            BlockId const block = d.dataset.transformer_zones[project.asset].block;
            CHECK(project.year == d.scenario.plan.choices[block.index].start_year);
        }
        CHECK(project.payer == Payer::grid_company);
        CHECK(project.cost > Money{});
    }
}

TEST_CASE("a feeder gets a thicker conductor while one carries it, then a second line")
{
    Strained d;
    auto const project = [&](double limit_kva) {
        for (Feeder &feeder : d.dataset.feeders) {
            feeder.limit_kva = limit_kva;
        }
        GridResults const results = make_grid(d.dataset, d.scenario, d.demand);
        for (Reinforcement const &one : results.reinforcements) {
            if (one.asset == 0 && (one.kind == ReinforcementKind::conductor ||
                                   one.kind == ReinforcementKind::new_feeder)) {
                return std::optional{one};
            }
        }
        return std::optional<Reinforcement>{};
    };
    CHECK_FALSE(project(1e5).has_value());
    auto const thicker = project(2000.0);
    REQUIRE(thicker);
    CHECK(thicker->kind == ReinforcementKind::conductor);
    CHECK(thicker->quantity == Approx(8 * 0.8));
    CHECK(thicker->cost == Money::from_yuan(8 * 0.8 * 300000.0));
    for (Conductor &conductor : d.dataset.conductors) {
        conductor.limit_kva = 1500.0;
    }
    auto const second = project(2000.0);
    REQUIRE(second);
    CHECK(second->kind == ReinforcementKind::new_feeder);
    CHECK(second->to_kva > 2000.0);
}
