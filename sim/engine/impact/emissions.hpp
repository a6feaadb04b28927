#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// Emissions of every block in both factor sets, their sums, and the comfort taken back.
/// Before: the coal of the block's households today. After: the season with every choice carried
/// out. Local: stoves and gas boilers; system: with power stations, CHP stacks and network pumps.
/// \pre demand.has_physics(), results sized for the blocks
void calculate_emissions(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                         ImpactResults &results);

/// Heat of the rooms today: coal x calorific value x stove efficiency, kWh.
double coal_heat_kwh(double coal_t, double calorific_value_gj_per_t, double stove_efficiency);

} // namespace sim
