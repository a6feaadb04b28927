#pragma once

#include "sim/engine/works/answers/answer.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim::works {

/// A package that brings homes nearer to a target: commissioning, or acceptance for the target
/// that counts accepted homes.
struct Milestone
{
    std::uint32_t package = 0;
    int households = 0;

    friend bool operator==(Milestone const &, Milestone const &) = default;
};

[[nodiscard]] bool counts_accepted(WorksTarget const &target);
/// By index of the package. \param target  index into WorksPlan::targets
[[nodiscard]] std::vector<Milestone> milestones(WorksPlan const &plan, std::size_t target);

/// The milestones that a target needs, in the order in which a schedule ends them.
struct Needed
{
    std::vector<Milestone> first; ///< just enough of them; all if they are not enough
    Day reached = 0;              ///< day on which they are enough; beyond the horizon if never
    int by_due = 0;               ///< households by the end of the due day, those before included
};
[[nodiscard]] Needed needed(WorksPlan const &plan, WorksSchedule const &schedule,
                            std::size_t target);

/// The problem with the target's homes as units.
[[nodiscard]] Problem problem_for(WorksPlan const &plan, Problem const &problem,
                                  std::size_t target);

} // namespace sim::works
