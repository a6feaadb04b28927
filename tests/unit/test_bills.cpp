#include "sim/engine/impact/bills.hpp"

#include "sim/engine/impact/impact.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

namespace {

ImpactResults run(Dataset const &dataset, Scenario const &scenario)
{
    return make_impact(dataset, scenario, hand_demand::make_demand(dataset, scenario));
}

constexpr double gas_yuan = 80 * 130 / 0.88 / (35.5 / 3.6) * 2.06;

} // namespace

TEST_CASE("bills of an average home on each route", "[bills]")
{
    Dataset const dataset = impact_plan::make_dataset();
    std::vector<Bill> const bills = run(dataset, make_scenario(dataset)).bills;
    CHECK(bills[0].energy_yuan == Approx(1760.0));
    CHECK(bills[0].coal_yuan == Approx(2100.0));
    double const kwh = 80 * 130 / 0.98;
    CHECK(bills[1].energy_yuan == Approx(kwh * (0.35 * 0.465 + 0.65 * 0.165)));
    CHECK(bills[2].energy_yuan == Approx(gas_yuan));
    CHECK(bills[2].subsidy_yuan == Approx(960.0));
    CHECK(bills[2].net_yuan == Approx(gas_yuan - 960.0));
}

TEST_CASE("bills step up in the year after the last subsidised season", "[bills]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario = make_scenario(dataset);
    for (Choice &choice : scenario.plan.choices) {
        choice.route = *dataset.find_route("gas_wall");
    }
    ImpactResults const impact = run(dataset, scenario);
    REQUIRE(impact.net_bill_yuan_by_year.begin()->first == 2021);
    REQUIRE(impact.net_bill_yuan_by_year.rbegin()->first == 2025);
    CHECK(impact.net_bill_yuan_by_year.at(2023) == Approx(gas_yuan - 960.0));
    CHECK(impact.net_bill_yuan_by_year.at(2024) == Approx(gas_yuan));
    CHECK(impact.burden_by_year.at(2021) == impact.burden_total);
    CHECK(impact.burden_by_year.at(2024) == impact.burden_later_total);
    CHECK(impact.burden_later_total.share_above_10pct > impact.burden_total.share_above_10pct);
}

TEST_CASE("before its start year a block pays for coal and cannot return to it", "[bills]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario = make_scenario(dataset);
    scenario.plan.choices[2].start_year = 2023;
    FeeSubsidies const subsidies{dataset, scenario};
    ImpactResults const impact = run(dataset, scenario);
    Choice const &choice = scenario.plan.choices[2];
    auto const net = [&](int year) {
        return net_yuan(dataset.blocks[2], choice, dataset.route(choice.route), impact.bills[2],
                        subsidies, year);
    };
    CHECK(net(2022) == Approx(2100.0));
    CHECK(net(2023) == Approx(gas_yuan - 960.0));
    CHECK(net(2026) == Approx(gas_yuan));
    CHECK(impact.net_bill_yuan_by_year.rbegin()->first == 2027);
    // the mean is over homes converted: 10 on heat, 20 on solar in 2021
    double const solar = impact.bills[1].net_yuan;
    CHECK(impact.net_bill_yuan_by_year.at(2021) == Approx((10 * 1760.0 + 20 * solar) / 30));
}

TEST_CASE("a plan that converts nothing has bills of coal and no years", "[bills]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario = make_scenario(dataset);
    for (Choice &choice : scenario.plan.choices) {
        choice.route = *dataset.find_route("coal");
    }
    ImpactResults const impact = run(dataset, scenario);
    CHECK(impact.net_bill_yuan_by_year.empty());
    CHECK(impact.bills[0].net_yuan == Approx(2100.0));
    CHECK(impact.burden_total.back_to_coal_share == 0.0);
}

TEST_CASE("a block without households has no bill", "[bills]")
{
    Dataset dataset = impact_plan::make_dataset();
    dataset.blocks[2].households = 0;
    ImpactResults const impact = run(dataset, make_scenario(dataset));
    CHECK(impact.bills[2] == Bill{});
    CHECK(impact.burdens[2] == Burden{});
}
