#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/works.hpp"

#include <map>
#include <string>

namespace sim::works {

/// Packages, crews, calendars and targets of a scenario.
/// \param results  of it: reinforcements of the grid, first-year parts of blocks
/// \throws InputError naming a parameter works.*, crew.*, calendar.* that is missing or wrong
[[nodiscard]] WorksPlan make_works(Dataset const &dataset, Scenario const &scenario,
                                   Results const &results);

/// The same as activities, resources and quotas; packages keep their order, crew pools too.
/// Period 0 is WorksPlan::first_day.
[[nodiscard]] Problem make_problem(WorksPlan const &plan);

/// Dates of a schedule in periods, and back.
[[nodiscard]] WorksSchedule dates_of(WorksPlan const &plan, Schedule const &schedule);
[[nodiscard]] Schedule periods_of(WorksPlan const &plan, WorksSchedule const &dates);

/// The dates that the scenario keeps for the plan's packages, as a schedule to begin with.
/// Packages without dates stand behind those they wait for. Empty if it keeps none.
[[nodiscard]] Schedule kept_schedule(WorksPlan const &plan, Problem const &problem,
                                     Scenario const &scenario);

/// What a scenario keeps of a schedule: every package by id; fixed ones stay fixed.
[[nodiscard]] std::map<std::string, WorkDates, std::less<>>
works_of(WorksPlan const &plan, WorksSchedule const &schedule, Scenario const &scenario);

} // namespace sim::works
