#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/solver/solver.hpp"
#include "sim/model/assignment.hpp"

#include <cstdint>
#include <vector>

namespace sim::assign {

/// Less fine particles; with as many, less carbon dioxide.
/// \source parameters of the district's rule order: tie -> lower PM2.5, then CO2
[[nodiscard]] bool cleaner(Candidate const &a, Candidate const &b);

/// The model's solution with, block by block, the least emission among the options within
/// `assign.tolerance_share` of the cost of the chosen one, as far as all limits hold.
[[nodiscard]] std::vector<std::uint32_t>
cleanest_among_equals(Model const &model, Answer const &answer, double tolerance_share);

} // namespace sim::assign
