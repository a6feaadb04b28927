#pragma once

#include "sim/engine/assign/solver/search_users.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// A complete choice with its loads, cost and energy = cost + weighted overload, kept up to date shift
/// by shift.
class SearchState
{
public:
    /// \param choice  by group: the problem's option; must lie in the core
    SearchState(Problem const &problem, SearchCore const &core,
                std::span<std::uint32_t const> choice);

    [[nodiscard]] SearchCore const &core() const { return m_core; }
    [[nodiscard]] Problem const &problem() const { return m_problem; }
    /// Core option of a group.
    [[nodiscard]] std::uint32_t chosen(std::uint32_t group) const { return m_chosen[group]; }
    [[nodiscard]] bool feasible() const { return m_over == 0; }
    [[nodiscard]] std::uint32_t rows_over() const { return m_over; }
    [[nodiscard]] Cost cost() const { return m_cost; }
    [[nodiscard]] bool is_over(std::uint32_t row) const
    {
        return m_rows[row].load > m_rows[row].capacity;
    }
    [[nodiscard]] Amount load(std::uint32_t row) const { return m_rows[row].load; }
    [[nodiscard]] double weight(std::uint32_t row) const { return m_rows[row].weight; }
    /// Sum over rows of these weights x overload.
    [[nodiscard]] double overload(std::span<double const> weight) const;

    /// \param weight  cost of a unit of overload, \param fixed  of any overload at all
    void set_weight(std::uint32_t row, double weight, double fixed);

    /// Change of energy if the group took this core option. Reads only.
    [[nodiscard]] double delta(std::uint32_t group, std::uint32_t core_option) const;
    /// Takes it, but leaves the lists of users alone until `settle`.
    void shift(std::uint32_t group, std::uint32_t core_option);
    /// Brings the lists of users up to date after shifts of this group from `before`.
    void settle(std::uint32_t group, std::uint32_t before);

    /// Row that the option loads and that is over its last level, the one with the dearest overload;
    /// `none` if there is none.
    [[nodiscard]] std::uint32_t worst_over(std::uint32_t core_option) const;
    [[nodiscard]] SearchUsers const &users() const { return m_users; }

    [[nodiscard]] std::vector<std::uint32_t> choice() const;

private:
    struct RowState
    {
        Amount load = 0;
        Amount capacity = 0; ///< of the last level
        double weight = 0.0;
        double fixed = 0.0;
        double energy = 0.0; ///< level cost + penalty at `load`
        Cost level_cost = 0;
        std::uint32_t levels = 1;
    };

    [[nodiscard]] Cost level_cost(std::uint32_t row, Amount load) const
    {
        RowState const &state = m_rows[row];
        if (state.levels == 1) {
            return 0;
        }
        return stepped_cost(row, load);
    }
    [[nodiscard]] Cost stepped_cost(std::uint32_t row, Amount load) const;
    [[nodiscard]] double energy(std::uint32_t row, Amount load) const
    {
        RowState const &state = m_rows[row];
        double value = state.levels == 1 ? 0.0 : static_cast<double>(stepped_cost(row, load));
        if (load > state.capacity) {
            value += state.fixed + state.weight * static_cast<double>(load - state.capacity);
        }
        return value;
    }
    void add(std::uint32_t row, Amount amount);
    [[nodiscard]] Cost charge_delta(std::uint32_t before, std::uint32_t after) const;
    void count_charges(std::uint32_t before, std::uint32_t after);

    Problem const &m_problem;
    SearchCore const &m_core;
    std::vector<RowState> m_rows;
    std::vector<std::uint32_t> m_chosen;
    std::vector<std::uint32_t> m_charge_users;
    Cost m_cost = 0;
    std::uint32_t m_over = 0;
    SearchUsers m_users;
};

} // namespace sim::assign
