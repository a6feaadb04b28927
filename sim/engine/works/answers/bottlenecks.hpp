#pragma once

#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/rcpsp/bounds.hpp"

#include <cstddef>
#include <vector>

namespace sim::works {

/// What keeps homes from a target's day, in words, the hardest first: crews by the bound, and the
/// shared works and lots through which the late chains lead.
/// \param problem  with the target's homes as units
[[nodiscard]] std::vector<Bottleneck> bottlenecks_of(Case const &works, Problem const &problem,
                                                     std::size_t target, UnitBound const &bound);

/// What the critical chain of a schedule waits for most, for a target that no bound refutes.
[[nodiscard]] std::vector<Bottleneck> chain_bottlenecks(Case const &works,
                                                        WorksSchedule const &schedule);

/// First period that is too late for a target, within the horizon.
[[nodiscard]] Period due_end(WorksPlan const &plan, WorksTarget const &target);

} // namespace sim::works
