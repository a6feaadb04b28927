#pragma once

#include "sim/engine/grid/grid_values.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/grid_results.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <span>
#include <vector>

namespace sim::grid {

/// What replaces a transformer that must carry `load_kva` at `planning_rate`.
struct TransformerChoice
{
    int count = 1;
    double size_kva = 0.0;
};

/// Smallest size of the ladder that carries the load; beyond the largest, the fewest equal
/// transformers, and of those the smallest size. \return nothing without a ladder
/// \source ladder: DL/T 5729, GB 20052 sizes; at most 80 % at the design load
std::optional<TransformerChoice> choose_transformer(std::span<TransformerSize const> ladder,
                                                    double load_kva, double planning_rate);

/// 增容项目清单: assets above `grid.reinforce_rate`, zones, then feeders, then substations, each in
/// dataset order. Costs are the grid company's and stand in no budget of the plan.
/// - Zone: next transformer of the ladder, or several; the area is rebuilt with its low-voltage
///   lines, so the whole new capacity is paid.
/// - Feeder: the thinnest conductor that carries it, over its whole length; where none does, further
///   lines of the thickest, each as long as the way to the farthest node.
/// - Substation: capacity added in steps.
/// Year: start of the first electric block behind the asset.
std::vector<Reinforcement> reinforcements(Dataset const &dataset, Scenario const &scenario,
                                          Demand const &demand, GridValues const &values,
                                          GridResults const &loads);

} // namespace sim::grid
