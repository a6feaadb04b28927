#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/answers/bottlenecks.hpp"
#include "sim/engine/works/answers/milestones.hpp"
#include "sim/engine/works/answers/published_calendar.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>

namespace sim::works {

namespace {

class Judge
{
public:
    Judge(Case const &works, WorksSchedule const &schedule, PublishedCalendar const &published)
        : m_works{works}, m_plan{works.plan}, m_schedule{schedule}, m_published{published},
          m_first_year{first_year_packages()}
    {
    }

    [[nodiscard]] std::optional<CalendarFinding> issued_late() const;
    [[nodiscard]] std::optional<CalendarFinding> preliminaries_short() const;
    [[nodiscard]] std::optional<CalendarFinding> no_float() const;

private:
    [[nodiscard]] std::vector<bool> first_year_packages() const;
    [[nodiscard]] Problem beginning(Day day, std::optional<WorkStage> stage) const;
    [[nodiscard]] Period period(Day day) const { return day - m_plan.first_day; }
    [[nodiscard]] Day last_day_of(Period finish) const { return m_plan.first_day + finish - 1; }
    [[nodiscard]] Period trial_end(std::uint32_t package, Period from) const;
    [[nodiscard]] Period trial_days(std::uint32_t package, Period from) const;
    [[nodiscard]] int connected_by(Day day) const;

    Case const &m_works;
    WorksPlan const &m_plan;
    WorksSchedule const &m_schedule;
    PublishedCalendar const &m_published;
    std::vector<bool> m_first_year; ///< by package: homes of the first year wait for it
};

/// Packages for which a home waits whose block begins in the year of the published calendar.
std::vector<bool> Judge::first_year_packages() const
{
    int const year = civil_date(m_published.construction_end).year;
    std::vector<bool> serves(m_plan.packages.size(), false);
    for (std::size_t p = serves.size(); p-- > 0;) {
        WorkPackage const &package = m_plan.packages[p];
        bool const own = package.households > 0 && package.block != no_index &&
                         m_works.scenario.plan.choices[package.block].start_year <= year;
        serves[p] = serves[p] || own;
        for (std::uint32_t const before : package.after) {
            serves[before] = serves[before] || serves[p];
        }
    }
    return serves;
}

/// The problem with nothing of a stage (of any, without one) before a day, dates set by hand left
/// out.
Problem Judge::beginning(Day day, std::optional<WorkStage> stage) const
{
    Problem problem = m_works.problem;
    for (std::size_t p = 0; p < problem.size(); ++p) {
        problem.fixed_start[p] = -1;
        if (!stage || m_plan.packages[p].stage == *stage) {
            problem.not_before[p] = std::max(problem.not_before[p], period(day));
        }
    }
    return problem;
}

/// I18: were everything begun on the day of issue.
std::optional<CalendarFinding> Judge::issued_late() const
{
    if (m_published.issued <= m_published.preliminaries_end || m_plan.targets.empty()) {
        return std::nullopt;
    }
    WorksTarget const &target = m_plan.targets.front();
    Problem const problem = problem_for(m_plan, beginning(m_published.issued, std::nullopt), 0);
    Windows const window = windows(problem, problem.horizon);
    Period first = never;
    for (std::size_t p = 0; p < m_first_year.size(); ++p) {
        if (m_first_year[p] && m_plan.packages[p].stage == WorkStage::install) {
            first = std::min(first, window.earliest_start[p]);
        }
    }
    if (first == never) {
        return std::nullopt;
    }
    Day const begin = m_plan.first_day + first;
    auto const most = m_plan.households_before + most_units(problem, due_end(m_plan, target)).most;
    int const days = begin - m_published.construction_start;
    return CalendarFinding{
        "I18", m_published.construction_start, begin, days,
        text(
            "The plan was issued on {issued}, after the preliminaries ended on {preliminaries}, "
            "on day {day} of construction; with everything begun that day, work in homes begins on "
            "{begin} at the earliest, {days} after {published}, and at most {most} homes "
            "are connected by {due}",
            {date_arg("issued", m_published.issued),
             date_arg("preliminaries", m_published.preliminaries_end),
             count_arg("day", m_published.issued - m_published.construction_start + 1),
             date_arg("begin", begin), days_arg("days", days),
             date_arg("published", m_published.construction_start), count_arg("most", most),
             date_arg("due", target.due)})};
}

/// I19: lots whose feasibility study begins with the published preliminaries, without a shortage
/// of crews.
std::optional<CalendarFinding> Judge::preliminaries_short() const
{
    Problem const problem = beginning(m_published.preliminaries_start, WorkStage::feasibility);
    Windows const window = windows(problem, problem.horizon);
    int lots = 0;
    Period quickest = never;
    Period slowest = 0;
    for (std::size_t p = 0; p < m_first_year.size(); ++p) {
        if (m_first_year[p] && m_plan.packages[p].stage == WorkStage::design) {
            ++lots;
            quickest = std::min(quickest, window.earliest_finish[p]);
            slowest = std::max(slowest, window.earliest_finish[p]);
        }
    }
    if (lots == 0 || slowest == never || last_day_of(slowest) <= m_published.preliminaries_end) {
        return std::nullopt;
    }
    int const days = last_day_of(slowest) - m_published.preliminaries_end;
    return CalendarFinding{
        "I19", m_published.preliminaries_end, last_day_of(slowest), days,
        text("The preliminaries have {length} days, {start} to {published}; feasibility study, "
             "approval, tender and design of the {lots} lots, begun on their first day, are done "
             "on {quickest} at the earliest and {slowest} at the latest, {days} after it",
             {count_arg("length",
                        m_published.preliminaries_end - m_published.preliminaries_start + 1),
              date_arg("start", m_published.preliminaries_start),
              date_arg("published", m_published.preliminaries_end), count_arg("lots", lots),
              date_arg("quickest", last_day_of(quickest)),
              date_arg("slowest", last_day_of(slowest)), days_arg("days", days)})};
}

/// Period after a commissioning whose construction ends before `from`: its tests and itself.
Period Judge::trial_end(std::uint32_t package, Period from) const
{
    Period begin = from;
    for (std::uint32_t const before : m_plan.packages[package].after) {
        if (m_plan.packages[before].stage == WorkStage::test) {
            begin = std::max(begin, trial_end(before, from));
        }
    }
    return finish_from(m_works.problem, package, first_begin(m_works.problem, package, begin));
}

/// Days of those tests and of the commissioning themselves, without those on which they wait.
Period Judge::trial_days(std::uint32_t package, Period from) const
{
    Period before = 0;
    Period begin = from;
    for (std::uint32_t const test : m_plan.packages[package].after) {
        if (m_plan.packages[test].stage == WorkStage::test && trial_end(test, from) > begin) {
            begin = trial_end(test, from);
            before = trial_days(test, from);
        }
    }
    Period const start = first_begin(m_works.problem, package, begin);
    return before + finish_from(m_works.problem, package, start) - start;
}

int Judge::connected_by(Day day) const
{
    int homes = m_plan.households_before;
    for (std::size_t p = 0; p < m_schedule.finish.size(); ++p) {
        homes += m_schedule.finish[p] <= day ? m_plan.packages[p].households : 0;
    }
    return homes;
}

/// I20: what is built on the last day of construction, tested and commissioned after it.
std::optional<CalendarFinding> Judge::no_float() const
{
    if (m_published.acceptance_end <= m_published.season_start ||
        m_published.construction_end >= m_published.season_start) {
        return std::nullopt;
    }
    Period const from = period(m_published.construction_end) + 1;
    std::uint32_t slowest = none;
    Period end = 0;
    for (std::uint32_t p = 0; p < m_first_year.size(); ++p) {
        if (m_first_year[p] && m_plan.packages[p].households > 0 && trial_end(p, from) > end) {
            slowest = p;
            end = trial_end(p, from);
        }
    }
    if (slowest == none || end == never) {
        return std::nullopt;
    }
    Day const ready = last_day_of(end);
    int const days = std::max(0, ready - m_published.season_start);
    int const before = connected_by(m_published.season_start);
    Period const own = trial_days(slowest, from);
    std::vector<TextArg> const lengths{days_arg("trial", own), days_arg("wait", end - from - own)};
    Text const trial =
        end - from > own
            ? text("{trial} of tests and commissioning and {wait} of waiting for them", lengths)
            : text("{trial} of tests and commissioning", lengths);
    Text const lateness = days > 0
                              ? text("{days} after the first day of heat", {days_arg("days", days)})
                              : text("in time for the first day of heat");
    return CalendarFinding{
        "I20", m_published.season_start, ready, days,
        text("Construction ends on {finish}, {gap} before heating begins on {season}; what "
             "is finished on the last day ({package}) takes {trial} "
             "and is connected on {ready} at the earliest, "
             "{lateness}; acceptance lasts until {acceptance}, {inside} "
             "into the season. This schedule connects {before} homes by the end of the first day "
             "of heat and {within} after it until that date",
             {date_arg("finish", m_published.construction_end),
              days_arg("gap", m_published.season_start - m_published.construction_end),
              date_arg("season", m_published.season_start),
              text_arg("package", m_plan.packages[slowest].name), text_arg("trial", trial),
              date_arg("ready", ready), text_arg("lateness", lateness),
              date_arg("acceptance", m_published.acceptance_end),
              days_arg("inside", m_published.acceptance_end - m_published.season_start + 1),
              count_arg("before", before),
              count_arg("within", connected_by(m_published.acceptance_end) - before)})};
}

} // namespace

std::vector<CalendarFinding> judge_calendar(Case const &works, WorksSchedule const &schedule)
{
    std::vector<CalendarFinding> findings;
    if (auto const published = published_calendar(works.dataset, works.scenario)) {
        Judge const judge{works, schedule, *published};
        for (auto const &finding :
             {judge.issued_late(), judge.preliminaries_short(), judge.no_float()}) {
            if (finding) {
                findings.push_back(*finding);
            }
        }
    }
    return findings;
}

} // namespace sim::works
