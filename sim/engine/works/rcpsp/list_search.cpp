#include "sim/engine/works/rcpsp/list_search.hpp"

#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>

namespace sim::works {

ListSearch::ListSearch(Problem const &problem, std::function<bool()> const &stop)
    : m_problem{problem}, m_stop{stop},
      m_placed(problem.size(), 0), m_now{std::vector<Period>(problem.size(), 0),
                                         std::vector<Period>(problem.size(), 0)}
{
    for (std::size_t r = 0; r < problem.capacity.size(); ++r) {
        std::vector<std::int32_t> &room = m_room.emplace_back();
        for (Period period = 0; period < problem.horizon; ++period) {
            room.push_back(problem.capacity_of(r, period));
        }
    }
}

bool ListSearch::has_room(std::uint32_t activity, Period start, Period finish) const
{
    std::uint32_t const time = m_problem.time[activity];
    for (std::uint32_t n = m_problem.first_need[activity]; n < m_problem.first_need[activity + 1];
         ++n) {
        std::vector<std::int32_t> const &room = m_room[m_problem.need_resource[n]];
        for (Period period = start; period < finish; ++period) {
            if (room[static_cast<std::size_t>(period)] < m_problem.need_amount[n] &&
                (time == none || m_problem.times[time].works(period))) {
                return false;
            }
        }
    }
    return true;
}

void ListSearch::take(std::uint32_t activity, std::int32_t sign)
{
    std::uint32_t const time = m_problem.time[activity];
    for (std::uint32_t n = m_problem.first_need[activity]; n < m_problem.first_need[activity + 1];
         ++n) {
        std::vector<std::int32_t> &room = m_room[m_problem.need_resource[n]];
        for (Period period = m_now.start[activity]; period < m_now.finish[activity]; ++period) {
            if (time == none || m_problem.times[time].works(period)) {
                room[static_cast<std::size_t>(period)] -= sign * m_problem.need_amount[n];
            }
        }
    }
    m_placed[activity] = sign > 0 ? 1 : 0;
}

/// First start from `from` on with calendar and room; never if none in time to be better.
Period ListSearch::place(std::uint32_t activity, Period from) const
{
    Period start = first_begin(m_problem, activity, from);
    while (start <= m_latest_start[activity]) {
        Period const finish = finish_from(m_problem, activity, start);
        if (has_room(activity, start, finish)) {
            return start;
        }
        start = first_begin(m_problem, activity, start + 1);
    }
    return never;
}

bool ListSearch::place_fixed()
{
    for (std::uint32_t a = 0; a < m_problem.size(); ++a) {
        Period const fixed = m_problem.fixed_start[a];
        if (fixed < 0) {
            continue;
        }
        if (fixed > m_latest_start[a] || place(a, fixed) != fixed) {
            return false;
        }
        m_now.start[a] = fixed;
        m_now.finish[a] = finish_from(m_problem, a, fixed);
        take(a, 1);
    }
    return true;
}

void ListSearch::limit(Period end)
{
    m_latest_start = windows(m_problem, end).latest_start;
}

bool ListSearch::is_free(std::uint32_t activity) const
{
    auto const is_placed = [this](std::uint32_t earlier) { return m_placed[earlier] != 0; };
    return m_placed[activity] == 0 &&
           std::ranges::all_of(m_problem.predecessors(activity), is_placed);
}

/// \return whether everything below is searched
bool ListSearch::descend(std::size_t placed, Period last)
{
    if (placed == m_problem.size()) {
        if (m_now.makespan() < m_best->makespan()) {
            *m_best = m_now;
            limit(m_now.makespan() - 1);
        }
        return true;
    }
    m_stopped = m_stopped || (++m_nodes % 256 == 0 && m_stop());
    for (std::uint32_t a = 0; a < m_problem.size() && !m_stopped; ++a) {
        if (!is_free(a)) {
            continue;
        }
        Period from = std::max(m_problem.not_before[a], 0);
        for (std::uint32_t const earlier : m_problem.predecessors(a)) {
            from = std::max(from, m_now.finish[earlier]);
        }
        Period const start = place(a, from);
        if (start == never) {
            return true; // it only begins later the more is placed
        }
        if (start < last) {
            continue; // another order has it before
        }
        m_now.start[a] = start;
        m_now.finish[a] = finish_from(m_problem, a, start);
        take(a, 1);
        descend(placed + 1, start);
        take(a, -1);
    }
    return !m_stopped;
}

bool ListSearch::run(Schedule &best)
{
    m_best = &best;
    limit(best.makespan() - 1);
    bool const is_impossible =
        std::ranges::any_of(m_latest_start, [](Period start) { return start < 0; });
    if (is_impossible || !place_fixed()) {
        return true;
    }
    auto const fixed = static_cast<std::size_t>(std::ranges::count(m_placed, std::uint8_t{1}));
    return descend(fixed, 0);
}

} // namespace sim::works
