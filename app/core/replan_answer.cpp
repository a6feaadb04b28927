#include "app/core/replan_answer.hpp"

#include "sim/engine/replan/question.hpp"
#include "sim/report/works_reasons.hpp"

#include <chrono>
#include <mutex>
#include <utility>

namespace app {

namespace {

using Clock = std::chrono::steady_clock;

/// The clock of a search starts when the search first looks at it.
std::function<bool()> stop_after(double seconds, std::function<bool()> const &stopped)
{
    struct Watch
    {
        std::once_flag asked; // searches ask from several threads
        Clock::time_point begun;
    };
    return [seconds, stopped, watch = std::make_shared<Watch>()] {
        std::call_once(watch->asked, [&] { watch->begun = Clock::now(); });
        bool const late = Clock::now() - watch->begun > std::chrono::duration<double>{seconds};
        return late || stopped();
    };
}

sim::replan::Effort searches(ReplanEffort const &effort, std::function<bool()> const &stopped)
{
    constexpr double count = 3.0;
    constexpr std::uint64_t enough_orders = 200; // of what moves: more find nothing better
    auto const stop = [effort, stopped]() -> std::function<bool()> {
        return effort.steps > 0 ? stopped : stop_after(effort.seconds / count, stopped);
    };
    sim::replan::Effort made;
    made.fewest.steps = made.routes.steps = effort.steps;
    made.fewest.stop = stop();
    made.routes.stop = stop();
    made.for_conflict = [effort, stop] {
        sim::assign::Control control;
        control.steps = effort.steps;
        control.stop = stop();
        return control;
    };
    made.dates.steps = effort.steps == 0 ? enough_orders : effort.steps;
    made.dates.stop = stop();
    return made;
}

/// Limits that clash, or why the works have no dates.
std::vector<sim::Text> why_not(sim::replan::Replan const &made, sim::Dataset const &dataset)
{
    std::vector<sim::Text> reasons;
    if (made.conflict) {
        if (made.conflict->conflict) {
            for (std::uint32_t const row : made.conflict->conflict->clash) {
                reasons.push_back(made.conflict->model->limits[row].name);
            }
        }
    } else if (made.works.plan != nullptr && made.works.problem != nullptr) {
        reasons = sim::report::why_unscheduled(made.as_case(dataset));
    }
    return reasons;
}

} // namespace

ReplanAnswer answer_replan(ReplanQuestion const &question, ReplanEffort const &effort,
                           std::function<bool()> const &stopped, sim::Progress &progress)
{
    ReplanAnswer answer{question, {}, {}, {}, {}, false};
    sim::replan::Question const asked{*answer.asked.dataset, answer.asked.scenario,
                                      answer.asked.day, answer.asked.keep_routes};
    sim::replan::require_day_of_works(asked, "");
    answer.made = sim::replan::replan(asked, searches(effort, stopped), progress);
    if (answer.feasible()) {
        for (std::uint32_t i = 0; i < answer.made.dates.size(); ++i) {
            if (answer.made.dates[i].kind != sim::replan::DateKind::returned) {
                answer.other_dates.push_back(i);
            }
        }
        answer.comes_later = sim::replan::comes_later(answer.made);
        answer.note = sim::replan::replan_note(asked, answer.made);
    } else {
        answer.reasons = why_not(answer.made, *answer.asked.dataset);
    }
    return answer;
}

sim::Scenario scenario_of(ReplanAnswer const &answer, sim::Language language)
{
    sim::Scenario scenario = answer.asked.scenario;
    scenario.values = answer.made.scenario.values;
    scenario.plan = answer.made.scenario.plan;
    scenario.works = answer.made.scenario.works;
    scenario.parent = answer.asked.scenario.key;
    scenario.note = sim::render(language, answer.note);
    return scenario;
}

} // namespace app
