#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim::assign {

/// What is left once options that no plan can hold are gone: even with the least of all others
/// they would be above a row's last level (a source nobody may use, a main that is too thin).
struct Presolved
{
    bool infeasible = false;        ///< proved: a group has nothing left, or the least is too much
    std::optional<Problem> smaller; ///< empty: every option may be chosen
    std::vector<std::uint32_t> option; ///< of `smaller`: index in the problem
};

[[nodiscard]] Presolved presolve(Problem const &problem);

} // namespace sim::assign
