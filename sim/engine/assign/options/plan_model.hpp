#pragma once

#include "sim/engine/assign/options/model.hpp"

namespace sim::assign {

/// Model in which every block has the one option that `plan` says, whatever its gates say.
[[nodiscard]] Model model_of_plan(Dataset const &dataset, Scenario const &scenario,
                                  Material const &material, Plan const &plan);

} // namespace sim::assign
