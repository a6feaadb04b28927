#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/answers/bottlenecks.hpp"
#include "sim/engine/works/answers/milestones.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/rcpsp/bounds.hpp"

#include <algorithm>

namespace sim::works {

namespace {

Text met_sentence(WorksTarget const &target, TargetState const &state)
{
    std::vector<TextArg> args{date_arg("due", target.due),
                              count_arg("homes", state.connected_by_due),
                              count_arg("more", state.connected_by_due - target.households),
                              percent_arg("percent", target.share),
                              date_arg("reached", state.reached),
                              days_arg("days", target.due - state.reached)};
    bool const accepted = counts_accepted(target);
    if (state.connected_by_due == target.households) {
        return accepted ? text("{homes} homes are accepted by {due}, just the {percent} % target; "
                               "it is met on {reached}, {days} early",
                               std::move(args))
                        : text("{homes} homes are connected by {due}, just the {percent} % "
                               "target; it is met on {reached}, {days} early",
                               std::move(args));
    }
    return accepted ? text("{homes} homes are accepted by {due}, {more} more than the {percent} % "
                           "target; it is met on {reached}, {days} early",
                           std::move(args))
                    : text("{homes} homes are connected by {due}, {more} more than the {percent} "
                           "% target; it is met on {reached}, {days} early",
                           std::move(args));
}

Text proved_sentence(WorksTarget const &target, TargetState const &state)
{
    std::vector<TextArg> args{date_arg("due", target.due), count_arg("most", state.most_by_due),
                              count_arg("missing", target.households - state.most_by_due),
                              percent_arg("percent", target.share),
                              count_arg("homes", state.connected_by_due)};
    return counts_accepted(target)
               ? text("At most {most} homes can be accepted by {due}, {missing} short of the "
                      "{percent} % target; this schedule accepts {homes}",
                      std::move(args))
               : text("At most {most} homes can be connected by {due}, {missing} short of the "
                      "{percent} % target; this schedule connects {homes}",
                      std::move(args));
}

Text open_sentence(WorksTarget const &target, TargetState const &state)
{
    std::vector<TextArg> args{
        date_arg("due", target.due), count_arg("homes", state.connected_by_due),
        count_arg("missing", target.households - state.connected_by_due),
        percent_arg("percent", target.share), count_arg("most", state.most_by_due)};
    return counts_accepted(target)
               ? text("This schedule accepts {homes} homes by {due}, {missing} short of the "
                      "{percent} % target; whether it can be met is open: crews and chains allow "
                      "{most} at most",
                      std::move(args))
               : text("This schedule connects {homes} homes by {due}, {missing} short of the "
                      "{percent} % target; whether it can be met is open: crews and chains allow "
                      "{most} at most",
                      std::move(args));
}

/// When the target is reached instead, and no earlier than when any schedule reaches it.
Text dates_sentence(WorksPlan const &plan, TargetState const &state)
{
    if (state.bound > plan.last_day) {
        return text("not to be reached by {last}", {date_arg("last", plan.last_day)});
    }
    if (state.reached > plan.last_day) {
        return text("reached on {bound} at the earliest, by this schedule not until {last}",
                    {date_arg("bound", state.bound), date_arg("last", plan.last_day)});
    }
    return text("reached on {bound} at the earliest, by this schedule on {reached}",
                {date_arg("bound", state.bound), date_arg("reached", state.reached)});
}

Text sentence_of(WorksPlan const &plan, WorksTarget const &target, TargetState const &state)
{
    if (state.verdict == TargetVerdict::met) {
        return met_sentence(target, state);
    }
    Text const answer = state.verdict == TargetVerdict::missed_proved
                            ? proved_sentence(target, state)
                            : open_sentence(target, state);
    std::vector<TextArg> args{text_arg("answer", answer),
                              text_arg("dates", dates_sentence(plan, state))};
    if (state.bottlenecks.empty()) {
        return text("{answer}; {dates}", std::move(args));
    }
    args.push_back(text_arg("cause", state.bottlenecks.front().sentence));
    return text("{answer}; {dates}. Bottleneck: {cause}", std::move(args));
}

void weigh_schedule(WorksPlan const &plan, WorksSchedule const &schedule, TargetState &state)
{
    state.reached = plan.last_day + 1;
    state.connected_by_due = plan.households_before;
    if (!schedule.empty()) {
        Needed const need = needed(plan, schedule, state.target);
        state.reached = need.reached;
        state.connected_by_due = need.by_due;
    }
}

TargetState state_of(Case const &works, WorksSchedule const &schedule, std::uint32_t index)
{
    WorksPlan const &plan = works.plan;
    WorksTarget const &target = plan.targets[index];
    Problem const problem = problem_for(plan, works.problem, index);
    TargetState state;
    state.target = index;
    weigh_schedule(plan, schedule, state);
    UnitBound const bound = most_units(problem, due_end(plan, target));
    Period const earliest =
        unit_bound(problem, std::max(0, target.households - plan.households_before));
    state.most_by_due = plan.households_before + static_cast<int>(bound.most);
    state.bound =
        earliest == never ? plan.last_day + 1 : plan.first_day + std::max(0, earliest - 1);
    if (state.connected_by_due >= target.households) {
        state.verdict = TargetVerdict::met;
    } else {
        state.verdict = state.most_by_due < target.households ? TargetVerdict::missed_proved
                                                              : TargetVerdict::missed_open;
        state.bottlenecks = bottlenecks_of(works, problem, index, bound);
        if (state.bottlenecks.empty() && !schedule.empty()) {
            state.bottlenecks = chain_bottlenecks(works, schedule);
        }
    }
    state.sentence = sentence_of(plan, target, state);
    return state;
}

} // namespace

std::vector<TargetState> target_states(Case const &works, WorksSchedule const &schedule)
{
    std::vector<TargetState> states;
    for (std::uint32_t t = 0; t < works.plan.targets.size(); ++t) {
        states.push_back(state_of(works, schedule, t));
    }
    return states;
}

} // namespace sim::works
