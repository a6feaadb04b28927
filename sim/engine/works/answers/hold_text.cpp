#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/packages/progressed.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>

namespace sim::works {

Text hold_text(Case const &works, WorksSchedule const &schedule,
               std::vector<PackageState> const &states, std::uint32_t package)
{
    PackageState const &state = states[package];
    std::vector<TextArg> args;
    if (state.holder != no_index) {
        args = {text_arg("package", works.plan.packages[state.holder].name),
                date_arg("done", schedule.finish[state.holder])};
    }
    switch (state.held_by) {
    case HeldBy::package:
        return text("Waits for {package}, done on {done}", std::move(args));
    case HeldBy::crew: {
        CrewPool const &pool = works.plan.crews[works.plan.packages[package].crew];
        args.push_back(crew_arg("crew", works.dataset.crew_types[pool.type]));
        if (state.holder == no_index) {
            return text("Waits for crews: {crew}", std::move(args));
        }
        return schedule.finish[state.holder] >= schedule.start[package]
                   ? text("Waits for crews: {crew}, at {package}", std::move(args))
                   : text("Waits for crews: {crew}, at {package} until {done}", std::move(args));
    }
    case HeldBy::season:
        args.push_back(date_arg("start", schedule.start[package]));
        return state.holder == no_index
                   ? text("Waits for the season, which begins on {start}", std::move(args))
                   : text("Done after {package} ({done}), waits for the season: {start}",
                          std::move(args));
    case HeldBy::hand:
        return is_settled(works.plan, package) ? text("Done or in works, as returned")
                                               : text("Date set by hand");
    case HeldBy::nothing:
        break;
    }
    Period const released = std::max(0, works.problem.not_before[package]);
    Period const earliest = first_begin(works.problem, package, released);
    return schedule.start[package] <= works.plan.first_day + earliest
               ? text("Begins as early as it may")
               : text("Could begin earlier");
}

} // namespace sim::works
