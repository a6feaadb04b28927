#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// A complete choice with its loads, changed group by group; overloads beyond the last level cost
/// a weight per unit, and capacities may be shrunk to leave room for mending.
class PlanState
{
public:
    /// \param shrink_share  of every capacity of rows that no tree holds, kept free
    PlanState(Problem const &problem, std::span<std::uint32_t const> choice, double shrink_share);

    /// Takes the group's option out, or puts one in.
    void take(std::uint32_t group);
    void put(std::uint32_t group, std::uint32_t option);
    /// What putting the option in would cost, without its own cost: levels, charges, weights.
    [[nodiscard]] double extra_cost(std::uint32_t option) const;

    [[nodiscard]] std::span<std::uint32_t const> choice() const { return m_choice; }
    [[nodiscard]] bool over(std::uint32_t row) const
    {
        return m_load[row] > m_rows[row].levels.back().capacity;
    }
    /// True if the option's rows, or their parents, are over.
    [[nodiscard]] bool touches_overload(std::uint32_t option) const;
    [[nodiscard]] bool any_over() const;
    [[nodiscard]] Amount load(std::uint32_t row) const { return m_load[row]; }
    [[nodiscard]] Row const &row(std::uint32_t row) const { return m_rows[row]; }

    std::vector<double> weight; ///< by row: cost of one unit beyond the last level

private:
    [[nodiscard]] double row_cost(std::uint32_t row, Amount load) const;

    Problem const &m_problem;
    std::vector<Row> m_rows; ///< with shrunk capacities
    std::vector<std::uint32_t> m_choice;
    std::vector<Amount> m_load;
    std::vector<std::uint32_t> m_users; ///< by charge: groups that need it
};

} // namespace sim::assign
