#include "sim/engine/money/running.hpp"

#include "sim/engine/impact/impact.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

namespace {

struct Run
{
    Dataset dataset = impact_plan::make_dataset();
    Scenario scenario = make_scenario(dataset);
    GridResults grid;

    Run()
    {
        dataset.transformer_zones.resize(1);
        dataset.transformer_zones[0].block = BlockId{1};
    }
    Results results() const
    {
        Demand const demand = hand_demand::make_demand(dataset, scenario);
        Results made;
        made.impact = make_impact(dataset, scenario, demand);
        made.running = make_running_ledger(dataset, scenario, demand, made.impact, grid);
        summarise_running(dataset, made);
        return made;
    }
};

Reinforcement work(ReinforcementKind kind, double cost_yuan, int year)
{
    Reinforcement made;
    made.kind = kind;
    made.cost = yuan(cost_yuan);
    made.year = year;
    return made;
}

} // namespace

TEST_CASE("homes pay their energy in every season from the start year on", "[running]")
{
    Run const run;
    Results const results = run.results();
    // 10 homes x 80 m2 x 22 yuan, in 2021 to 2025
    MoneySummary const &heat = results.running_by_block[0];
    CHECK(heat.of(Payer::resident, 2021) == yuan(17600));
    CHECK(heat.of(Payer::resident, 2025) == yuan(17600));
    CHECK(heat.of(Payer::resident) == yuan(5 * 17600));
    MoneySummary const &gas = results.running_by_block[2];
    CHECK(gas.of(Payer::resident, 2024) - gas.of(Payer::resident, 2023) == yuan(5 * 960));
}

TEST_CASE("works of a zone belong to its block, those of feeders to nobody's", "[running]")
{
    Run run;
    run.grid.reinforcements = {work(ReinforcementKind::transformer, 250000, 2021),
                               work(ReinforcementKind::split_zone, 0, 2021),
                               work(ReinforcementKind::new_feeder, 900000, 2022)};
    Results const results = run.results();
    CHECK(results.running_by_block[1].of(Payer::grid_company, 2021) == yuan(250000));
    CHECK(results.running_money.of(Payer::grid_company) == yuan(1150000));
    LedgerLine const &last = results.running.lines.back();
    CHECK(last.block == no_index);
    CHECK(last.item == Item::grid);
    CHECK(run.dataset.policy_rules[last.rule].id == "P14");
}

TEST_CASE("blocks and shared works add up to the running money to the fen", "[running]")
{
    Run run;
    run.grid.reinforcements = {work(ReinforcementKind::transformer, 123.45, 2021),
                               work(ReinforcementKind::substation, 678.90, 2022)};
    Results const results = run.results();
    Money lines;
    Money blocks;
    Money payers;
    for (LedgerLine const &line : results.running.lines) {
        lines += line.owed;
    }
    for (Payer const payer : all_payers) {
        payers += results.running_money.of(payer);
        for (MoneySummary const &block : results.running_by_block) {
            blocks += block.of(payer);
        }
    }
    CHECK(lines == payers);
    CHECK(blocks + yuan(678.90) == lines);
}

TEST_CASE("first_line finds each block's lines", "[running]")
{
    Run const run;
    Ledger const ledger = run.results().running;
    REQUIRE(ledger.first_line.size() == 4);
    for (std::uint32_t b = 0; b < 3; ++b) {
        for (std::uint32_t i = ledger.first_line[b]; i < ledger.first_line[b + 1]; ++i) {
            CHECK(ledger.lines[i].block == b);
            CHECK(ledger.lines[i].item == Item::energy);
        }
    }
}

TEST_CASE("a block on coal and a dataset without physics run up nothing", "[running]")
{
    Run run;
    run.scenario.plan.choices[0].route = *run.dataset.find_route("coal");
    CHECK(run.results().running_by_block[0] == MoneySummary{});
    CHECK(make_running_ledger(run.dataset, run.scenario, Demand{}, {}, {}) == Ledger{});
}
