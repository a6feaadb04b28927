#include "sim/engine/impact/emissions.hpp"

#include "sim/engine/impact/emission_factors.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/engine/supply/heat.hpp"

namespace sim {

namespace {

constexpr double kwh_per_gj = 1.0 / 0.0036;

/// Carriers that a block uses in one season.
struct Carriers
{
    double coal_before_t = 0.0;
    double coal_t = 0.0;
    double gas_m3 = 0.0;
    double electricity_kwh = 0.0;
    double chp_gj = 0.0; ///< at the plant
};

Carriers carriers_of(Block const &block, RouteFamily family, Demand const &demand, std::size_t b,
                     HeatFactors const &heat)
{
    Carriers carriers;
    carriers.coal_before_t = block.coal_t_per_household * block.households;
    if (family == RouteFamily::none) {
        // Nothing changes: what is burnt is what the block burns today.
        carriers.coal_t = carriers.coal_before_t;
        return carriers;
    }
    carriers.coal_t = demand.coal_t[b];
    carriers.gas_m3 = demand.gas_m3[b];
    carriers.electricity_kwh = demand.electricity_kwh[b];
    if (family == RouteFamily::heat_network) {
        carriers.chp_gj = demand.network_heat_gj[b] / heat.delivered_share;
        carriers.electricity_kwh += heat.pumping_kwh_per_m2 * block.heated_floor_area_m2;
    }
    return carriers;
}

Emissions of_coal(EmissionFactors const &factors, double coal_t)
{
    Emissions emissions;
    emissions.coal_t = coal_t;
    add_emissions(emissions, factors.coal_per_t, coal_t);
    return emissions;
}

EmissionBalance balance_of(EmissionFactors const &factors, Carriers const &carriers)
{
    EmissionBalance balance;
    balance.before = of_coal(factors, carriers.coal_before_t);
    balance.after_local = of_coal(factors, carriers.coal_t);
    add_emissions(balance.after_local, factors.gas_per_m3, carriers.gas_m3);
    balance.after_system = balance.after_local;
    add_emissions(balance.after_system, factors.grid_per_kwh, carriers.electricity_kwh);
    add_emissions(balance.after_system, factors.chp_per_gj, carriers.chp_gj);
    return balance;
}

void add(Emissions &sum, Emissions const &part)
{
    sum.coal_t += part.coal_t;
    sum.co2_t += part.co2_t;
    sum.so2_t += part.so2_t;
    sum.nox_t += part.nox_t;
    sum.pm25_t += part.pm25_t;
}

} // namespace

double coal_heat_kwh(double coal_t, double calorific_value_gj_per_t, double stove_efficiency)
{
    return coal_t * calorific_value_gj_per_t * stove_efficiency * kwh_per_gj;
}

void calculate_emissions(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                         ImpactResults &results)
{
    Values const values{dataset, scenario};
    HeatFactors const heat = has_heat_factors(values) ? heat_factors(values) : HeatFactors{};
    std::array const factors{emission_factors(values, FactorSet::measured),
                             emission_factors(values, FactorSet::official)};
    double const calorific_value = values.at("coal.net_calorific_value_gj_per_t", 1.0, 50.0);
    double const stove = values.at("tech.coal.efficiency", 0.01, 1.0);
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        RouteFamily const family = dataset.route(scenario.plan.choices[b].route).family;
        Carriers const carriers = carriers_of(dataset.blocks[b], family, demand, b, heat);
        for (std::size_t set = 0; set < factor_set_count; ++set) {
            EmissionBalance const balance = balance_of(factors[set], carriers);
            results.emissions[set][b] = balance;
            add(results.emissions_total[set].before, balance.before);
            add(results.emissions_total[set].after_local, balance.after_local);
            add(results.emissions_total[set].after_system, balance.after_system);
        }
        double const before = coal_heat_kwh(carriers.coal_before_t, calorific_value, stove);
        if (family != RouteFamily::none && before > 0.0) {
            results.takeback_share[b] = demand.heat_kwh[b] / before - 1.0;
        }
    }
}

} // namespace sim
