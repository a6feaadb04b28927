#include "app/core/works_keeper.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/number_in.hpp"
#include "app/gui/works.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>

namespace app::action {

namespace {

sim::Text not_a_day(std::string const &word)
{
    return sim::text("a day is wanted, as 2021-08-06: {word}", {{"word", word}});
}

std::optional<std::uint32_t> find_package(AppState const &state, std::string const &id)
{
    return state.works.proposal->plan().find(id);
}

WorksProposal const &proposal_of(AppState const &state)
{
    return *state.works.proposal;
}

/// Dates of all packages as they stand.
WorkTable dates_of(WorksProposal const &proposal)
{
    return sim::works::works_of(proposal.plan(), proposal.schedule(), proposal.asked);
}

/// Keeps all dates as they stand, with one package changed: one step of the history.
Refusal keep_package(AppState &state, std::uint32_t package, sim::Day start, bool fixed)
{
    WorksProposal const &proposal = proposal_of(state);
    sim::Day const days = proposal.schedule().finish[package] - proposal.schedule().start[package];
    state.workspace->set_work_dates(proposal.plan().packages[package], {start, start + days, fixed},
                                    dates_of(proposal));
    return std::nullopt;
}

/// Selects a package with its block, if it has one.
void look_at(AppState &state, std::uint32_t package)
{
    sim::WorkPackage const &one = proposal_of(state).plan().packages[package];
    state.view.package = one.id;
    state.view.asset.reset();
    if (one.block < state.workspace->dataset().blocks.size()) {
        state.view.selected = sim::BlockId{one.block};
    } else {
        state.view.selected.reset();
    }
}

/// Moves the time axis where a package that begins on `start` would lie outside.
void follow_dates(AppState &state, std::uint32_t package, sim::Day start)
{
    WorksProposal const &proposal = proposal_of(state);
    sim::WorksSchedule const &schedule = proposal.schedule();
    auto const &chosen = state.view.works_range;
    DayRange const range =
        chosen ? DayRange{chosen->first, chosen->second} : first_range(proposal.plan(), schedule);
    sim::Day const finish = start + schedule.finish[package] - schedule.start[package];
    if (start >= range.from && finish <= range.to) {
        return;
    }
    sim::Day const from = start - range.days() / 4;
    state.view.works_range = {from, from + range.days() - 1};
}

} // namespace

bool has_works(AppState const &state)
{
    WorksProposal const *const proposal = state.works.proposal.get();
    return proposal != nullptr && proposal->feasible() && is_of_scenario(state, *proposal);
}

Refusal day(AppState &state, Arguments arguments)
{
    DayRange const whole = whole_range(proposal_of(state).plan(), proposal_of(state).schedule());
    std::optional<sim::Day> const wanted = arguments[0] == "first"  ? std::optional{whole.from}
                                           : arguments[0] == "last" ? std::optional{whole.to}
                                                                    : sim::day_number(arguments[0]);
    if (!wanted) {
        return not_a_day(arguments[0]);
    }
    state.view.works_day = wanted;
    return std::nullopt;
}

/// Selects a package with its block, or (none) neither.
Refusal select_package(AppState &state, Arguments arguments)
{
    if (arguments[0] == "none") {
        state.view.package.clear();
        return std::nullopt;
    }
    auto const package = find_package(state, arguments[0]);
    if (!package) {
        return unknown(arguments[0]);
    }
    look_at(state, *package);
    return std::nullopt;
}

Refusal works_group(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(works_group_keys, arguments[0]);
    if (found == works_group_keys.end()) {
        return unknown(arguments[0]);
    }
    state.view.works_group = static_cast<WorksGroup>(found - works_group_keys.begin());
    state.view.works_folds.clear();
    return std::nullopt;
}

Refusal works_filter(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(works_filter_keys, arguments[0]);
    if (found == works_filter_keys.end()) {
        return unknown(arguments[0]);
    }
    state.view.works_filter = static_cast<WorksFilter>(found - works_filter_keys.begin());
    return std::nullopt;
}

Refusal works_range(AppState &state, Arguments arguments)
{
    auto const from = sim::day_number(arguments[0]);
    auto const to = sim::day_number(arguments[1]);
    if (!from || !to || *to <= *from) {
        return not_a_day(arguments[!from ? 0 : 1]);
    }
    state.view.works_range = {*from, *to};
    return std::nullopt;
}

Refusal fold(AppState &state, Arguments arguments)
{
    if (state.view.works_folds.erase(arguments[0]) == 0) {
        state.view.works_folds.insert(arguments[0]);
    }
    return std::nullopt;
}

Refusal set_work_date(AppState &state, Arguments arguments)
{
    auto const package = find_package(state, arguments[0]);
    auto const start = sim::day_number(arguments[1]);
    if (!package) {
        return unknown(arguments[0]);
    }
    if (!start) {
        return not_a_day(arguments[1]);
    }
    if (auto reason = why_not(proposal_of(state), *package, *start)) {
        return reason;
    }
    look_at(state, *package);
    follow_dates(state, *package, *start);
    return keep_package(state, *package, *start, true);
}

Refusal lock_work(AppState &state, Arguments arguments)
{
    auto const package = find_package(state, arguments[0]);
    return package
               ? keep_package(state, *package, proposal_of(state).schedule().start[*package], true)
               : unknown(arguments[0]);
}

Refusal free_work(AppState &state, Arguments arguments)
{
    auto const package = find_package(state, arguments[0]);
    return package
               ? keep_package(state, *package, proposal_of(state).schedule().start[*package], false)
               : unknown(arguments[0]);
}

Refusal schedule(AppState &state, Arguments /*arguments*/)
{
    state.view.works = true;
    state.works.wants_improving = true;
    return std::nullopt;
}

Refusal keep_schedule(AppState &state, Arguments /*arguments*/)
{
    state.workspace->keep_schedule(dates_of(proposal_of(state)),
                                   sim::text("Keep the works schedule"));
    return std::nullopt;
}

Refusal mends(AppState &state, Arguments /*arguments*/)
{
    state.works.task = WorksTask::mends;
    state.works_keeper->ask(AskMends{state.works.proposal});
    return std::nullopt;
}

Refusal risk(AppState &state, Arguments /*arguments*/)
{
    state.works.task = WorksTask::risk;
    state.works_keeper->ask(AskRisk{state.works.proposal});
    return std::nullopt;
}

Refusal minimum_crews(AppState &state, Arguments /*arguments*/)
{
    state.works.task = WorksTask::crews;
    state.works_keeper->ask(AskCrews{state.works.proposal});
    return std::nullopt;
}

bool has_mends(AppState const &state)
{
    return has_works(state) && state.works.mends != nullptr;
}

Refusal apply_mend(AppState &state, Arguments arguments)
{
    std::vector<sim::works::TriedMend> const &all = state.works.mends->mends;
    auto const number = number_in<std::size_t>(arguments[0]);
    if (!number || *number < 1 || *number > all.size()) {
        return unknown(arguments[0]);
    }
    sim::works::TriedMend const &mend = all[*number - 1];
    if (auto reason = state.workspace->apply_mend(mend, mend.works)) {
        return reason;
    }
    state.works.wants_improving = true;
    return std::nullopt;
}

} // namespace app::action
