#include "sim/engine/works/answers/works_run.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sim::works {

namespace {

/// By start, then as they stand: a package stands behind those it waits for.
std::vector<std::uint32_t> order_of(WorksSchedule const &schedule)
{
    std::vector<std::uint32_t> order(schedule.start.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return schedule.start[a] < schedule.start[b];
    });
    return order;
}

std::vector<Period> season_ends(std::vector<std::int32_t> const &closures, Period days)
{
    std::vector<Period> end(static_cast<std::size_t>(days), days);
    std::size_t next = 0;
    for (Period day = 0; day < days; ++day) {
        while (next < closures.size() && closures[next] <= day) {
            ++next;
        }
        if (next < closures.size()) {
            end[static_cast<std::size_t>(day)] = std::min(closures[next], days);
        }
    }
    return end;
}

} // namespace

WorksRun::WorksRun(WorksPlan const &plan, Problem const &problem, WorksSchedule const &schedule)
    : m_plan{plan}, m_problem{problem}, m_days{static_cast<Period>(plan.day_count())},
      m_order{order_of(schedule)}, m_users(problem.capacity.size()), m_start(problem.size()),
      m_finish(problem.size())
{
    for (std::uint32_t i = 0; i < problem.size(); ++i) {
        for (std::uint32_t n = problem.first_need[i]; n < problem.first_need[i + 1]; ++n) {
            m_users[problem.need_resource[n]].push_back(i);
        }
    }
    for (std::size_t r = 0; r < problem.capacity.size(); ++r) {
        for (Period day = 0; day < m_days; ++day) {
            m_capacity.push_back(problem.capacity_of(r, day));
        }
    }
    m_free = m_capacity;
    m_times.resize(plan.times.size());
    for (std::size_t t = 0; t < plan.times.size(); ++t) {
        m_times[t].season_end = season_ends(plan.times[t].closures, m_days);
        m_times[t].done.resize(static_cast<std::size_t>(m_days) + 1);
    }
}

void WorksRun::set_calendar(Time &time, std::span<std::uint16_t const> share) const
{
    time.longest_season = 0;
    std::int64_t at_begin = 0;
    for (std::size_t day = 0; day < share.size(); ++day) {
        time.done[day + 1] = time.done[day] + share[day];
        if (time.season_end[day] == static_cast<Period>(day) + 1) {
            time.longest_season = std::max(time.longest_season, time.done[day + 1] - at_begin);
            at_begin = time.done[day + 1];
        }
    }
}

void WorksRun::run(Course const &course)
{
    m_content = course.content;
    for (std::size_t t = 0; t < m_times.size(); ++t) {
        set_calendar(m_times[t], course.share[t]);
    }
    std::copy(m_capacity.begin(), m_capacity.end(), m_free.begin());
    for (std::uint32_t const package : m_order) {
        place(package);
    }
}

Period WorksRun::ready(std::uint32_t package, std::uint32_t &last) const
{
    Period day = std::max(m_problem.not_before[package], m_problem.fixed_start[package]);
    last = no_index;
    for (std::uint32_t const other : m_problem.predecessors(package)) {
        if (m_finish[other] > day) {
            day = m_finish[other];
            last = other;
        }
    }
    return day;
}

Period WorksRun::begin(Time const &time, std::int64_t content, Period day) const
{
    bool const fits_a_season = content <= time.longest_season;
    while (day < m_days) {
        auto const at = static_cast<std::size_t>(day);
        if (time.done[at + 1] == time.done[at]) {
            ++day;
            continue;
        }
        Period const end = fits_a_season ? time.season_end[at] : m_days;
        if (time.done[static_cast<std::size_t>(end)] - time.done[at] >= content) {
            return day;
        }
        if (end == m_days) {
            return never;
        }
        day = end;
    }
    return never;
}

std::pair<Period, bool> WorksRun::work(std::uint32_t package, Period start) const
{
    Time const &time = m_times[m_plan.time_of[package]];
    std::int64_t const until = time.done[static_cast<std::size_t>(start)] + m_content[package];
    std::uint32_t const first = m_problem.first_need[package];
    std::uint32_t const last = m_problem.first_need[package + 1];
    if (first == last) {
        auto const from = time.done.begin() + start + 1;
        auto const found = std::lower_bound(from, time.done.end(), until);
        return {static_cast<Period>(found - time.done.begin()), true};
    }
    for (auto day = static_cast<std::size_t>(start);; ++day) {
        if (time.done[day] >= until) {
            return {static_cast<Period>(day), true};
        }
        if (time.done[day + 1] == time.done[day]) {
            continue;
        }
        for (std::uint32_t n = first; n < last; ++n) {
            std::size_t const row =
                m_problem.need_resource[n] * static_cast<std::size_t>(m_days) + day;
            if (m_free[row] < m_problem.need_amount[n]) {
                return {static_cast<Period>(day), false};
            }
        }
    }
}

void WorksRun::take(std::uint32_t package)
{
    Time const &time = m_times[m_plan.time_of[package]];
    for (std::uint32_t n = m_problem.first_need[package]; n < m_problem.first_need[package + 1];
         ++n) {
        std::size_t const row = m_problem.need_resource[n] * static_cast<std::size_t>(m_days);
        for (auto day = static_cast<std::size_t>(m_start[package]);
             day < static_cast<std::size_t>(m_finish[package]); ++day) {
            if (time.done[day + 1] > time.done[day]) {
                m_free[row + day] -= m_problem.need_amount[n];
            }
        }
    }
}

void WorksRun::place(std::uint32_t package)
{
    std::uint32_t last = no_index;
    Period day = ready(package, last);
    m_start[package] = never;
    m_finish[package] = never;
    if (day >= m_days || m_content[package] == 0) {
        bool const event = day <= m_days && m_content[package] == 0;
        m_start[package] = event ? day : never;
        m_finish[package] = m_start[package];
        return;
    }
    Time const &time = m_times[m_plan.time_of[package]];
    while ((day = begin(time, m_content[package], day)) != never) {
        auto const [end, fits] = work(package, day);
        if (fits) {
            m_start[package] = day;
            m_finish[package] = end;
            take(package);
            return;
        }
        day = end + 1;
    }
}

std::uint32_t WorksRun::holder(std::uint32_t package) const
{
    std::uint32_t last = no_index;
    Period const from = ready(package, last);
    if (from >= m_days || m_content[package] == 0) {
        return last;
    }
    Time const &time = m_times[m_plan.time_of[package]];
    if (m_start[package] == begin(time, m_content[package], from)) {
        return last;
    }
    std::uint32_t other_crew = no_index;
    for (std::uint32_t n = m_problem.first_need[package]; n < m_problem.first_need[package + 1];
         ++n) {
        for (std::uint32_t const other : m_users[m_problem.need_resource[n]]) {
            Period const end = m_finish[other];
            if (other != package && end > from && end <= m_start[package] && end != never &&
                (other_crew == no_index || end > m_finish[other_crew])) {
                other_crew = other;
            }
        }
    }
    return other_crew == no_index ? last : other_crew;
}

} // namespace sim::works
