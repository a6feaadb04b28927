#pragma once

#include "sim/base/money.hpp"
#include "sim/engine/supply/gas.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/supply_results.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sim::assign {

/// Capacity of a gas or heat asset, and the tangent of the diversity allowance on it.
struct SupplyLimit
{
    double capacity = 0.0; ///< m3/h, m3/d or kW; 0 of gas: not known, no limit
    double fixed = 0.0;    ///< constant part of the allowance
    double slope = 0.0;    ///< allowance per unit of variance
};

/// Mains that a block loads, nearest first, and the station or plant at their root.
struct SupplyChain
{
    std::vector<std::uint32_t> mains;
    std::optional<std::uint32_t> root;
};

/// Gas and heat assets in dataset order. A regulator serves one block and limits nobody else: what
/// it lacks is part of the option's cost.
struct SupplyLimits
{
    std::vector<SupplyLimit> gas_hour; ///< by station
    std::vector<SupplyLimit> gas_day;
    std::vector<SupplyLimit> gas_mains;
    std::vector<SupplyLimit> heat_sources;
    std::vector<SupplyLimit> heat_mains;
    std::vector<SupplyChain> gas; ///< by block
    std::vector<SupplyChain> heat;
};

/// \param homes  by block: what it would be with gas, as its buildings stand
[[nodiscard]] SupplyLimits make_supply_limits(Dataset const &dataset,
                                              std::span<BlockSupply const> supply,
                                              std::span<GasHomes const> homes, double z);

/// Regulators of every block with gas: what its homes draw beyond the capacity of their own, at
/// `yuan_per_m3_h`. Shared as simulate() shares them.
[[nodiscard]] std::vector<Money> regulator_works(Dataset const &dataset, GasFactors const &factors,
                                                 std::span<GasHomes const> homes,
                                                 double yuan_per_m3_h);

} // namespace sim::assign
