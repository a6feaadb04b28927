#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// What the program demands of one row of the problem.
enum class RowRule : std::uint8_t
{
    levels,  ///< the level that holds is bought and paid
    last,    ///< the last level holds, unpaid
    elastic, ///< likewise, but it may grow at a price
    dropped  ///< nothing
};

/// Which part of a problem becomes a program.
struct MipShape
{
    std::vector<RowRule> rule;      ///< by row of the problem; empty: all `levels`
    std::vector<double> growth;     ///< by row: cost of one unit of growth where `elastic`
    std::vector<Amount> most;       ///< by row: largest growth where `elastic`; empty: endless
    std::vector<std::uint8_t> open; ///< by option: not ruled out; empty: all
    bool costs = true;              ///< false: options and charges cost nothing

    [[nodiscard]] bool is_open(std::size_t option) const
    {
        return open.empty() || open[option] != 0;
    }
    [[nodiscard]] RowRule rule_of(std::size_t row) const
    {
        return rule.empty() ? RowRule::levels : rule[row];
    }
};

/// Sparse row: lower <= sum of value x column <= upper.
struct MipRow
{
    std::vector<int> column;
    std::vector<double> value;
    double lower = 0.0;
    double upper = 0.0;
};

/// Mixed integer program of a problem, scaled for a solver in double precision: a column in [0, 1]
/// per open option, per level above the first ("at least this level is bought") and per charge.
/// Rows are divided by powers of two, so they stay exact.
struct Mip
{
    std::vector<double> cost;
    std::vector<double> upper;          ///< by column; 1, or the largest growth; lower is 0
    std::vector<std::uint8_t> priority; ///< by column; lower is branched on first; 255: not integer
    std::vector<MipRow> rows;
    std::vector<std::uint32_t> option; ///< by column, for the columns that are options
    std::vector<int> load_row;         ///< by row of the problem: its row here, or -1
    std::vector<double> row_scale;     ///< by row of the problem: amount of one unit of that row
    std::vector<int> grow_column;      ///< by row of the problem: its growth, or -1
    std::vector<int> level_column;     ///< by row of the problem: level 1, or -1; the others follow
    std::vector<int> charge_column;    ///< by charge, or -1 if no open option needs it
    Cost base = 0;                     ///< cost = base + cost_scale x objective
    Cost step = 1;                     ///< every plan costs base + a whole multiple of this
    double cost_scale = 1.0;

    [[nodiscard]] double to_objective(Cost value) const
    {
        return static_cast<double>(value - base) / cost_scale;
    }
    /// The lowest cost a plan can have if its objective is at least `bound`, whose error is at most
    /// `error`.
    [[nodiscard]] Cost to_cost_bound(double bound, double error) const;
    /// Columns of a plan.
    [[nodiscard]] std::vector<double> columns_of(Problem const &problem,
                                                 std::span<std::uint32_t const> choice) const;
    /// Adds a row that rules out this one plan. Nothing if one of its options is not open.
    void forbid(Problem const &problem, std::span<std::uint32_t const> choice);
    /// Plan of whole columns.
    [[nodiscard]] std::vector<std::uint32_t> choice_of(Problem const &problem,
                                                       std::span<double const> columns) const;
};

[[nodiscard]] Mip make_mip(Problem const &problem, MipShape const &shape);

} // namespace sim::assign
