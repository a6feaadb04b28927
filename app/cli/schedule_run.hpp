#pragma once

#include "sim/engine/works/answers/mends.hpp"
#include "sim/engine/works/answers/risk.hpp"
#include "sim/engine/works/works.hpp"
#include "sim/model/project.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app::cli {

/// A scenario with its works and all that was asked about them.
struct ScheduleRun
{
    sim::Project project;
    sim::Scenario scenario; ///< with the values of --set and the dates of --fix and --free
    sim::Results results;
    std::uint64_t seed = 1;
    sim::works::Works works;
    std::vector<std::string> without_package; ///< ids that the scenario keeps, of an older plan
    std::vector<sim::Text> reasons;           ///< why there is no schedule; else empty
    std::vector<sim::CalendarFinding> calendar;
    std::optional<std::vector<sim::works::TriedMend>> mends;
    std::optional<sim::works::CrewSet> crews;
    std::optional<sim::WorksRisk> risk;
    sim::works::TriedMend const *applied = nullptr; ///< one of `mends`, to be kept; null: none
    bool stopped = false;              ///< by Ctrl-C: what is there is the best until then
    bool stopped_in_mends = false;     ///< then not every way out was tried
    std::vector<std::string> not_done; ///< questions asked for and not answered, or not wholly

    [[nodiscard]] sim::Dataset const &dataset() const { return *project.dataset; }
    [[nodiscard]] sim::WorksPlan const &plan() const { return *works.plan; }
    [[nodiscard]] bool feasible() const { return !works.schedule.empty(); }
    /// \pre plan and problem are there
    [[nodiscard]] sim::works::Case as_case() const
    {
        return {dataset(), scenario, results, *works.plan, *works.problem};
    }
    /// The target that mends and crews are about: the first that is missed, else the first.
    /// \pre feasible()
    [[nodiscard]] std::uint32_t asked_target() const;
};

/// Ids that the scenario keeps dates for and that no package has: a block has another route now.
[[nodiscard]] std::vector<std::string> ids_without_package(sim::WorksPlan const &plan,
                                                           sim::Scenario const &scenario);

} // namespace app::cli
