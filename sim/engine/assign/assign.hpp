#pragma once

#include "sim/engine/assign/reasons/explain.hpp"
#include "sim/engine/assign/reasons/locks.hpp"
#include "sim/engine/assign/solver/conflict.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sim::assign {

enum class Method
{
    anytime,
    exact ///< anytime first, then branch and cut
};

/// Everything that one run of the assignment tells.
struct Assignment
{
    std::shared_ptr<Model const> model;
    /// What is proposed. Its bound is the proven one of the least cost, so its gap holds both what the
    /// solver left open and what was spent on cleaner routes.
    Answer answer;
    Cost least_cost = 0; ///< of the solver's plan, before cleaner routes among equals were taken
    Plan plan;           ///< of the answer; the scenario's own if there is none
    std::vector<BlockReason> reasons;
    std::vector<LimitState> limits;
    std::vector<Move> moves;          ///< against the scenario's plan
    std::optional<Conflict> conflict; ///< where no plan holds all limits, or none was found
    std::optional<LockedPart> locked; ///< without a plan, where blocks are fixed

    /// How far the solver's plan can be from the least cost.
    [[nodiscard]] double solver_gap() const;
};

/// How the search for a conflict is bounded: asked once the solver has found no plan. Empty: like
/// the solver, whose time may be over by then.
using ConflictControl = std::function<Control()>;

/// Gates, options, limits, solver, then among equals the cleanest, then the reasons.
/// \throws InputError for a missing or wrong parameter
[[nodiscard]] Assignment assign(Dataset const &dataset, Scenario const &scenario,
                                Material const &material, Method method, Control const &control,
                                ConflictControl const &for_conflict = {});

/// One scenario whose model is made already.
struct Task
{
    Dataset const &dataset;
    Scenario const &scenario;
    Material const &material;
    std::shared_ptr<Model const> model;
};

/// The same for a model that is made already: whoever begins with an earlier answer needs it first.
[[nodiscard]] Assignment assign(Task const &task, Method method, Control const &control,
                                ConflictControl const &for_conflict = {});

/// Plan, reasons, limits and moves of an answer that was found elsewhere, e.g. of an alternative.
/// \pre answer.feasible()
[[nodiscard]] Assignment describe(Task const &task, Answer answer);

} // namespace sim::assign
