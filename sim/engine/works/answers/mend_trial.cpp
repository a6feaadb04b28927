#include "sim/engine/works/answers/mend_trial.hpp"

#include "sim/engine/works/answers/target_units.hpp"
#include "sim/engine/works/packages/make_works.hpp"

#include <algorithm>
#include <utility>

namespace sim::works {

namespace {

constexpr std::uint64_t default_steps = 16;
constexpr std::uint64_t first_part = 4; ///< of the steps: for targets that are met easily

bool same_packages(WorksPlan const &a, WorksPlan const &b)
{
    return std::equal(a.packages.begin(), a.packages.end(), b.packages.begin(), b.packages.end(),
                      [](WorkPackage const &x, WorkPackage const &y) { return x.id == y.id; });
}

bool is_cancelled(Progress &progress)
{
    try {
        progress.step(progress.fraction());
        return false;
    } catch (Cancelled const &) {
        return true;
    }
}

Scenario changed(Scenario scenario, Change const &change)
{
    for (auto const &[key, value] : change.values) {
        scenario.values[key] = value;
    }
    for (auto const &[block, year] : change.start_years) {
        scenario.plan.choices[block].start_year = year;
    }
    // Dates that a search kept do not bind; those set by hand do.
    std::erase_if(scenario.works, [](auto const &row) { return !row.second.fixed; });
    return scenario;
}

} // namespace

Trials::Trials(Case const &works, std::uint32_t target, Control const &effort, PlanMaker make,
               Progress &progress)
    : m_works{works}, m_target{target}, m_effort{effort}, m_make{std::move(make)}
{
    m_effort.stop = [stop = effort.stop, &progress] {
        return (stop && stop()) || is_cancelled(progress);
    };
    m_effort.improved = nullptr;
    m_effort.start = nullptr;
    m_effort.proves = false; // the bound of the target is asked apart
    m_effort.steps = m_effort.steps == 0 ? default_steps : m_effort.steps;
}

Trial Trials::prepare(Change change) const
{
    Trial trial;
    trial.plan = m_make(changed(m_works.scenario, change));
    trial.problem = make_problem(trial.plan);
    trial.change = std::move(change);
    Problem counted = trial.problem;
    counted.objective.units = target_units(trial.plan, m_target);
    WorksTarget const &target = trial.plan.targets[m_target];
    trial.bound = most_units(counted, target.due - trial.plan.first_day + 1);
    trial.most_by_due = trial.plan.households_before + static_cast<int>(trial.bound.most);
    trial.may_meet = trial.most_by_due >= target.households;
    trial.reached = trial.plan.last_day + 1;
    return trial;
}

void Trials::schedule(Trial &trial, WorksPlan const &plan, WorksSchedule const &like) const
{
    Schedule best;
    if (!like.empty() && same_packages(trial.plan, plan)) {
        best = repair(trial.problem, periods_of(trial.plan, like));
    }
    std::uint64_t const first = std::max<std::uint64_t>(1, m_effort.steps / first_part);
    for (std::uint64_t const steps : {std::uint64_t{0}, first, m_effort.steps - first}) {
        if (steps > 0) {
            Control control = m_effort;
            control.steps = steps;
            control.start = best.empty() ? nullptr : &best;
            Answer const answer = improve(trial.problem, control);
            best = answer.feasible() ? answer.schedule : best;
        }
        if (!best.empty()) {
            trial.schedule = dates_of(trial.plan, best);
            judge(trial);
        }
        if (trial.meets || stopped()) {
            return;
        }
    }
}

void Trials::judge(Trial &trial) const
{
    std::vector<int> const units = target_units(trial.plan, m_target);
    WorksTarget const &target = trial.plan.targets[m_target];
    trial.reached = reached_day(trial.plan, m_target, units, trial.schedule.finish);
    trial.by_due = reached_households(trial.plan, units, trial.schedule.finish, target.due);
    trial.meets = trial.reached <= target.due;
}

} // namespace sim::works
