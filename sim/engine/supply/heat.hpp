#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/supply_results.hpp"

namespace sim {

/// Between the plant and what the buildings buy.
struct HeatFactors
{
    double delivered_share = 1.0; ///< of what leaves the plant
    double pumping_kwh_per_m2 = 0.0;
};

/// False for a dataset without the parameters of heat supply: nothing is computed then.
bool has_heat_factors(Values const &values);

/// Delivered share = substation efficiency x (1 - secondary loss) x (1 - primary loss).
/// \throws InputError naming a heat.* parameter that is missing or out of range
HeatFactors heat_factors(Values const &values);

/// The homes of one block, measured at the plant. Rooms ask for the design load; the profile's
/// ratio of bought heat to heat in the rooms turns it into the load of the network.
HeatLoad heat_of_block(HeatFactors const &factors, Block const &block, LoadProfile const &profile,
                       double design_heat_kw, double bought_gj);

/// Adds homes; spare and density are left alone.
void add_heat(HeatLoad &load, HeatLoad const &homes);

} // namespace sim
