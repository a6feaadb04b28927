#include "sim/engine/assign/reasons/scarcity.hpp"

#include "sim/engine/assign/reasons/situation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace sim::assign {

namespace {

/// Ends of ranges are found to a part of the largest load only.
constexpr double range_tolerance = 1e-3;
/// Dual prices are exact to about this part of an option's cost.
constexpr double worth_tolerance = 1e-6;

/// Rows that leave no room for what would be cheaper with the rest of the plan as it is, or, where
/// they have a price, for what would be worth that price.
std::vector<bool> rows_in_the_way(Situation const &situation, std::vector<double> const &price)
{
    Problem const &problem = situation.problem();
    Evaluation const &plan = situation.plan();
    std::vector<bool> result(problem.rows.size(), false);
    for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
        for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            Switch const change = situation.switch_to(g, o);
            for (std::uint32_t const row : change.broken) {
                result[row] = result[row] || change.exact() < 0;
            }
            double const rounding =
                worth_tolerance * std::abs(static_cast<double>(problem.cost[o]));
            auto const loads = situation.changes(situation.choice()[g], o);
            auto worth = static_cast<double>(change.own);
            for (auto const &[row, amount] : loads) {
                worth += price[row] * static_cast<double>(amount);
            }
            for (auto const &[row, amount] : loads) {
                Amount const holds = problem.rows[row].levels[plan.level[row]].capacity;
                bool const fits = plan.load[row] + amount <= holds;
                result[row] = result[row] || (price[row] > 0.0 && worth <= rounding && !fits);
            }
        }
    }
    return result;
}

/// The plan loads the row so far that it stands where the price holds.
bool reaches(RowPrice const &range, double load)
{
    double const size = std::max({1.0, std::abs(load), std::abs(range.from)});
    return load >= range.from - range_tolerance * size;
}

/// Ranges of the program's prices; a price that is not this plan's is none.
void set_ranges(Problem const &problem, Evaluation const &plan, PriceProgram &program,
                Scarcity &result)
{
    for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
        auto const here = static_cast<double>(problem.rows[r].levels[plan.level[r]].capacity);
        RowPrice price{0.0, program.load(r), std::max(here, program.most(r))};
        if (result.dual[r] > 0.0) {
            price = program.range(r);
            if (!result.in_the_way[r] || !reaches(price, static_cast<double>(plan.load[r]))) {
                price = {0.0, here, here};
                result.dual[r] = 0.0;
            }
        }
        result.price.push_back(price);
    }
}

/// Prices of the search, where the plan leaves no room.
void set_search_prices(Problem const &problem, Evaluation const &plan, Scarcity &result)
{
    for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
        auto const here = static_cast<double>(problem.rows[r].levels[plan.level[r]].capacity);
        result.dual[r] = result.in_the_way[r] ? result.dual[r] : 0.0;
        result.price.push_back({result.dual[r], here, here});
    }
}

} // namespace

Scarcity scarcity_of(Problem const &problem, Answer const &answer)
{
    Situation const situation{problem, answer.choice,
                              std::vector<double>(problem.rows.size(), 0.0)};
    std::optional<PriceProgram> program;
    Scarcity result;
    result.dual = answer.price;
    if (problem.option_count() <= most_priced_options) {
        program.emplace(problem, situation.plan());
        result.dual = program->prices();
    }
    result.dual.resize(problem.rows.size(), 0.0);
    result.in_the_way = rows_in_the_way(situation, result.dual);
    if (program) {
        set_ranges(problem, situation.plan(), *program, result);
    } else {
        set_search_prices(problem, situation.plan(), result);
    }
    return result;
}

std::vector<double> scarcity_prices(Problem const &problem, Answer const &answer)
{
    return scarcity_of(problem, answer).dual;
}

} // namespace sim::assign
