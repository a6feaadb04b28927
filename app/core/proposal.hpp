#pragma once

#include "sim/engine/assign/assign.hpp"
#include "sim/engine/assign/reasons/alternatives.hpp"
#include "sim/model/results.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace app {

/// What the assignment answers to one scenario. Never changed once it is made.
struct Proposal
{
    std::shared_ptr<sim::Dataset const> dataset; ///< that it speaks of
    sim::Scenario asked; ///< with its own plan, which moves are measured against
    std::shared_ptr<sim::assign::Material const> material;
    sim::assign::Assignment assignment; ///< while improving: model, answer and plan alone
    std::vector<sim::PlanFault> faults; ///< of the plan of `asked`
    /// The plan of `asked` under the same model; nothing if its gates leave one of its choices out.
    std::optional<sim::assign::Evaluation> present;
    std::shared_ptr<sim::Results const> results; ///< of the proposed plan; nullptr while improving
    bool finished = false;

    [[nodiscard]] bool feasible() const { return assignment.answer.feasible(); }
    [[nodiscard]] sim::assign::Model const &model() const { return *assignment.model; }
    /// The scenario with the proposed plan instead of its own.
    [[nodiscard]] sim::Scenario proposed() const;
    /// How far the plan of `asked` is from the least cost at most; nothing if it breaks a limit.
    [[nodiscard]] std::optional<double> present_gap() const;
};

/// Clearly different good plans for the scenario of a proposal.
struct Comparison
{
    std::shared_ptr<Proposal const> base;
    std::vector<sim::assign::Alternative> alternatives;
};

} // namespace app
