#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// True if the dataset has climate, buildings and occupancy; without them there is no physics.
[[nodiscard]] bool has_physics(Dataset const &dataset);

/// Demand of every block with its route and retrofit. Profiles of `previous` are taken over where
/// they are the same, so an edit of one block costs at most one new profile.
/// \param previous  of the same dataset and the same scenario but for its choices, or nullptr
/// \return empty if !has_physics(dataset)
Demand make_demand(Dataset const &dataset, Scenario const &scenario,
                   Demand const *previous = nullptr);

} // namespace sim
