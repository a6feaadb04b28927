#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/supply_results.hpp"

#include <vector>

namespace sim {

/// The nearest heat and gas main of every block; ties to the lower code. Once per dataset.
std::vector<BlockSupply> find_block_supply(Dataset const &dataset);

/// Gas of stations, regulators and mains, heat of sources and mains: design hour and day, season.
/// \return zeros if there is no physics, or of gas or heat if the data lack its parameters
/// \throws InputError naming a parameter that is missing beside others of its area
SupplyResults make_supply(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                          std::vector<BlockSupply> const &block_supply);

} // namespace sim
