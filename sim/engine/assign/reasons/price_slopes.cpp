#include "sim/engine/assign/reasons/price_slopes.hpp"

#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/assign/options/objective.hpp"
#include "sim/engine/impact/tariff.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <array>

namespace sim::assign {

namespace {

struct TariffPrice
{
    char const *key;
    double Tariff::*price;
};

/// Coal counts until the start year only, the same on every route: no price to choose a route by.
constexpr std::array<TariffPrice, 4> tariff_prices{
    {{"tariff.gas_yuan_per_m3", &Tariff::gas_yuan_per_m3},
     {"tariff.electricity_valley_yuan_per_kwh", &Tariff::valley_yuan_per_kwh},
     {"tariff.electricity_peak_yuan_per_kwh", &Tariff::peak_yuan_per_kwh},
     {"tariff.heat_yuan_per_m2_season", &Tariff::heat_yuan_per_m2}}};

HomeUse use_of(Block const &block, Variant const &variant)
{
    double const homes = std::max(1, block.households);
    HomeUse use;
    use.area_m2 = block.heated_floor_area_m2 / homes;
    if (variant.profile) {
        use.electricity_kwh = variant.profile->electricity_kwh_per_m2 * use.area_m2;
        use.electricity_peak_kwh = variant.profile->electricity_peak_kwh_per_m2 * use.area_m2;
    }
    use.gas_m3 = variant.gas.season_m3 / homes;
    use.coal_t = block.coal_t_per_household;
    return use;
}

/// What a home's energy costs more in one season when the price is 1 higher. Energy is linear in
/// every price, so the difference is the slope.
double season_slope(Tariff tariff, double Tariff::*price, RouteFamily family, HomeUse const &use)
{
    double const now = energy_yuan(tariff, family, use);
    tariff.*price += 1.0;
    return energy_yuan(tariff, family, use) - now;
}

/// Fen of the objective per 1 of the price, of all homes over the horizon: coal until the start
/// year, then the route's energy.
double option_slope(Dataset const &dataset, Material const &material, Candidate const &candidate,
                    Tariff const &tariff, double Tariff::*price)
{
    Choice const &choice = candidate.choice;
    Variant const *variant = material.find(candidate.block, choice.route, choice.retrofit);
    if (variant == nullptr) {
        return 0.0;
    }
    Block const &block = dataset.block(candidate.block);
    HomeUse const use = use_of(block, *variant);
    RouteFamily const family = dataset.route(choice.route).family;
    LifeRules const &life = material.life;
    int const end = life.horizon_years;
    int const start =
        family == RouteFamily::none ? end : std::clamp(choice.start_year - life.first_year, 0, end);
    double const coal = season_slope(tariff, price, RouteFamily::none, use);
    double const after = season_slope(tariff, price, family, use);
    return block.households * 100.0 *
           (coal * life.household.annuity(0, start) + after * life.household.annuity(start, end));
}

} // namespace

std::vector<PriceSlope> price_slopes(Dataset const &dataset, Scenario const &scenario,
                                     Material const &material, Model const &model)
{
    Values const values{dataset, scenario};
    Objective const objective = read_objective(values);
    if (!has_tariff(values) || objective.burden_yuan_per_household > 0.0) {
        return {}; // homes above a ceiling do not grow in a straight line
    }
    Tariff const tariff = read_tariff(values);
    std::vector<PriceSlope> slopes;
    for (auto const &[key, price] : tariff_prices) {
        if (!dataset.parameters.has(key)) {
            continue;
        }
        Parameter const &row = dataset.parameters.at(key);
        PriceSlope slope;
        slope.key = key;
        slope.name = {"{name}", {{"name", row.name_zh, row.name_en}}};
        slope.unit = row.unit;
        slope.value = values.at(key);
        slope.lowest = row.low / 2.0;
        slope.highest = row.high * 2.0;
        for (Candidate const &candidate : model.candidates) {
            slope.fen_per_one.push_back(objective.household *
                                        option_slope(dataset, material, candidate, tariff, price));
        }
        slopes.push_back(std::move(slope));
    }
    return slopes;
}

} // namespace sim::assign
