#include "sim/engine/supply/gas.hpp"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

constexpr double mj_per_kwh = 3.6;

} // namespace

bool has_gas_factors(Values const &values)
{
    return values.find("gas.rated_m3_per_h").has_value();
}

GasFactors gas_factors(Values const &values)
{
    GasFactors factors;
    factors.lower_heating_value_kwh_per_m3 =
        values.at("gas.lower_heating_value_mj_per_m3", 1.0, 100.0) / mj_per_kwh;
    factors.rated_m3_per_h = values.at("gas.rated_m3_per_h", 0.1, 100.0);
    factors.reheat_factor = values.at("gas.reheat_factor", 1.0, 3.0);
    factors.diversity_z = values.at("gas.diversity_z", 0.0, 5.0);
    factors.planning_share = {values.at("gas.planning_share_1", 0.0, 1.0),
                              values.at("gas.planning_share_10", 0.0, 1.0),
                              values.at("gas.planning_share_100", 0.0, 1.0),
                              values.at("gas.planning_share_1000", 0.0, 1.0)};
    return factors;
}

void GasHomes::add(GasHomes const &other)
{
    households += other.households;
    steady_m3_per_h += other.steady_m3_per_h;
    mean_m3_per_h += other.mean_m3_per_h;
    variance += other.variance;
    season_m3 += other.season_m3;
}

GasHomes gas_homes(GasFactors const &factors, int households, double design_heat_kw,
                   double season_m3, LoadProfile const &profile)
{
    if (households <= 0 || profile.heat_kwh_per_m2 <= 0.0) {
        return {};
    }
    double const n = households;
    double const fuel_per_heat = profile.gas_kwh_per_m2 / profile.heat_kwh_per_m2;
    double const rated = factors.rated_m3_per_h;
    double const steady = std::min(rated, design_heat_kw * fuel_per_heat /
                                              factors.lower_heating_value_kwh_per_m3 / n);
    double const mean = std::min(rated, steady * factors.reheat_factor);
    return {households, n * steady, n * mean, n * mean * (rated - mean), season_m3};
}

GasHomes part_of(GasHomes const &homes, int households)
{
    if (homes.households <= 0) {
        return {};
    }
    double const share = static_cast<double>(households) / homes.households;
    return {households, homes.steady_m3_per_h * share, homes.mean_m3_per_h * share,
            homes.variance * share, homes.season_m3 * share};
}

double planning_share(GasFactors const &factors, int households)
{
    double const decades = std::log10(std::max(1, households));
    auto const below = static_cast<std::size_t>(decades);
    std::size_t const last = factors.planning_share.size() - 1;
    if (below >= last) {
        return factors.planning_share[last];
    }
    double const low = factors.planning_share[below];
    double const high = factors.planning_share[below + 1];
    return low + (high - low) * (decades - static_cast<double>(below));
}

GasLoad gas_load(GasFactors const &factors, GasHomes const &homes, double capacity_m3_per_h,
                 double capacity_m3_per_day)
{
    double const rated = factors.rated_m3_per_h * homes.households;
    GasLoad load;
    load.households = homes.households;
    load.design_m3_per_h =
        std::min(rated, homes.mean_m3_per_h + factors.diversity_z * std::sqrt(homes.variance));
    load.planning_m3_per_h = rated * planning_share(factors, homes.households);
    load.design_m3_per_day = 24.0 * homes.steady_m3_per_h;
    load.season_m3 = homes.season_m3;
    if (capacity_m3_per_h > 0.0) {
        load.spare_m3_per_h = capacity_m3_per_h - load.design_m3_per_h;
    }
    if (capacity_m3_per_day > 0.0) {
        load.spare_m3_per_day = capacity_m3_per_day - load.design_m3_per_day;
    }
    return load;
}

} // namespace sim
