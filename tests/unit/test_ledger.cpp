#include "sim/engine/money/ledger.hpp"
#include "sim/engine/simulate.hpp"
#include "tests/common/small_plan.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace small_plan;

namespace {

Results run(Dataset const &dataset, Scenario const &scenario)
{
    Progress progress;
    return simulate(dataset, scenario, progress);
}

Money sum_of(Ledger const &ledger)
{
    Money sum;
    for (LedgerLine const &line : ledger.lines) {
        sum += line.owed;
    }
    return sum;
}

void choose(Dataset const &dataset, Scenario &scenario, std::size_t block, char const *route)
{
    scenario.plan.choices[block].route = *dataset.find_route(route);
}

} // namespace

TEST_CASE("an empty district owes nothing", "[ledger]")
{
    Dataset dataset = make_dataset();
    dataset.blocks.clear();
    dataset.programmes.clear();
    Results const results = run(dataset, Scenario{});
    REQUIRE(results.ledger.lines.empty());
    REQUIRE(results.money.published_total() == Money{});
}

TEST_CASE("each route owes what the policy says", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Results const results = run(dataset, make_scenario(dataset));
    // 800 m2 x 130; 7:3
    REQUIRE(results.money_by_block[0].of(Payer::city) == yuan(72800));
    REQUIRE(results.money_by_block[0].of(Payer::district) == yuan(31200));
    REQUIRE(results.money_by_block[0].of(Payer::resident) == Money{});
    // 1600 m2 x 240 and x 40
    REQUIRE(results.money_by_block[1].of(Payer::city) == yuan(268800));
    REQUIRE(results.money_by_block[1].of(Payer::district) == yuan(115200));
    REQUIRE(results.money_by_block[1].of(Payer::resident) == yuan(64000));
    // 5 x 6800 and 400 m2 x 8 in three seasons
    REQUIRE(results.money_by_block[2].government() == yuan(34000 + 3 * 3200));
    REQUIRE(results.money_by_block[2].of(Payer::gas_company) == yuan(3 * 1600));
}

TEST_CASE("what the gas company bears stands outside the published total", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Results const results = run(dataset, make_scenario(dataset));
    REQUIRE(results.money.published_total() + results.money.of(Payer::gas_company) ==
            sum_of(results.ledger));
}

TEST_CASE("payers, years, jurisdictions and programmes all add up to the total", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Results const results = run(dataset, make_scenario(dataset));
    Money payers;
    Money years;
    Money parts;
    for (Payer const payer : all_payers) {
        payers += results.money.of(payer);
        for (auto const &[year, amounts] : results.money.by_year) {
            years += results.money.of(payer, year);
        }
        for (auto const *list : {&results.money_by_jurisdiction, &results.money_by_programme}) {
            for (MoneySummary const &part : *list) {
                parts += part.of(payer);
            }
        }
    }
    REQUIRE(payers == sum_of(results.ledger));
    REQUIRE(years == payers);
    REQUIRE(parts == payers);
}

TEST_CASE("a programme's shares and thirds add up to the fen", "[ledger]")
{
    Dataset const dataset = make_dataset();
    MoneySummary const network = run(dataset, make_scenario(dataset)).money_by_programme[0];
    // 900.01 yuan: city 30 % = 270.003, the district the rest
    REQUIRE(network.of(Payer::city) == yuan(270.00));
    REQUIRE(network.of(Payer::district) == yuan(630.01));
    REQUIRE(network.of(Payer::other) == yuan(100));
    REQUIRE(network.of(Payer::city, 2022) == yuan(135.00));
    REQUIRE(network.of(Payer::district, 2021) == yuan(210.00));
    REQUIRE(network.of(Payer::district, 2022) == yuan(210.01));
    REQUIRE(network.of(Payer::district, 2023) == yuan(210.00));
}

TEST_CASE("changing one block's route changes exactly its lines", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Scenario scenario = make_scenario(dataset);
    Ledger const before = run(dataset, scenario).ledger;
    choose(dataset, scenario, 1, "gas_wall");
    Ledger const after = run(dataset, scenario).ledger;

    auto const others = [](Ledger const &ledger) {
        std::vector<LedgerLine> lines;
        for (LedgerLine const &line : ledger.lines) {
            if (line.block != 1) {
                lines.push_back(line);
            }
        }
        return lines;
    };
    REQUIRE(others(before) == others(after));
    REQUIRE(before != after);
}

TEST_CASE("a block on coal has no lines", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Scenario scenario = make_scenario(dataset);
    choose(dataset, scenario, 0, "coal");
    Results const results = run(dataset, scenario);
    REQUIRE(results.ledger.first_line[0] == results.ledger.first_line[1]);
    REQUIRE(results.quantities.households_of(RouteFamily::none) == 10);
}

TEST_CASE("the boiler's area cap leaves the excess to the resident", "[ledger]")
{
    Dataset dataset = make_dataset();
    dataset.blocks[0].heated_floor_area_m2 = 2000; // 200 m2 a home
    Scenario scenario = make_scenario(dataset);
    choose(dataset, scenario, 0, "electric_boiler");
    MoneySummary const money = run(dataset, scenario).money_by_block[0];
    REQUIRE(money.government() == yuan(10 * 162 * 100));
    // 7500 yuan for 80 m2, so 187500 for 2000 m2
    REQUIRE(money.of(Payer::resident) == yuan(187500 - 162000));
}

TEST_CASE("the second reading of the cap binds every electric route", "[ledger]")
{
    Dataset dataset = make_dataset();
    dataset.blocks[0].heated_floor_area_m2 = 2000;
    Scenario scenario = make_scenario(dataset);
    choose(dataset, scenario, 0, "ashp_water");
    REQUIRE(run(dataset, scenario).money_by_block[0].government() == yuan(2000 * 180));
    scenario.values["policy.cap_applies_to"] = 1;
    REQUIRE(run(dataset, scenario).money_by_block[0].government() == yuan(1620 * 180));
}

TEST_CASE("the gas fee is paid for the capped area, the heat network for all of it", "[ledger]")
{
    Dataset dataset = make_dataset();
    dataset.blocks[2].heated_floor_area_m2 = 1000; // 200 m2 a home
    dataset.blocks[0].heated_floor_area_m2 = 2000;
    Results const results = run(dataset, make_scenario(dataset));
    REQUIRE(results.money_by_block[2].of(Payer::gas_company) == yuan(3 * 5 * 162 * 4));
    REQUIRE(results.money_by_block[0].government() == yuan(2000 * 130));
}

TEST_CASE("a subsidy is never above the project's investment", "[ledger]")
{
    Dataset dataset = make_dataset();
    set_parameter(dataset, "investment.P3", 100);
    Results const results = run(dataset, make_scenario(dataset));
    REQUIRE(results.money_by_block[0].government() == yuan(80000));
}

TEST_CASE("a dear subsidy leaves the resident nothing, never a negative amount", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Scenario scenario = make_scenario(dataset);
    choose(dataset, scenario, 0, "electric_boiler"); // 7500 for a home, subsidy 8000
    REQUIRE(run(dataset, scenario).money_by_block[0].of(Payer::resident) == Money{});
}

TEST_CASE("by completion pays from the block's start year on", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Scenario scenario = make_scenario(dataset);
    scenario.plan.choices[2].start_year = 2023;
    REQUIRE(run(dataset, scenario).money_by_block[2].government(2021) == yuan(34000 + 3200));
    scenario.phasing = Phasing::by_completion;
    MoneySummary const gas = run(dataset, scenario).money_by_block[2];
    REQUIRE(gas.government(2021) == Money{});
    REQUIRE(gas.government(2023) == yuan(34000 + 3200));
    REQUIRE(gas.government(2025) == yuan(3200));
}

namespace {

/// Gas block c: its two parts connected on 20 December 2021 and 8 January 2022, accepted in March.
Scenario with_dates(Scenario scenario)
{
    scenario.phasing = Phasing::by_completion;
    for (auto const &[id, date] :
         {std::pair{"commission.c.1", "2021-12-20"}, std::pair{"commission.c.2", "2022-01-08"},
          std::pair{"accept.c", "2022-03-02"}, std::pair{"commission.old", "2021-09-01"}}) {
        scenario.works[id].finish = *day_number(date);
    }
    return scenario;
}

} // namespace

TEST_CASE("with dates, money falls due at commissioning and at acceptance", "[ledger]")
{
    Dataset dataset = make_dataset();
    Scenario scenario = with_dates(make_scenario(dataset));
    scenario.works["accept.c"].finish = *day_number("2023-03-02");
    // Without the share the start years stand.
    REQUIRE(run(dataset, scenario).money_by_block[2].government(2021) == yuan(34000 + 3200));
    set_parameter(dataset, "payment.commissioning_share", 0.6);
    MoneySummary const gas = run(dataset, scenario).money_by_block[2];
    // 34 000: 60 % in 2022, the rest in 2023; three seasons of 3 200 from 2022 on.
    REQUIRE(gas.government(2021) == Money{});
    REQUIRE(gas.government(2022) == yuan(20400 + 3200));
    REQUIRE(gas.government(2023) == yuan(13600 + 3200));
    REQUIRE(gas.government(2024) == yuan(3200));
    // Blocks without dates keep their start year.
    REQUIRE(run(dataset, scenario).money_by_block[0].government(2021) == yuan(104000));
    scenario.phasing = Phasing::published;
    REQUIRE(run(dataset, scenario).money == run(dataset, make_scenario(dataset)).money);
}

TEST_CASE("dates before the start year are of an older plan", "[ledger]")
{
    Dataset dataset = make_dataset();
    set_parameter(dataset, "payment.commissioning_share", 1.0);
    Scenario scenario = with_dates(make_scenario(dataset));
    scenario.plan.choices[2].start_year = 2023;
    REQUIRE(run(dataset, scenario).money_by_block[2].government(2023) == yuan(34000 + 3200));
}

TEST_CASE("the sum is the same on any dates and every line knows its month", "[ledger]")
{
    Dataset dataset = make_dataset();
    set_parameter(dataset, "payment.commissioning_share", 1.0 / 3.0);
    Scenario const plain = make_scenario(dataset);
    DatedLedger const dated = make_dated_ledger(dataset, with_dates(plain));
    REQUIRE(sum_of(dated.ledger) == sum_of(make_ledger(dataset, plain)));
    REQUIRE(dated.month.size() == dated.ledger.lines.size());
    int paid_in_january = 0;
    for (std::size_t i = 0; i < dated.month.size(); ++i) {
        LedgerLine const &line = dated.ledger.lines[i];
        bool const has_date = line.block == 2 && line.item != Item::gas_fee;
        REQUIRE((dated.month[i] != 0) == has_date);
        paid_in_january += has_date && dated.month[i] == 1 && line.year == 2022 ? 1 : 0;
    }
    REQUIRE(paid_in_january == 4); // network and equipment, city and district
}

TEST_CASE("a scenario may set rates, seasons and shares", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Scenario scenario = make_scenario(dataset);
    scenario.values = {{"rate.P3", 100}, {"seasons.P13.fee", 4}, {"policy.city_share", 0.5}};
    Results const results = run(dataset, scenario);
    REQUIRE(results.money_by_block[0].of(Payer::city) == yuan(40000));
    REQUIRE(results.money_by_block[2].government(2024) == yuan(3200));
}

TEST_CASE("a rule that is not yet or no longer valid pays nothing", "[ledger]")
{
    Dataset dataset = make_dataset();
    dataset.policy_rules[0].valid_from = "2022-01-01";
    REQUIRE(run(dataset, make_scenario(dataset)).money_by_block[0].government() == Money{});
    dataset.policy_rules[0].valid_from = "2020-01-01";
    dataset.policy_rules[0].valid_to = "2020-12-31";
    REQUIRE(run(dataset, make_scenario(dataset)).money_by_block[0].government() == Money{});
}

TEST_CASE("a missing share is named", "[ledger]")
{
    Dataset dataset = make_dataset();
    dataset.parameters = {};
    REQUIRE_THROWS_WITH(run(dataset, make_scenario(dataset)),
                        Catch::Contains("target.first_year_share"));
}

TEST_CASE("two runs give the same results", "[ledger]")
{
    Dataset const dataset = make_dataset();
    Scenario const scenario = make_scenario(dataset);
    REQUIRE(run(dataset, scenario) == run(dataset, scenario));
}

TEST_CASE("a scenario's absurd numbers are refused by name", "[ledger]")
{
    Dataset const dataset = make_dataset();
    for (auto const &[key, value] : {std::pair{"policy.city_share", 1.5},
                                     {"rate.P3", -1.0},
                                     {"seasons.P13.fee", 1e9},
                                     {"target.first_year", 1e300},
                                     {"target.first_year_share", std::nan("")}}) {
        Scenario scenario = make_scenario(dataset);
        scenario.values[key] = value;
        REQUIRE_THROWS_WITH(run(dataset, scenario), Catch::Contains(key));
    }
}
