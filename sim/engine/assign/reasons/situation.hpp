#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// What the plan would cost more if one block took another option, all other blocks as they are.
struct Switch
{
    std::uint32_t option = 0;
    Cost own = 0;    ///< of the options alone, with charges that only this block needs
    Cost steps = 0;  ///< levels that it buys less levels that it spares
    Cost priced = 0; ///< own + steps + what it takes of scarce limits at their prices
    std::vector<std::uint32_t> broken; ///< rows that it would load beyond their last level

    [[nodiscard]] bool feasible() const { return broken.empty(); }
    [[nodiscard]] Cost exact() const { return own + steps; }
    /// What it costs more: with the limits at their prices, since what it leaves free serves others;
    /// never more than it costs when the others stay as they are.
    [[nodiscard]] Cost extra() const;
};

/// A complete choice, ready to be asked about the change of one block at a time.
class Situation
{
public:
    /// \param price  by row, cost per amount at the level that is bought; parents too
    Situation(Problem const &problem, std::span<std::uint32_t const> choice,
              std::vector<double> price);

    [[nodiscard]] Switch switch_to(std::uint32_t group, std::uint32_t option) const;
    [[nodiscard]] Problem const &problem() const { return *m_problem; }
    [[nodiscard]] std::span<std::uint32_t const> choice() const { return m_choice; }
    /// Loads, levels and cost; its charges are those at the start, see pays().
    [[nodiscard]] Evaluation const &plan() const;
    [[nodiscard]] bool pays(std::uint32_t charge) const;
    [[nodiscard]] std::vector<double> const &price() const { return m_price; }
    /// Charges of `option` that nobody pays yet.
    [[nodiscard]] std::vector<std::uint32_t> new_charges(std::uint32_t option) const;
    /// Takes the option: the next questions are about the plan with it.
    void take(std::uint32_t group, std::uint32_t option);

    struct Change
    {
        std::uint32_t row = 0;
        Amount amount = 0;
    };
    /// What one option in place of another adds to each row, parents too.
    [[nodiscard]] std::vector<Change> changes(std::uint32_t from, std::uint32_t to) const;

private:
    [[nodiscard]] Cost charge_change(std::uint32_t from, std::uint32_t to) const;

    Problem const *m_problem;
    std::vector<std::uint32_t> m_choice;
    std::vector<double> m_price;
    Evaluation m_plan;
    std::vector<std::uint32_t> m_users; ///< by charge: chosen options that need it
};

} // namespace sim::assign
