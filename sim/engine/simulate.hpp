#pragma once

#include "sim/base/progress.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <functional>

namespace sim {

/// How far a computation has come, for whoever measures it.
enum class Stage
{
    begun,
    physics, ///< demand, grid, gas and heat, air and bills are done
    money    ///< ledger and sums are done
};
using StageWatch = std::function<void(Stage)>;

/// Everything that follows from a dataset and a scenario. Pure: same input, same bytes.
/// \pre scenario.plan.choices.size() == dataset.blocks.size()
/// \param watch  is told of each stage; the answer does not depend on it
/// \throws Cancelled when progress asks to stop
Results simulate(Dataset const &dataset, Scenario const &scenario, Progress &progress,
                 StageWatch const &watch = {});

/// The same, faster after a small edit: what rests on unchanged choices is taken over from
/// `previous`, every sum that an edit touches is made anew in simulate()'s order, so the bytes are
/// those of simulate(dataset, after).
/// \param previous  results of `before` with this dataset
/// \throws Cancelled when progress asks to stop
Results update(Dataset const &dataset, Results const &previous, Scenario const &before,
               Scenario const &after, Progress &progress, StageWatch const &watch = {});

} // namespace sim
