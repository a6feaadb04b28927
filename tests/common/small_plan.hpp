#pragma once

#include "sim/base/money.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <string>
#include <utility>

/// A plan small enough to work out by hand: three blocks in two jurisdictions, one on the heat
/// network, one on solar, one on gas, and a network programme. Rates are those of the Donghe plan.
namespace small_plan {

using namespace sim;

inline Block make_block(std::string code, std::uint32_t jurisdiction, int households,
                        double area_m2)
{
    Block block;
    block.code = std::move(code);
    block.jurisdiction = {jurisdiction};
    block.households = households;
    block.heated_floor_area_m2 = area_m2;
    return block;
}

inline Route make_route(std::string key, RouteFamily family, double capex_yuan)
{
    Route route;
    route.key = std::move(key);
    route.family = family;
    route.capex_yuan_per_household = capex_yuan;
    return route;
}

inline void set_parameter(Dataset &dataset, std::string key, double value)
{
    Parameter parameter;
    parameter.key = std::move(key);
    parameter.value = value;
    dataset.parameters.set(parameter);
}

inline PolicyRule &add_rule(Dataset &dataset, std::string id, std::string const &route, Item item,
                            Basis basis, double rate_yuan, Funding funding = Funding::government)
{
    PolicyRule rule;
    rule.id = std::move(id);
    rule.route = dataset.find_route(route);
    rule.item = item;
    rule.basis = basis;
    rule.rate_yuan = rate_yuan;
    rule.funding = funding;
    return dataset.policy_rules.emplace_back(std::move(rule));
}

inline void add_step(Dataset &dataset, Phasing phasing, Item item, std::string payer, bool start,
                     int year, int numerator = 1, int denominator = 1)
{
    dataset.phasing.push_back({key_of(phasing), item, std::move(payer), start, year, numerator,
                               denominator, "hand-made"});
}

inline void add_rules(Dataset &dataset)
{
    add_rule(dataset, "P3", "chp_heat", Item::construction, Basis::m2, 130);
    add_rule(dataset, "P6", "ashp_water", Item::equipment, Basis::m2, 180);
    add_rule(dataset, "P6.user", "ashp_water", Item::equipment, Basis::remainder, 0,
             Funding::resident);
    add_rule(dataset, "P7", "electric_boiler", Item::equipment, Basis::m2, 100)
        .area_cap_m2_per_household = 162;
    add_rule(dataset, "P7.user", "electric_boiler", Item::equipment, Basis::remainder, 0,
             Funding::resident);
    add_rule(dataset, "P10.subsidy", "solar_electric", Item::equipment, Basis::m2, 240);
    add_rule(dataset, "P10.user", "solar_electric", Item::equipment, Basis::m2, 40,
             Funding::resident);
    add_rule(dataset, "P11.network", "gas_wall", Item::construction, Basis::household, 5000);
    add_rule(dataset, "P11.equipment", "gas_wall", Item::equipment, Basis::household, 1800);
    for (auto const &[id, rate, funding] : {std::tuple{"P13.fee", 8.0, Funding::government},
                                            std::tuple{"P13.company", 4.0, Funding::gas_company}}) {
        PolicyRule &fee =
            add_rule(dataset, id, "gas_wall", Item::gas_fee, Basis::m2_season, rate, funding);
        fee.area_cap_m2_per_household = 162;
        fee.seasons = 3;
    }
    add_rule(dataset, "P14", "", Item::grid, Basis::none, 0, Funding::grid_company);
    add_rule(dataset, "P15", "", Item::network, Basis::none, 0);
}

inline void add_phasing(Dataset &dataset)
{
    using enum Phasing;
    for (Item const item : {Item::construction, Item::equipment}) {
        add_step(dataset, published, item, "*", false, 2021);
        add_step(dataset, by_completion, item, "*", true, 0);
    }
    for (int season = 0; season < 3; ++season) {
        add_step(dataset, published, Item::gas_fee, "*", false, 2021 + season);
        add_step(dataset, by_completion, Item::gas_fee, "*", true, season);
        add_step(dataset, published, Item::network, "district", false, 2021 + season, 1, 3);
    }
    add_step(dataset, published, Item::network, "city", false, 2021, 1, 2);
    add_step(dataset, published, Item::network, "city", false, 2022, 1, 2);
    add_step(dataset, published, Item::network, "*", false, 2021);
}

inline Dataset make_dataset()
{
    Dataset dataset;
    dataset.meta["plan_issued"] = "2021-07-20";
    dataset.jurisdictions.resize(2);
    dataset.jurisdictions[0].code = "001";
    dataset.jurisdictions[1].code = "002";
    dataset.blocks = {make_block("a", 0, 10, 800), make_block("b", 1, 20, 1600),
                      make_block("c", 1, 5, 400)};
    dataset.routes = {make_route("coal", RouteFamily::none, 0),
                      make_route("chp_heat", RouteFamily::heat_network, 10400),
                      make_route("gas_wall", RouteFamily::gas, 6800),
                      make_route("ashp_water", RouteFamily::electric, 21000),
                      make_route("electric_boiler", RouteFamily::electric, 7500),
                      make_route("solar_electric", RouteFamily::solar_electric, 22400)};
    for (auto const &[key, value] : {std::pair{"policy.city_share", 0.7},
                                     {"policy.district_share", 0.3},
                                     {"policy.area_cap_m2_per_household", 162.0},
                                     {"home.area_m2", 80.0},
                                     {"target.first_year", 2021.0},
                                     {"target.first_year_share", 0.9},
                                     {"target.final_year", 2023.0}}) {
        set_parameter(dataset, key, value);
    }
    add_rules(dataset);
    add_phasing(dataset);
    Programme network;
    network.key = network.group = "network";
    network.total_yuan = 1000.01;
    network.other_yuan = 100;
    network.city_share_of_government = 0.3;
    network.rule = "P15";
    dataset.programmes = {network};
    return dataset;
}

/// heat network, solar, gas; all from 2021.
inline Scenario make_scenario(Dataset const &dataset)
{
    Scenario scenario;
    scenario.key = "official";
    for (char const *const route : {"chp_heat", "solar_electric", "gas_wall"}) {
        scenario.plan.choices.push_back({*dataset.find_route(route), 2021, false});
    }
    return scenario;
}

inline Money yuan(double amount)
{
    return Money::from_yuan(amount);
}

} // namespace small_plan
