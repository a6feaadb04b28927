#include "sim/report/works_reasons.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/works.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace sim::report {

namespace {

using works::date_arg;
using works::text_arg;

constexpr std::size_t named_at_most = 5;
constexpr std::size_t freed_at_most = 20; ///< dates set by hand that are tried one by one
constexpr Day two_years = 730;            ///< more horizon to look into
constexpr Day most_days = 3660;           ///< of a horizon, as the works' input allows

Text lock_text(works::Case const &of, works::BrokenLock const &lock)
{
    WorkPackage const &package = of.plan.packages[lock.package];
    return text("{package} cannot begin on {date}, a date set by hand: {reason}",
                {text_arg("package", package.name),
                 date_arg("date", package.fixed_start.value_or(of.plan.first_day)),
                 text_arg("reason", lock.reason)});
}

bool has_schedule(works::Problem const &problem)
{
    works::Control first;
    first.steps = 1;
    first.threads = 1;
    first.proves = false;
    return works::improve(problem, first).feasible();
}

/// Dates set by hand of which none is impossible by itself.
std::vector<Text> clashing_locks(works::Case const &of)
{
    std::vector<std::uint32_t> locks;
    for (std::uint32_t p = 0; p < of.problem.size(); ++p) {
        if (of.problem.fixed_start[p] >= 0) {
            locks.push_back(p);
        }
    }
    works::Problem free = of.problem;
    std::ranges::fill(free.fixed_start, -1);
    if (locks.empty() || !has_schedule(free)) {
        return {};
    }
    std::vector<Text> reasons;
    for (std::size_t i = 0; i < std::min(locks.size(), freed_at_most); ++i) {
        free.fixed_start = of.problem.fixed_start;
        free.fixed_start[locks[i]] = -1;
        if (has_schedule(free)) {
            WorkPackage const &package = of.plan.packages[locks[i]];
            reasons.push_back(text("{package} is set by hand to begin on {date}: without this "
                                   "date a schedule is found",
                                   {text_arg("package", package.name),
                                    date_arg("date", package.fixed_start.value_or(0))}));
        }
    }
    if (reasons.empty()) {
        reasons.push_back(text("without the {count} dates set by hand a schedule is found",
                               {works::count_arg("count", std::ssize(locks))}));
    }
    return reasons;
}

std::vector<Text> small_crews(works::Case const &of)
{
    std::vector<Text> reasons;
    std::vector<bool> told(of.plan.crews.size());
    for (WorkPackage const &package : of.plan.packages) {
        if (package.crew == no_index || told[package.crew]) {
            continue;
        }
        CrewPool const &pool = of.plan.crews[package.crew];
        int const most = pool.available.empty() ? 0 : std::ranges::max(pool.available);
        if (package.crews > most) {
            CrewType const &type = of.dataset.crew_types[pool.type];
            told[package.crew] = true;
            reasons.push_back(text(
                "{package} needs {count} of {crew}, and there are {most}",
                {text_arg("package", package.name), works::crews_arg("count", package.crews, type),
                 works::crew_arg("crew", type), works::crews_arg("most", most, type)}));
        }
    }
    return reasons;
}

std::vector<Text> long_chains(works::Case const &of)
{
    works::Windows const windows = works::windows(of.problem, of.problem.horizon);
    std::vector<Text> reasons;
    for (std::size_t p = 0; p < of.plan.packages.size() && reasons.size() < named_at_most; ++p) {
        if (windows.earliest_finish[p] > of.problem.horizon) {
            reasons.push_back(text("{package} cannot be done by {date}: what it waits for, its "
                                   "length and its calendar leave no time",
                                   {text_arg("package", of.plan.packages[p].name),
                                    date_arg("date", of.plan.last_day)}));
        }
    }
    return reasons;
}

Scenario with_last_day(Scenario scenario, Day day)
{
    CivilDate const date = civil_date(day);
    scenario.values["works.last_day"] = date.year * 10000 + date.month * 100 + date.day;
    return scenario;
}

/// Works and homes of a longer schedule that lie beyond the horizon, stage by stage.
std::vector<Text> works_beyond(works::Works const &longer, Day last)
{
    struct Late
    {
        int works = 0;
        int homes = 0;
        Day finish = 0;
    };
    std::array<Late, work_stage_count> stages{};
    for (std::size_t p = 0; p < longer.plan->packages.size(); ++p) {
        WorkPackage const &package = longer.plan->packages[p];
        if (longer.schedule.finish[p] > last) {
            Late &late = stages[static_cast<std::size_t>(package.stage)];
            ++late.works;
            late.homes += package.households;
            late.finish = std::max(late.finish, longer.schedule.finish[p]);
        }
    }
    std::vector<Text> reasons;
    for (std::size_t s = 0; s < stages.size(); ++s) {
        std::vector<TextArg> args{text_arg("stage", stage_name(static_cast<WorkStage>(s))),
                                  works::count_arg("count", stages[s].works),
                                  works::count_arg("homes", stages[s].homes),
                                  date_arg("last", last), date_arg("done", stages[s].finish)};
        if (stages[s].homes > 0) {
            reasons.push_back(text("{stage}: {count} works with {homes} homes would end after "
                                   "{last}, the last of them on {done}",
                                   std::move(args)));
        } else if (stages[s].works > 0) {
            reasons.push_back(text("{stage}: {count} works would end after {last}, the last of "
                                   "them on {done}",
                                   std::move(args)));
        }
    }
    return reasons;
}

/// The end of the month in which the longer schedule ends, if one is found within it.
Text suggestion(works::Case const &of, works::Works const &longer)
{
    Day const done = std::ranges::max(longer.schedule.finish);
    CivilDate const date = civil_date(done);
    Day const month_end = last_day_of(date.year * 100 + date.month);
    Day last = longer.plan->last_day;
    if (month_end < last) {
        works::Works const shorter =
            works::follow_works(of.dataset, with_last_day(of.scenario, month_end), of.results);
        last = shorter.schedule.empty() ? last : month_end;
    }
    return text(
        "with works.last_day={value} in place of {now} a schedule is found",
        {{"value", fmt::format("{:.0f}", with_last_day({}, last).values.at("works.last_day"))},
         {"now",
          fmt::format("{:.0f}", with_last_day({}, of.plan.last_day).values.at("works.last_day"))}});
}

/// Asked of a longer horizon, whose bound alone proves anything.
std::vector<Text> short_horizon(works::Case const &of)
{
    Day const last = std::min(of.plan.last_day + two_years, of.plan.first_day + most_days);
    if (last <= of.plan.last_day) {
        return {};
    }
    works::Works const longer =
        works::follow_works(of.dataset, with_last_day(of.scenario, last), of.results);
    works::Period const bound = works::makespan_bound(*longer.problem);
    std::vector<Text> reasons;
    if (bound > of.problem.horizon) {
        reasons.push_back(text(
            "crews, chains and calendars allow no end before {date}: proved",
            {date_arg("date", of.plan.first_day + std::min(bound, longer.problem->horizon) - 1)}));
    }
    if (longer.schedule.empty()) {
        reasons.push_back(
            text("none was found by {last} either", {date_arg("last", longer.plan->last_day)}));
        return reasons;
    }
    for (Text &late : works_beyond(longer, of.plan.last_day)) {
        reasons.push_back(std::move(late));
    }
    reasons.push_back(suggestion(of, longer));
    return reasons;
}

} // namespace

std::vector<Text> why_unscheduled(works::Case const &of)
{
    std::vector<Text> reasons;
    for (works::BrokenLock const &lock : works::broken_locks(of)) {
        reasons.push_back(lock_text(of, lock));
    }
    for (auto const ask : {small_crews, long_chains, clashing_locks}) {
        if (reasons.empty()) {
            reasons = ask(of);
        }
    }
    if (reasons.empty()) {
        reasons.push_back(text("no schedule of all works was found by {date}, the last day of the "
                               "horizon (works.last_day)",
                               {date_arg("date", of.plan.last_day)}));
        for (Text &more : short_horizon(of)) {
            reasons.push_back(std::move(more));
        }
    }
    return reasons;
}

} // namespace sim::report
