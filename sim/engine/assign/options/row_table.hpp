#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/model/assignment.hpp"

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace sim::assign {

/// Amounts are rounded against the plan: loads up, capacities down.
inline constexpr double milli = 1000.0;

/// A load in thousandths of its unit (W, VA, dm3/h), rounded up.
[[nodiscard]] inline Amount load_of(double value)
{
    return static_cast<Amount>(std::ceil(value * milli));
}

/// A capacity in thousandths of its unit, rounded down.
[[nodiscard]] inline Amount capacity_of(double value)
{
    return static_cast<Amount>(std::floor(value * milli));
}

/// A share of homes as whole homes; a hair of binary noise never makes one more.
[[nodiscard]] inline Amount least_homes(double share, Amount homes)
{
    return static_cast<Amount>(std::ceil(share * static_cast<double>(homes) - 1e-6));
}
[[nodiscard]] inline Amount most_homes(double share, Amount homes)
{
    return static_cast<Amount>(std::floor(share * static_cast<double>(homes) + 1e-6));
}

/// More than any plan loads, and far from overflow.
inline constexpr Amount unlimited = Amount{1} << 50U;

/// What one option puts on which rows.
struct Uses
{
    std::vector<std::uint32_t> rows;
    std::vector<Amount> amounts;

    void add(std::uint32_t row, Amount amount)
    {
        if (row != none && amount != 0) {
            rows.push_back(row);
            amounts.push_back(amount);
        }
    }
    void clear()
    {
        rows.clear();
        amounts.clear();
    }
};

/// Rows of a problem beside what they mean.
class RowTable
{
public:
    explicit RowTable(ProblemBuilder &builder) : m_builder{builder} {}

    std::uint32_t add(Limit limit, std::vector<Level> levels, std::uint32_t parent = none)
    {
        m_limits.push_back(std::move(limit));
        return m_builder.add_row(std::move(levels), parent);
    }
    [[nodiscard]] std::vector<Limit> take() { return std::move(m_limits); }

private:
    ProblemBuilder &m_builder;
    std::vector<Limit> m_limits;
};

} // namespace sim::assign
