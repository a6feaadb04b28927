#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace reference {

/// What is wrong with an instance file, where, and what was expected there.
class InstanceError : public std::runtime_error
{
public:
    InstanceError(std::size_t line, std::string const &what)
        : std::runtime_error{what}, m_line{line}
    {
    }
    [[nodiscard]] std::size_t line() const { return m_line; }

private:
    std::size_t m_line;
};

/// A published instance as a problem in whole units: value = sign x cost / units.
struct Instance
{
    sim::assign::Problem problem;
    double sign = 1.0;  ///< -1: the file's values are to be as high as possible
    double units = 1.0; ///< costs per unit of the file's values
};

/// Multiple-choice multi-dimensional knapsack, highest value: `n l m`, m capacities, then per group its
/// number and l lines of a value and m amounts; one item of each group. Text behind the last group
/// is ignored. Values may have up to two decimals.
/// \throws InstanceError
Instance read_mmkp(std::string_view text);

/// Generalised assignment, lowest cost: `m n`, m rows of n costs, m rows of n weights, m capacities;
/// every one of the n jobs to one of the m agents. \throws InstanceError
Instance read_gap(std::string_view text);

} // namespace reference
