#include "app/core/proposal.hpp"

namespace app {

sim::Scenario Proposal::proposed() const
{
    sim::Scenario scenario = asked;
    scenario.plan = assignment.plan;
    return scenario;
}

std::optional<double> Proposal::present_gap() const
{
    if (!present || !present->feasible) {
        return std::nullopt;
    }
    sim::assign::Answer own;
    own.choice = model().present;
    own.cost = present->cost;
    own.bound = assignment.answer.bound;
    return own.gap();
}

} // namespace app
