#pragma once

#include "sim/engine/works/answers/mends.hpp"
#include "sim/engine/works/answers/risk.hpp"
#include "sim/engine/works/works.hpp"

#include <memory>
#include <vector>

namespace app {

/// The works of one scenario with dates and all that is said of them. Never changed once it is made.
struct WorksProposal
{
    std::shared_ptr<sim::Dataset const> dataset;
    std::shared_ptr<sim::Results const> results; ///< of `asked`
    sim::Scenario asked;
    sim::works::Works works;
    std::vector<sim::CalendarFinding> calendar; ///< what the published calendar leaves open
    bool finished = false;                      ///< false: a better schedule is looked for

    [[nodiscard]] bool feasible() const { return works.plan != nullptr && !works.schedule.empty(); }
    [[nodiscard]] sim::WorksPlan const &plan() const { return *works.plan; }
    [[nodiscard]] sim::WorksSchedule const &schedule() const { return works.schedule; }
    /// As the engine's questions take it. \pre plan and problem are there
    [[nodiscard]] sim::works::Case as_case() const
    {
        return {*dataset, asked, *results, *works.plan, *works.problem};
    }
    /// The scenario keeps dates for every package, these ones or what they followed from.
    [[nodiscard]] bool has_dates() const;
    /// The scenario keeps these very dates.
    [[nodiscard]] bool is_kept() const;
};

/// Ways to meet the first target of a proposal.
struct WorksMends
{
    std::shared_ptr<WorksProposal const> base;
    std::vector<sim::works::TriedMend> mends;
};

/// What many draws of weather, output and deliveries say of a proposal.
struct WorksDraws
{
    std::shared_ptr<WorksProposal const> base;
    sim::WorksRisk risk;
};

/// The fewest crews that meet the first target of a proposal.
struct WorksCrews
{
    std::shared_ptr<WorksProposal const> base;
    sim::works::CrewSet crews;
};

} // namespace app
