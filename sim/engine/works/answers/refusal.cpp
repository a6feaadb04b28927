#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/packages/make_works.hpp"
#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <algorithm>

namespace sim::works {

namespace {

/// Asks, one after the other, all that can keep a package from a day.
class Asked
{
public:
    Asked(Case const &works, std::uint32_t package, Day start)
        : m_works{works}, m_plan{works.plan}, m_problem{works.problem}, m_package{package},
          m_day{start}, m_start{start - works.plan.first_day}
    {
    }

    [[nodiscard]] std::optional<Text> outside() const;
    [[nodiscard]] std::optional<Text> released_later() const;
    /// \param done     last days of work, at the earliest
    /// \param planned  those of the schedule that stands; may be empty
    [[nodiscard]] std::optional<Text> waits_for(std::vector<Day> const &done,
                                                std::vector<Day> const &planned) const;
    [[nodiscard]] std::optional<Text> closed() const;
    [[nodiscard]] std::optional<Text> without_crews() const;
    [[nodiscard]] std::optional<Text> in_the_way_of() const;

private:
    [[nodiscard]] TextArg name_of(std::uint32_t package) const
    {
        return text_arg("package", m_plan.packages[package].name);
    }
    [[nodiscard]] bool works_on(std::uint32_t package, Period period) const
    {
        std::uint32_t const time = m_problem.time[package];
        return time == none || m_problem.times[time].works(period);
    }
    [[nodiscard]] std::int32_t taken_by_hand(std::uint32_t resource, Period period) const;
    [[nodiscard]] Text crews_text(std::uint32_t resource, Period period, std::int32_t taken) const;

    Case const &m_works;
    WorksPlan const &m_plan;
    Problem const &m_problem;
    std::uint32_t m_package;
    Day m_day;
    Period m_start;
};

std::optional<Text> Asked::outside() const
{
    if (m_day >= m_plan.first_day && m_day <= m_plan.last_day) {
        return std::nullopt;
    }
    return text("The works lie between {first} and {last}",
                {date_arg("first", m_plan.first_day), date_arg("last", m_plan.last_day)});
}

std::optional<Text> Asked::released_later() const
{
    Day const release = m_plan.packages[m_package].not_before;
    return m_day >= release
               ? std::nullopt
               : std::optional{text("Not before {date} by the plan", {date_arg("date", release)})};
}

std::optional<Text> Asked::waits_for(std::vector<Day> const &done,
                                     std::vector<Day> const &planned) const
{
    std::uint32_t last = none;
    for (std::uint32_t const before : m_problem.predecessors(m_package)) {
        last = done[before] >= m_day && (last == none || done[before] > done[last]) ? before : last;
    }
    if (last == none) {
        return std::nullopt;
    }
    if (done[last] > m_plan.last_day) {
        return text("Waits for {package}, which finds no time within the horizon", {name_of(last)});
    }
    std::vector<TextArg> args{date_arg("date", done[last] + 1), name_of(last)};
    if (last >= planned.size() || planned[last] <= done[last]) {
        return text("Not before {date}: waits for {package}", std::move(args));
    }
    args.push_back(date_arg("planned", planned[last]));
    args.push_back(date_arg("earliest", done[last]));
    return text("Not before {date}: waits for {package}, done on {planned} by this schedule, on "
                "{earliest} at the earliest",
                std::move(args));
}

std::optional<Text> Asked::closed() const
{
    Period const begin = first_begin(m_problem, m_package, m_start);
    if (begin == m_start) {
        return std::nullopt;
    }
    if (begin == never) {
        return text("No time is left for it after {date}", {date_arg("date", m_day)});
    }
    TextArg const next = date_arg("next", m_plan.first_day + begin);
    if (works_on(m_package, m_start)) {
        return text("Begun on {date} it is not done before the season ends; next possible day "
                    "{next}",
                    {date_arg("date", m_day), next});
    }
    auto const &days = m_works.dataset.calendar_days;
    auto const day = std::ranges::find(days, m_day, &CalendarDay::day);
    if (day != days.end() && day->kind == DayKind::holiday) {
        return text("No work on {date} ({holiday}); next possible day {next}",
                    {date_arg("date", m_day), {"holiday", day->name_zh, day->name_en}, next});
    }
    if (m_plan.packages[m_package].time == WorkTime::office) {
        return text("{date} is no working day; next possible day {next}",
                    {date_arg("date", m_day), next});
    }
    return text("No such work in the season of {date}; next possible day {next}",
                {date_arg("date", m_day), next});
}

/// Crews that other packages with dates set by hand have in a period.
std::int32_t Asked::taken_by_hand(std::uint32_t resource, Period period) const
{
    std::int32_t taken = 0;
    for (std::uint32_t p = 0; p < m_problem.size(); ++p) {
        Period const fixed = m_problem.fixed_start[p];
        if (p == m_package || fixed < 0 || fixed > period || !works_on(p, period) ||
            finish_from(m_problem, p, fixed) <= period) {
            continue;
        }
        for (std::uint32_t i = m_problem.first_need[p]; i < m_problem.first_need[p + 1]; ++i) {
            taken += m_problem.need_resource[i] == resource ? m_problem.need_amount[i] : 0;
        }
    }
    return taken;
}

Text Asked::crews_text(std::uint32_t resource, Period period, std::int32_t taken) const
{
    CrewType const &type = m_works.dataset.crew_types[m_plan.crews[resource].type];
    std::vector<TextArg> args{date_arg("date", m_plan.first_day + period), crew_arg("crew", type),
                              crews_arg("crews", m_problem.capacity_of(resource, period), type),
                              crews_arg("taken", taken, type)};
    return taken > 0 ? text("{crew}: {crews} on {date}, {taken} bound by dates set by hand",
                            std::move(args))
                     : text("{crew}: only {crews} on {date}", std::move(args));
}

std::optional<Text> Asked::without_crews() const
{
    Period const end = finish_from(m_problem, m_package, m_start);
    for (std::uint32_t i = m_problem.first_need[m_package]; i < m_problem.first_need[m_package + 1];
         ++i) {
        std::uint32_t const resource = m_problem.need_resource[i];
        for (Period t = m_start; t < std::min(end, m_problem.horizon); ++t) {
            std::int32_t const free = m_problem.capacity_of(resource, t) - m_problem.need_amount[i];
            std::int32_t const taken = works_on(m_package, t) ? taken_by_hand(resource, t) : 0;
            if (works_on(m_package, t) && free < taken) {
                return crews_text(resource, t, taken);
            }
        }
    }
    return std::nullopt;
}

/// What follows it, as early as it can be, must not pass a date set by hand nor the horizon.
std::optional<Text> Asked::in_the_way_of() const
{
    std::vector<Period> done(m_problem.size(), 0);
    std::vector<bool> behind(m_problem.size(), false);
    behind[m_package] = true;
    done[m_package] = finish_from(m_problem, m_package, m_start);
    for (std::uint32_t p = m_package; p < m_problem.size(); ++p) {
        Period from = m_problem.not_before[p];
        for (std::uint32_t const before : m_problem.predecessors(p)) {
            behind[p] = behind[p] || behind[before];
            from = behind[before] ? std::max(from, done[before]) : from;
        }
        if (!behind[p] || p == m_package) {
            continue;
        }
        Period const fixed = m_problem.fixed_start[p];
        if (fixed >= 0 && fixed < from) {
            return text("{package} begins on {date} by a date set by hand and waits for it until "
                        "{done}",
                        {name_of(p), date_arg("date", m_plan.first_day + fixed),
                         date_arg("done", m_plan.first_day + from)});
        }
        Period const begin = fixed >= 0 ? fixed : first_begin(m_problem, p, from);
        done[p] = begin == never ? never : finish_from(m_problem, p, begin);
        if (done[p] > m_problem.horizon) {
            return text("{package} would no longer be done by {last}",
                        {name_of(p), date_arg("last", m_plan.last_day)});
        }
    }
    return std::nullopt;
}

std::optional<Text> asked_in_turn(Asked const &asked, std::vector<Day> const &done,
                                  std::vector<Day> const &planned)
{
    std::optional<Text> reason = asked.outside();
    reason = reason ? reason : asked.released_later();
    reason = reason ? reason : asked.waits_for(done, planned);
    reason = reason ? reason : asked.closed();
    reason = reason ? reason : asked.without_crews();
    return reason ? reason : asked.in_the_way_of();
}

/// Last days of work, were there no lack of crews.
std::vector<Day> earliest_days(Case const &works)
{
    std::vector<Day> done;
    for (Period const finish : windows(works.problem, works.problem.horizon).earliest_finish) {
        done.push_back(finish == never ? works.plan.last_day + 1
                                       : works.plan.first_day + finish - 1);
    }
    return done;
}

} // namespace

std::optional<Text> refusal(Case const &works, WorksSchedule const &schedule, std::uint32_t package,
                            Day start)
{
    Asked const asked{works, package, start};
    if (std::optional<Text> reason = asked_in_turn(asked, earliest_days(works), schedule.finish)) {
        return reason;
    }
    Problem fixed = works.problem;
    fixed.fixed_start[package] = start - works.plan.first_day;
    if (!repair(fixed, periods_of(works.plan, schedule)).empty()) {
        return std::nullopt;
    }
    if (std::optional<Text> reason = asked.waits_for(schedule.finish, {})) {
        return reason;
    }
    return text("Finds no place on {date} with the crews that there are",
                {date_arg("date", start)});
}

std::vector<BrokenLock> broken_locks(Case const &works)
{
    std::vector<Day> const done = earliest_days(works);
    std::vector<BrokenLock> broken;
    for (std::uint32_t p = 0; p < works.problem.size(); ++p) {
        if (works.problem.fixed_start[p] >= 0) {
            Day const start = works.plan.first_day + works.problem.fixed_start[p];
            if (std::optional<Text> reason = asked_in_turn({works, p, start}, done, {})) {
                broken.push_back({p, std::move(*reason)});
            }
        }
    }
    return broken;
}

} // namespace sim::works
