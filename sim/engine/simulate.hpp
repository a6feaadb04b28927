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

/// The same, faster after a small edit: what rests on unchanged choices is taken over from
/// `previous`, every sum that an edit touches is made anew in simulate()'s order, so the bytes are
/// those of simulate(dataset, after).
/// \param previous  results of `before` with this dataset
/// \throws Cancelled when progress asks to stop
Results update(Dataset const &dataset, Results const &previous, Scenario const &before,
               Scenario const &after, Progress &progress);

} // namespace sim
