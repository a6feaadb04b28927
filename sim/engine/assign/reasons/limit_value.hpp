#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/model/assignment.hpp"

namespace sim::assign {

/// An amount of the limit's row in the limit's unit, with what loads the asset whatever is chosen.
[[nodiscard]] inline double value_of(Limit const &limit, Amount amount)
{
    double const value = static_cast<double>(amount) * limit.unit_per_amount;
    return limit.at_least ? -value : value + limit.fixed;
}

} // namespace sim::assign
