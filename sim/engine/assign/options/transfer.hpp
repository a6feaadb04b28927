#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/solver/solver.hpp"

namespace sim::assign {

/// What an answer to one model is worth for another one of the same blocks, whose gates, limits or
/// prices differ: the prices of the limits that both have, and the plan where every block still has
/// its option and all limits hold. To begin with, as Control::start.
/// \return prices alone (no choice) where the plan is no longer possible
[[nodiscard]] Answer transfer(Model const &from, Answer const &answer, Model const &to);

} // namespace sim::assign
