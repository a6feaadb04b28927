#include "sim/engine/assign/options/plan_cost.hpp"

#include "sim/engine/assign/options/limit_value.hpp"

namespace sim::assign {

PlanCost plan_cost(Model const &model, std::span<std::uint32_t const> choice)
{
    PlanCost cost;
    for (std::uint32_t const option : choice) {
        LifeCost const &own = model.candidates[option].life_cost;
        cost.blocks.government += own.government;
        cost.blocks.household += own.household;
        cost.blocks.company += own.company;
    }
    Evaluation const bought = evaluate(model.problem, choice);
    for (std::uint32_t const charge : bought.charges) {
        cost.works += model.works[charge].cost;
    }
    for (std::size_t r = 0; r < bought.level.size(); ++r) {
        cost.upgrades += stated_level(model.limits[r], model.problem.rows[r], bought.level[r]).cost;
    }
    return cost;
}

} // namespace sim::assign
