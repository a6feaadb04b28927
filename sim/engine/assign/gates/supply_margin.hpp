#pragma once

#include "sim/engine/supply/gas.hpp"
#include "sim/engine/supply/heat.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/supply_results.hpp"

#include <limits>

namespace sim::assign {

/// A block on the heat network, alone.
struct HeatShare
{
    double season_mwh = std::numeric_limits<double>::quiet_NaN(); ///< at the plant
    /// Spare after the block over what was spare, the scarcest of its main, those upstream of it
    /// and the plant. Not a number where none of them is known.
    double margin_share = std::numeric_limits<double>::quiet_NaN();
};

/// \param profile  of the block's class with heat from the network
[[nodiscard]] HeatShare heat_share(Dataset const &dataset, HeatFactors const &factors,
                                   Block const &block, LoadProfile const &profile,
                                   BlockSupply const &supply);

/// Spare of the gas station at the design day after the block alone, over what was spare; not a
/// number where the data give no daily amount.
/// \param profile  of the block's class with a gas boiler
[[nodiscard]] double gas_margin_share(Dataset const &dataset, GasFactors const &factors,
                                      Block const &block, LoadProfile const &profile,
                                      BlockSupply const &supply);

} // namespace sim::assign
