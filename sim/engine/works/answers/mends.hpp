#pragma once

#include "sim/base/progress.hpp"
#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace sim::works {

/// A mend with the schedule that was made with it: whoever takes it over begins there.
struct TriedMend : Mend
{
    std::map<std::string, WorkDates, std::less<>> works; ///< by id of the package
};

/// Ways to meet a target that is missed, each made and scheduled anew: more crews, two shifts, an
/// earlier start, framework contracts beside the tender, blocks moved to the next year, and several
/// at once where none does alone. Cheapest first among those that meet it, then by households
/// gained; what gains none is left out. Results of the scenario (works of the grid) stay as they are.
/// \param effort  of each trial: steps and seed; its stop ends the search with what there is
/// \throws Cancelled
[[nodiscard]] std::vector<TriedMend> find_mends(Case const &works, WorksSchedule const &schedule,
                                                std::uint32_t target, Control const &effort,
                                                Progress &progress);

/// Numbers of crews, by pool, of which none can be one less.
struct CrewSet
{
    std::vector<std::int32_t> crews; ///< in the year of the target
    bool met = false;                ///< the target is met with them, by a schedule that was made
    /// By pool: the target waits for its work. Other pools keep their number and were not asked.
    std::vector<bool> asked;
    /// By pool: that one crew fewer fails is proved by the bound; else only no schedule was found.
    std::vector<bool> proved;
    /// By pool: no set with fewer meets the target, however many of the others there are (up to four
    /// times as many as now): the bound says so. 0 for pools that were not asked.
    std::vector<std::int32_t> at_least;
    Day reached = 0;
    bool complete = false; ///< the search was not stopped: no pool was left unasked
};
/// Fewest crews that meet a target: from the scenario's numbers, or more if these miss it, pool by
/// pool down, the dearest first.
[[nodiscard]] CrewSet minimum_crews(Case const &works, std::uint32_t target, Control const &effort,
                                    Progress &progress);

/// How the plan of a changed scenario comes about; the default is make_works().
using PlanMaker = std::function<WorksPlan(Scenario const &)>;
[[nodiscard]] std::vector<TriedMend> find_mends(Case const &works, WorksSchedule const &schedule,
                                                std::uint32_t target, Control const &effort,
                                                PlanMaker const &make, Progress &progress);
[[nodiscard]] CrewSet minimum_crews(Case const &works, std::uint32_t target, Control const &effort,
                                    PlanMaker const &make, Progress &progress);

} // namespace sim::works
