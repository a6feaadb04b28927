#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/supply_results.hpp"

#include <array>

namespace sim {

/// Numbers of the gas supply, in the library's units.
struct GasFactors
{
    double lower_heating_value_kwh_per_m3 = 0.0;
    double rated_m3_per_h = 0.0; ///< of one home's boiler
    double reheat_factor = 1.0;  ///< design hour over steady load: reheating, losses
    double diversity_z = 0.0;
    std::array<double, 4> planning_share{}; ///< of 1, 10, 100 and 1000 homes
};

/// False for a dataset without the parameters of gas supply: nothing is computed then.
bool has_gas_factors(Values const &values);

/// \throws InputError naming a gas.* parameter that is missing or out of range
GasFactors gas_factors(Values const &values);

/// A number of homes with gas boilers: sums that add up the tree exactly.
struct GasHomes
{
    int households = 0;
    double steady_m3_per_h = 0.0; ///< at the outdoor design temperature, without reheating
    double mean_m3_per_h = 0.0;   ///< expected in the design hour
    double variance = 0.0;        ///< of the design hour, homes independent, (m3/h)^2
    double season_m3 = 0.0;

    void add(GasHomes const &other);
};

/// Homes of one block. The boiler burns at its rated flow or not at all, so that one home's
/// standard deviation in the design hour is sqrt(mean (rated - mean)).
/// \param design_heat_kw  of the block, at the rooms
/// \param profile  of the block: its ratio of fuel to heat turns load into flow
GasHomes gas_homes(GasFactors const &factors, int households, double design_heat_kw,
                   double season_m3, LoadProfile const &profile);

/// `households` out of those of `homes`, all alike.
GasHomes part_of(GasHomes const &homes, int households);

/// Simultaneity of rated boilers by planning practice: linear in the logarithm of the number of
/// homes between 1, 10, 100 and 1000, constant beyond.
double planning_share(GasFactors const &factors, int households);

/// Design hour N mu + z sqrt(sum sigma^2), never above the rated flow of all; planning hour rated
/// flow x simultaneity; design day 24 hours at the outdoor design temperature (a daily mean).
/// \param capacity_m3_per_h  0: not known, nothing is said about spare
GasLoad gas_load(GasFactors const &factors, GasHomes const &homes, double capacity_m3_per_h,
                 double capacity_m3_per_day);

} // namespace sim
