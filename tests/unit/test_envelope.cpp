#include "sim/engine/money/envelope.hpp"

#include "sim/engine/demand/demand.hpp"
#include "sim/engine/money/ledger.hpp"
#include "sim/engine/money/money_rows.hpp"
#include "sim/engine/simulate.hpp"
#include "tests/common/impact_plan.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

namespace {

/// 126 yuan/m2 of insulation, paid in thirds by the published phasing.
Dataset with_envelope()
{
    Dataset dataset = impact_plan::make_dataset();
    add_rule(dataset, "P16", "", Item::envelope, Basis::m2, 126);
    for (int year = 0; year < 3; ++year) {
        add_step(dataset, Phasing::published, Item::envelope, "*", false, 2021 + year, 1, 3);
    }
    return dataset;
}

Results run(Dataset const &dataset, Scenario const &scenario)
{
    Progress progress;
    return simulate(dataset, scenario, progress);
}

MoneySummary envelope_of(Results const &results)
{
    MoneySummary sum;
    for (LedgerLine const &line : results.ledger.lines) {
        if (line.item == Item::envelope) {
            sum.add(line.payer, line.year, line.owed);
        }
    }
    return sum;
}

} // namespace

TEST_CASE("a plan without insulation has no envelope money", "[envelope]")
{
    Dataset const dataset = with_envelope();
    CHECK(envelope_of(run(dataset, make_scenario(dataset))) == MoneySummary{});
}

TEST_CASE("wall insulation of a block is the government's, in the years of the phasing",
          "[envelope]")
{
    Dataset const dataset = with_envelope();
    Scenario scenario = make_scenario(dataset);
    scenario.plan.choices[0].retrofit = Retrofit::walls;
    MoneySummary const money = envelope_of(run(dataset, scenario));
    // 800 m2 x 126 = 100 800, 7:3, in thirds
    CHECK(money.of(Payer::city) == yuan(70560));
    CHECK(money.of(Payer::district) == yuan(30240));
    CHECK(money.of(Payer::resident) == Money{});
    CHECK(money.of(Payer::city, 2022) == yuan(23520));
}

TEST_CASE("of a full retrofit residents bear what the rate leaves", "[envelope]")
{
    Dataset const dataset = with_envelope();
    Scenario scenario = make_scenario(dataset);
    scenario.plan.choices[0].retrofit = Retrofit::full;
    MoneySummary const money = envelope_of(run(dataset, scenario));
    CHECK(money.government() == yuan(100800));
    CHECK(money.of(Payer::resident) == yuan(800 * (280 - 126)));
}

TEST_CASE("a rule with basis remainder says who bears the rest", "[envelope]")
{
    Dataset dataset = with_envelope();
    add_rule(dataset, "P16.rest", "", Item::envelope, Basis::remainder, 0, Funding::city);
    Scenario scenario = make_scenario(dataset);
    scenario.plan.choices[0].retrofit = Retrofit::full;
    MoneySummary const money = envelope_of(run(dataset, scenario));
    CHECK(money.of(Payer::city) == yuan(70560 + 800 * 154));
    CHECK(money.of(Payer::resident) == Money{});
}

TEST_CASE("by completion insulation is paid in the block's start year", "[envelope]")
{
    Dataset const dataset = with_envelope();
    Scenario scenario = make_scenario(dataset);
    scenario.phasing = Phasing::by_completion;
    scenario.plan.choices[0].retrofit = Retrofit::walls;
    scenario.plan.choices[0].start_year = 2022;
    CHECK(envelope_of(run(dataset, scenario)).government(2022) == yuan(100800));
}

TEST_CASE("insulation of blocks stands in the envelope row, not in scattered coal", "[envelope]")
{
    Dataset const dataset = with_envelope();
    Scenario scenario = make_scenario(dataset);
    Money const before =
        find_row(money_rows(dataset, scenario, run(dataset, scenario)), "scattered_coal")
            ->money.published_total();
    scenario.plan.choices[0].retrofit = Retrofit::walls;
    Results const results = run(dataset, scenario);
    std::vector<MoneyRow> const rows = money_rows(dataset, scenario, results);
    CHECK(find_row(rows, "scattered_coal")->money.published_total() == before);
    CHECK(find_row(rows, "envelope")->money.published_total() == yuan(100800));
    CHECK(find_row(rows, "all")->money == results.money);
}

TEST_CASE("the scenario's rate counts and a policy without a rule pays nothing", "[envelope]")
{
    Dataset dataset = with_envelope();
    Scenario scenario = make_scenario(dataset);
    scenario.plan.choices[0].retrofit = Retrofit::walls;
    scenario.values["rate.P16"] = 100;
    CHECK(envelope_of(run(dataset, scenario)).government() == yuan(80000));
    scenario.values.clear();
    dataset.policy_rules.pop_back();
    CHECK(envelope_of(run(dataset, scenario)) == MoneySummary{});
}

TEST_CASE("one insulated block of Donghe: its load and its money by hand", "[envelope][donghe]")
{
    Dataset const &dataset = official_plan::dataset();
    Scenario scenario = official_plan::official();
    RouteId const heat = *dataset.find_route("chp_heat");
    std::size_t b = 0;
    while (dataset.blocks[b].building_class != "B2" || scenario.plan.choices[b].route != heat) {
        ++b;
    }
    double const area_m2 = dataset.blocks[b].heated_floor_area_m2;
    Demand const before = make_demand(dataset, scenario);
    Money const envelope_before = envelope_of(run(dataset, scenario)).government();
    scenario.plan.choices[b].retrofit = Retrofit::walls;
    Demand const after = make_demand(dataset, scenario, &before);
    // Row bungalow, 18 C inside, -16.6 C outside: 2.9 W/m2K before, 2.3 with insulated walls.
    CHECK(before.heat_design_kw[b] == Approx(area_m2 * 2.9 * 34.6 / 1000));
    CHECK(after.heat_design_kw[b] == Approx(area_m2 * 2.3 * 34.6 / 1000));
    CHECK(after.heat_kwh[b] < 0.8 * before.heat_kwh[b]);
    CHECK(after.heat_kwh[b + 1] == before.heat_kwh[b + 1]);
    Money const envelope_after = envelope_of(run(dataset, scenario)).government();
    CHECK(envelope_after - envelope_before == Money::from_yuan(area_m2 * 126));
}
