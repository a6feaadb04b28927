#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <vector>

namespace sim::assign {

/// The least and the most that a row can be loaded with.
struct LoadBounds
{
    double least = 0.0;
    double most = 0.0;
};

/// By row, over all choices; parents carry what their children do.
[[nodiscard]] std::vector<LoadBounds> load_bounds(Problem const &problem);

} // namespace sim::assign
