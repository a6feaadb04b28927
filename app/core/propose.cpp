#include "app/core/propose.hpp"

#include "sim/engine/assign/options/transfer.hpp"
#include "sim/engine/simulate.hpp"

#include <algorithm>
#include <utility>

namespace app {

using namespace sim::assign;

namespace {

std::optional<Evaluation> evaluate_present(Model const &model)
{
    if (std::ranges::find(model.present, none) != model.present.end()) {
        return std::nullopt;
    }
    return evaluate(model.problem, model.present);
}

} // namespace

void AssignCase::prepare(std::shared_ptr<sim::Dataset const> dataset, sim::Scenario const &scenario,
                         std::stop_token stop)
{
    m_dataset = std::move(dataset);
    if (m_material == nullptr || !still_holds(*m_material, scenario)) {
        sim::Progress progress{std::move(stop)};
        m_material = make_material(*m_dataset, scenario, progress);
    }
    m_scenario = scenario;
    auto model = std::make_shared<Model const>(make_model(*m_dataset, scenario, *m_material));
    if (m_start) {
        m_start = transfer(*m_model, *m_start, *model);
    }
    m_model = std::move(model);
}

Answer const *AssignCase::start() const
{
    return m_start ? &*m_start : nullptr;
}

Proposal AssignCase::improving(Answer const &answer) const
{
    Proposal proposal;
    proposal.dataset = m_dataset;
    proposal.asked = m_scenario;
    proposal.material = m_material;
    proposal.assignment.model = m_model;
    proposal.assignment.answer = answer;
    proposal.assignment.least_cost = answer.cost;
    proposal.assignment.plan = plan_of(*m_model, answer.choice);
    return proposal;
}

Proposal AssignCase::propose(sim::Dataset const &dataset, Control const &control)
{
    Proposal proposal;
    proposal.dataset = m_dataset;
    proposal.asked = m_scenario;
    proposal.material = m_material;
    Control begun = control;
    begun.start = start();
    proposal.assignment =
        assign({dataset, m_scenario, *m_material, m_model}, Method::anytime, begun);
    m_start = proposal.assignment.answer;
    return proposal;
}

Proposal AssignCase::finish(sim::Dataset const &dataset, Proposal proposal,
                            std::function<bool()> const &skip)
{
    if (skip()) {
        return proposal;
    }
    proposal.faults = judge_plan(dataset, proposal.asked, *proposal.material, proposal.asked.plan);
    proposal.present = evaluate_present(proposal.model());
    if (proposal.feasible()) {
        proposal.results = simulate(dataset, proposal.proposed());
    }
    proposal.finished = true;
    return proposal;
}

Proposal AssignCase::describe(sim::Dataset const &dataset, Comparison const &comparison,
                              std::size_t index)
{
    Proposal proposal = *comparison.base;
    Alternative const &wanted = comparison.alternatives.at(index);
    Answer answer = proposal.assignment.answer;
    answer.choice = wanted.choice;
    answer.cost = evaluate(proposal.model().problem, answer.choice).cost;
    proposal.assignment = sim::assign::describe(
        {dataset, proposal.asked, *proposal.material, proposal.assignment.model},
        std::move(answer));
    proposal.results = simulate(dataset, proposal.proposed());
    return proposal;
}

std::shared_ptr<sim::Results const> AssignCase::simulate(sim::Dataset const &dataset,
                                                         sim::Scenario const &scenario)
{
    if (m_results == nullptr || m_simulated != scenario) {
        sim::Progress progress;
        m_results = std::make_shared<sim::Results const>(
            m_results == nullptr
                ? sim::simulate(dataset, scenario, progress)
                : sim::update(dataset, *m_results, m_simulated, scenario, progress));
        m_simulated = scenario;
    }
    return m_results;
}

} // namespace app
