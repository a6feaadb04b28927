#include "sim/engine/assign/options/limit_value.hpp"
#include "sim/engine/assign/reasons/explain.hpp"
#include "sim/engine/assign/reasons/scarcity.hpp"

namespace sim::assign {

namespace {

void set_price(LimitState &state, Limit const &limit, RowPrice const &price)
{
    double const sign = limit.at_least ? -1.0 : 1.0;
    double const from = limit.at_least ? price.to : price.from;
    double const to = limit.at_least ? price.from : price.to;
    state.price_yuan_per_unit = price.price / 100.0 / limit.unit_per_amount;
    state.holds_from = sign * from * limit.unit_per_amount + limit.fixed;
    state.holds_to = sign * to * limit.unit_per_amount + limit.fixed;
}

LimitState state_of(Limit const &limit, Row const &row, Amount load, std::uint32_t level)
{
    LimitState state;
    state.used = value_of(limit, load);
    StatedLevel const bought = stated_level(limit, row, level);
    state.capacity = bought.capacity;
    state.base_capacity = stated_level(limit, row, 0).capacity;
    state.upgrade_cost = bought.cost;
    return state;
}

} // namespace

std::vector<LimitState> limit_states(Model const &model, Answer const &answer)
{
    Problem const &problem = model.problem;
    Evaluation const plan = evaluate(problem, answer.choice);
    Scarcity const scarcity = scarcity_of(problem, answer);
    std::vector<LimitState> states;
    for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
        Limit const &limit = model.limits[r];
        LimitState state = state_of(limit, problem.rows[r], plan.load[r], plan.level[r]);
        set_price(state, limit, scarcity.price[r]);
        state.binding = scarcity.price[r].price > 0.0 || scarcity.in_the_way[r];
        states.push_back(state);
    }
    return states;
}

} // namespace sim::assign
