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

/// A level of the limit's row as its readers know it.
[[nodiscard]] inline StatedLevel stated_level(Limit const &limit, Row const &row, std::size_t level)
{
    return level < limit.levels.size() ? limit.levels[level]
                                       : StatedLevel{value_of(limit, row.levels[level].capacity),
                                                     Money::from_fen(row.levels[level].cost)};
}

} // namespace sim::assign
