#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// Emissions, bills and burden of every block and of the district.
/// Parts whose parameters the data lack altogether (emission.*, tariff.*, burden.*) stay zero.
/// \return empty vectors if there is no physics
/// \throws InputError naming a parameter that is missing beside others of its area
ImpactResults make_impact(Dataset const &dataset, Scenario const &scenario, Demand const &demand);

} // namespace sim
