#include "sim/engine/assign/options/plan_model.hpp"

namespace sim::assign {

Model model_of_plan(Dataset const &dataset, Scenario const &scenario, Material const &material,
                    Plan const &plan)
{
    Scenario fixed = scenario;
    fixed.plan = plan;
    for (Choice &choice : fixed.plan.choices) {
        choice.locked = true;
    }
    return make_model(dataset, fixed, material);
}

} // namespace sim::assign
