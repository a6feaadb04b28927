#pragma once

#include "sim/base/progress.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// Everything that follows from a dataset and a scenario. Pure: same input, same bytes.
/// \pre scenario.plan.choices.size() == dataset.blocks.size()
/// \throws Cancelled when progress asks to stop
Results simulate(Dataset const &dataset, Scenario const &scenario, Progress &progress);

} // namespace sim
