#include "sim/engine/assign/solver/mip.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim::assign {

Cost Mip::to_cost_bound(double bound, double error) const
{
    double const steps =
        std::ceil((bound - error) * (cost_scale / static_cast<double>(step)) - 1e-9);
    return base + step * static_cast<Cost>(steps);
}

std::vector<double> Mip::columns_of(Problem const &problem,
                                    std::span<std::uint32_t const> choice) const
{
    std::vector<double> columns(cost.size(), 0.0);
    std::vector<std::uint8_t> chosen(problem.option_count(), 0);
    for (std::uint32_t const option_index : choice) {
        chosen[option_index] = 1;
    }
    for (std::size_t c = 0; c < option.size(); ++c) {
        columns[c] = chosen[option[c]];
    }
    Evaluation const known = evaluate(problem, choice);
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        for (std::uint32_t l = 0; level_column[r] >= 0 && l < known.level[r]; ++l) {
            columns[static_cast<std::size_t>(level_column[r]) + l] = 1.0;
        }
        if (grow_column[r] >= 0) {
            Amount const over = known.load[r] - problem.rows[r].levels.back().capacity;
            columns[static_cast<std::size_t>(grow_column[r])] =
                static_cast<double>(std::max<Amount>(0, over)) / row_scale[r];
        }
    }
    for (std::uint32_t const charge : known.charges) {
        if (!charge_column.empty() && charge_column[charge] >= 0) {
            columns[static_cast<std::size_t>(charge_column[charge])] = 1.0;
        }
    }
    return columns;
}

void Mip::forbid(Problem const &problem, std::span<std::uint32_t const> choice)
{
    std::vector<std::uint8_t> chosen(problem.option_count(), 0);
    for (std::uint32_t const option_index : choice) {
        chosen[option_index] = 1;
    }
    MipRow row{.column = {},
               .value = {},
               .lower = -std::numeric_limits<double>::infinity(),
               .upper = static_cast<double>(problem.group_count()) - 1.0};
    for (std::size_t c = 0; c < option.size(); ++c) {
        if (chosen[option[c]] != 0) {
            row.column.push_back(static_cast<int>(c));
            row.value.push_back(1.0);
        }
    }
    if (row.column.size() == problem.group_count()) {
        rows.push_back(std::move(row));
    }
}

std::vector<std::uint32_t> Mip::choice_of(Problem const &problem,
                                          std::span<double const> columns) const
{
    std::vector<std::uint32_t> choice;
    std::size_t c = 0;
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        double most = -1.0;
        std::uint32_t best = none;
        for (; c < option.size() && option[c] < problem.first_option[g + 1]; ++c) {
            if (columns[c] > most) {
                most = columns[c];
                best = option[c];
            }
        }
        choice.push_back(best);
    }
    return choice;
}

} // namespace sim::assign
