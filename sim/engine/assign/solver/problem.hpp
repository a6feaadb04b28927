#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace sim::assign {

inline constexpr std::uint32_t none = 0xffffffffU;

/// Amounts and costs are whole numbers of a small unit (W, dm3/h, fen ...), so sums never drift and
/// every bound can be rounded the safe way.
using Amount = std::int64_t;
using Cost = std::int64_t;

/// Growth of a row without an end.
inline constexpr Amount endless = std::numeric_limits<Amount>::max();

/// What a row offers once `cost` is paid: `capacity` altogether, not in addition.
struct Level
{
    Amount capacity = 0;
    Cost cost = 0;

    friend bool operator==(Level const &, Level const &) = default;
};

/// Shared limit: the amounts of the chosen options add up to no more than the capacity of the one
/// level that is bought.
struct Row
{
    std::vector<Level>
        levels; ///< at least one; capacity and cost ascending; the first costs nothing
    /// What loads this row loads that one too (feeder, substation). A parent is added
    /// before its children, has no parent itself, and no option names it directly.
    std::uint32_t parent = none;
};

/// Multiple-choice multi-dimensional knapsack with fixed charges: exactly one option of every group,
/// the least sum of option costs, bought levels and shared charges, under all rows.
/// Groups, options, uses and charges lie in flat arrays: 50 000 groups with 700 000 options fit a
/// few ten megabytes.
struct Problem
{
    std::vector<std::uint32_t>
        first_option;       ///< [groups + 1] options of group g: first_option[g]..[g+1]
    std::vector<Cost> cost; ///< by option
    std::vector<std::uint32_t> first_use; ///< [options + 1]
    std::vector<std::uint32_t> use_row;   ///< ascending within an option, no row twice
    std::vector<Amount> use_amount; ///< below zero: gives (a target is a row of -amounts <= -need)
    std::vector<Row> rows;
    std::vector<std::uint32_t> first_charge; ///< [options + 1]; empty if no option has any
    std::vector<std::uint32_t> charge;       ///< shared charges an option needs, ascending
    std::vector<Cost> charge_cost;           ///< paid once, however many options need it

    [[nodiscard]] std::size_t group_count() const { return first_option.size() - 1; }
    [[nodiscard]] std::size_t option_count() const { return cost.size(); }
    [[nodiscard]] std::span<std::uint32_t const> rows_of(std::size_t option) const
    {
        return std::span{use_row}.subspan(first_use[option],
                                          first_use[option + 1] - first_use[option]);
    }
    [[nodiscard]] std::span<Amount const> amounts_of(std::size_t option) const
    {
        return std::span{use_amount}.subspan(first_use[option],
                                             first_use[option + 1] - first_use[option]);
    }
    [[nodiscard]] std::span<std::uint32_t const> charges_of(std::size_t option) const
    {
        if (first_charge.empty()) {
            return {};
        }
        return std::span{charge}.subspan(first_charge[option],
                                         first_charge[option + 1] - first_charge[option]);
    }
};

/// Builds a Problem option by option.
class ProblemBuilder
{
public:
    /// Room for so many options with so many uses altogether.
    void reserve(std::size_t options, std::size_t uses);
    std::uint32_t add_row(std::vector<Level> levels, std::uint32_t parent = none);
    std::uint32_t add_charge(Cost cost);
    /// The options that follow belong to a new group.
    void begin_group();
    /// Uses in any order; amounts of one row are added up. \return index of the option
    std::uint32_t add_option(Cost cost, std::span<std::uint32_t const> rows,
                             std::span<Amount const> amounts,
                             std::span<std::uint32_t const> charges = {});
    [[nodiscard]] Problem take();

private:
    Problem m_problem;
    std::vector<std::pair<std::uint32_t, Amount>> m_uses; ///< of the option at hand
};

/// What a complete choice costs and loads: the one place that says so.
struct Evaluation
{
    bool feasible = false;
    Cost cost = 0;                      ///< options, cheapest levels that hold, charges
    std::vector<Amount> load;           ///< by row, parents too
    std::vector<std::uint32_t> level;   ///< by row: the cheapest that holds; the last if none does
    std::vector<std::uint32_t> charges; ///< paid, ascending
    Amount overload = 0;                ///< beyond the last level, summed over rows
};

/// \param choice  option of each group, an index into the problem's options
[[nodiscard]] Evaluation evaluate(Problem const &problem, std::span<std::uint32_t const> choice);

} // namespace sim::assign
