#include "sim/engine/assign/options/life_cost.hpp"

#include <catch2/catch.hpp>

#include <vector>

namespace {

using namespace sim;
using namespace sim::assign;

/// Four seasons at 25 %: factors 1, 0.8, 0.64, 0.512. Devices last two years.
LifeRules four_years()
{
    LifeRules rules;
    rules.first_year = 2021;
    rules.horizon_years = 4;
    rules.government = rules.household = rules.company = Discount{0.25, 4};
    rules.home_area_m2 = 80.0;
    rules.routes = {{2.0, 1000.0, 100.0}, {2.0, 400.0, 0.0}};
    return rules;
}

Dataset two_routes()
{
    Dataset dataset;
    dataset.routes.resize(2);
    dataset.routes[0].family = RouteFamily::electric;
    dataset.routes[1].family = RouteFamily::none;
    return dataset;
}

Block ten_homes()
{
    Block block;
    block.households = 10;
    block.heated_floor_area_m2 = 800.0;
    return block;
}

LedgerLine line(Payer payer, int year, double yuan)
{
    LedgerLine result;
    result.payer = payer;
    result.year = year;
    result.owed = Money::from_yuan(yuan);
    return result;
}

} // namespace

TEST_CASE("annuities are sums of factors", "[assign]")
{
    Discount const discount{0.25, 4};
    CHECK(discount.factor(0) == 1.0);
    CHECK(discount.factor(3) == Approx(0.512).epsilon(1e-12));
    CHECK(discount.factor(5) == Approx(0.32768).epsilon(1e-12)); // beyond the years given
    CHECK(discount.factor(-1) == Approx(1.25).epsilon(1e-12));
    CHECK(discount.annuity(0, 4) == Approx(2.952).epsilon(1e-12));
    CHECK(discount.annuity(2, 2) == 0.0);
    CHECK(Discount{0.0, 20}.annuity(0, 20) == 20.0);
}

// Coal 1000 in 2021, then 500 x (0.8 + 0.64 + 0.512) = 976: 1976 a home. Device of 2022 renewed in
// 2024 for one season of two: 1000 / 2 x 0.512 = 256; upkeep 100 x 1.952 = 195.2. Ten homes:
// 24 272, and 200 x 0.8 of their own share.
TEST_CASE("present values by payer follow from hand calculation", "[assign]")
{
    Dataset const dataset = two_routes();
    Block const block = ten_homes();
    std::vector<LedgerLine> const lines{line(Payer::city, 2021, 100.0),
                                        line(Payer::resident, 2022, 200.0),
                                        line(Payer::gas_company, 2023, 50.0)};
    LifeCost const cost = life_cost(four_years(), FeeSubsidies{dataset, Scenario{}},
                                    {.block = block,
                                     .route = dataset.routes[0],
                                     .choice = {RouteId{0}, 2022},
                                     .bill = {.energy_yuan = 500.0, .coal_yuan = 1000.0},
                                     .lines = lines,
                                     .works = Money::from_yuan(80.0)});
    CHECK(cost.government == Money::from_yuan(100.0));
    CHECK(cost.household == Money::from_yuan(24432.0));
    CHECK(cost.company == Money::from_yuan(96.0)); // 50 x 0.64 + 80 x 0.8
    CHECK(cost.total() == Money::from_yuan(24628.0));
}

// Coal 1000 x 2.952; the stove of 2021 renewed in 2023 for two seasons: 400 x 0.64 = 256.
TEST_CASE("a block that stays on coal pays for coal and stoves", "[assign]")
{
    Dataset const dataset = two_routes();
    Block const block = ten_homes();
    LifeCost const cost = life_cost(four_years(), FeeSubsidies{dataset, Scenario{}},
                                    {.block = block,
                                     .route = dataset.routes[1],
                                     .choice = {RouteId{1}, 0},
                                     .bill = {.energy_yuan = 1000.0, .coal_yuan = 1000.0},
                                     .lines = {},
                                     .works = {}});
    CHECK(cost.government == Money{});
    CHECK(cost.company == Money{});
    CHECK(cost.household == Money::from_yuan(32080.0));
}

TEST_CASE("fee subsidies lower the household's cost in their seasons only", "[assign]")
{
    Dataset dataset = two_routes();
    PolicyRule rule;
    rule.id = "fee";
    rule.route = RouteId{0};
    rule.item = Item::gas_fee;
    rule.basis = Basis::m2_season;
    rule.rate_yuan = 1.0; // 80 yuan a home and season
    rule.seasons = 2;
    dataset.policy_rules = {rule};
    Block const block = ten_homes();
    auto const household = [&](FeeSubsidies const &subsidies) {
        return life_cost(four_years(), subsidies,
                         {.block = block,
                          .route = dataset.routes[0],
                          .choice = {RouteId{0}, 2021},
                          .bill = {.energy_yuan = 500.0, .coal_yuan = 1000.0},
                          .lines = {},
                          .works = {}})
            .household;
    };
    Money const with = household(FeeSubsidies{dataset, Scenario{}});
    dataset.policy_rules.clear();
    Money const without = household(FeeSubsidies{dataset, Scenario{}});
    CHECK(without - with == Money::from_yuan(10 * 80.0 * 1.8)); // 1 + 0.8
}
