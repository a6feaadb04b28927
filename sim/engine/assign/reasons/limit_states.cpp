#include "sim/engine/assign/reasons/explain.hpp"
#include "sim/engine/assign/reasons/limit_value.hpp"
#include "sim/engine/assign/reasons/scarcity.hpp"
#include "sim/engine/assign/reasons/situation.hpp"
#include "sim/engine/assign/solver/price_program.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sim::assign {

std::vector<double> scarcity_prices(Problem const &problem, Answer const &answer)
{
    if (problem.option_count() <= most_priced_options) {
        return PriceProgram{problem, evaluate(problem, answer.choice)}.prices();
    }
    std::vector<double> prices = answer.price;
    prices.resize(problem.rows.size(), 0.0);
    return prices;
}

namespace {

/// Rows that stand between a block and a cheaper option.
std::vector<bool> in_the_way(Problem const &problem, Answer const &answer)
{
    Situation const situation{problem, answer.choice,
                              std::vector<double>(problem.rows.size(), 0.0)};
    std::vector<bool> result(problem.rows.size(), false);
    for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
        for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            Switch const change = situation.switch_to(g, o);
            if (change.broken.size() == 1 && change.exact() < 0) {
                result[change.broken.front()] = true;
            }
        }
    }
    return result;
}

void set_range(LimitState &state, Limit const &limit, double from, double to)
{
    double const sign = limit.at_least ? -1.0 : 1.0;
    state.holds_from = sign * (limit.at_least ? to : from) * limit.unit_per_amount + limit.fixed;
    state.holds_to = sign * (limit.at_least ? from : to) * limit.unit_per_amount + limit.fixed;
}

LimitState state_of(Limit const &limit, Row const &row, Amount load, std::uint32_t level)
{
    LimitState state;
    state.used = value_of(limit, load);
    state.capacity = value_of(limit, row.levels[level].capacity);
    state.base_capacity = value_of(limit, row.levels.front().capacity);
    state.upgrade_cost = Money::from_fen(row.levels[level].cost);
    state.holds_from = state.holds_to = state.capacity;
    return state;
}

} // namespace

std::vector<LimitState> limit_states(Model const &model, Answer const &answer)
{
    Problem const &problem = model.problem;
    Evaluation const plan = evaluate(problem, answer.choice);
    std::vector<bool> const bars = in_the_way(problem, answer);
    std::optional<PriceProgram> program;
    if (problem.option_count() <= most_priced_options) {
        program.emplace(problem, plan);
    }
    std::vector<LimitState> states;
    for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
        Limit const &limit = model.limits[r];
        LimitState state = state_of(limit, problem.rows[r], plan.load[r], plan.level[r]);
        RowPrice price;
        if (program && program->prices()[r] > 0.0) {
            price = program->range(r);
            set_range(state, limit, price.from, price.to);
        } else if (program) {
            double const here = static_cast<double>(problem.rows[r].levels[plan.level[r]].capacity);
            set_range(state, limit, program->load(r), std::max(here, program->most(r)));
        } else if (r < answer.price.size()) {
            price.price = answer.price[r];
        }
        state.price_yuan_per_unit = price.price / 100.0 / limit.unit_per_amount;
        state.binding = price.price > 0.0 || bars[r];
        states.push_back(state);
    }
    return states;
}

} // namespace sim::assign
