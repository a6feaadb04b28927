#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/works.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace sim::works {

/// A plan with its problem and the scenario it was made of.
struct Case
{
    Dataset const &dataset;
    Scenario const &scenario;
    Results const &results;
    WorksPlan const &plan;
    Problem const &problem;
};

/// Float, chains, crews, households and money of a schedule.
/// \pre the schedule is of that plan
[[nodiscard]] WorksAnswer answer_of(Case const &works, WorksSchedule const &schedule);

/// Latest finishes with resources kept, float, what holds each package, the critical chain.
[[nodiscard]] std::vector<PackageState> package_states(Case const &works,
                                                       WorksSchedule const &schedule);
/// Packages that end with the first target's day, each held by the one before it.
[[nodiscard]] std::vector<std::uint32_t> critical_chain(WorksPlan const &plan,
                                                        WorksSchedule const &schedule,
                                                        std::vector<PackageState> const &states);

/// Targets with verdict, proof and bottlenecks in words.
[[nodiscard]] std::vector<TargetState> target_states(Case const &works,
                                                     WorksSchedule const &schedule);

/// Ledger lines of blocks and programmes at the scenario's payment steps.
/// \param counts  which lines; empty: all. Those of blocks may be told apart by place.
[[nodiscard]] MonthMoney money_by_month(Case const &works, WorksSchedule const &schedule,
                                        std::function<bool(LedgerLine const &)> const &counts = {});

/// The published calendar judged: phases too short, issued too late, without float.
[[nodiscard]] std::vector<CalendarFinding> judge_calendar(Case const &works,
                                                          WorksSchedule const &schedule);

/// Why a package cannot begin on a day, or nothing: "Not before 2021-07-03: waits for {package}".
/// Packages without a date of their own give way: nothing is refused for which repair() finds a
/// place.
[[nodiscard]] std::optional<Text> refusal(Case const &works, WorksSchedule const &schedule,
                                          std::uint32_t package, Day start);

/// A date set by hand that no schedule can keep.
struct BrokenLock
{
    std::uint32_t package = no_index;
    Text reason;

    friend bool operator==(BrokenLock const &, BrokenLock const &) = default;
};
/// Asked where a plan has no schedule: each is enough to make it so.
[[nodiscard]] std::vector<BrokenLock> broken_locks(Case const &works);

/// Why a package does not begin earlier, in words: what it waits for, crews, season or hand.
[[nodiscard]] Text hold_text(Case const &works, WorksSchedule const &schedule,
                             std::vector<PackageState> const &states, std::uint32_t package);

} // namespace sim::works
