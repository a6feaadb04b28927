#include "sim/engine/works/answers/holders.hpp"

#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>
#include <tuple>

namespace sim::works {

namespace {

bool works_in(Problem const &problem, std::size_t activity, Period period)
{
    std::uint32_t const time = problem.time[activity];
    return time == none || problem.times[time].works(period);
}

/// Visits {resource, amount} of everything the activity needs.
template <typename Visit>
void each_need(Problem const &problem, std::size_t activity, Visit visit)
{
    for (std::uint32_t i = problem.first_need[activity]; i < problem.first_need[activity + 1];
         ++i) {
        visit(problem.need_resource[i], problem.need_amount[i]);
    }
}

} // namespace

std::vector<std::vector<std::int32_t>> crews_at_work(Problem const &problem,
                                                     Schedule const &schedule)
{
    std::vector<std::vector<std::int32_t>> busy(
        problem.capacity.size(),
        std::vector<std::int32_t>(static_cast<std::size_t>(problem.horizon), 0));
    for (std::size_t a = 0; a < problem.size(); ++a) {
        each_need(problem, a, [&](std::uint32_t resource, std::int32_t amount) {
            for (Period t = schedule.start[a]; t < schedule.finish[a]; ++t) {
                if (works_in(problem, a, t)) {
                    busy[resource][static_cast<std::size_t>(t)] += amount;
                }
            }
        });
    }
    return busy;
}

Holders::Holders(WorksPlan const &plan, Problem const &problem, Schedule const &schedule,
                 std::vector<Period> const &slack)
    : m_plan{plan}, m_problem{problem},
      m_schedule{schedule}, m_slack{slack}, m_busy{crews_at_work(problem, schedule)},
      m_users(problem.capacity.size())
{
    for (std::uint32_t p = 0; p < problem.size(); ++p) {
        each_need(problem, p,
                  [&](std::uint32_t resource, std::int32_t) { m_users[resource].push_back(p); });
    }
    for (std::vector<std::uint32_t> &users : m_users) {
        std::ranges::sort(users, {}, [&](std::uint32_t p) {
            return std::tuple{schedule.finish[p], p};
        });
    }
}

bool Holders::works(std::uint32_t package, Period period) const
{
    return works_in(m_problem, package, period);
}

/// Later end first, then less slack, then the earlier package.
bool Holders::is_better(std::uint32_t one, std::uint32_t other) const
{
    return other == none || std::tuple{-m_schedule.finish[one], m_slack[one], one} <
                                std::tuple{-m_schedule.finish[other], m_slack[other], other};
}

std::uint32_t Holders::last_predecessor(std::uint32_t package) const
{
    std::uint32_t last = none;
    for (std::uint32_t const before : m_problem.predecessors(package)) {
        last = is_better(before, last) ? before : last;
    }
    return last;
}

/// A season ended between the two, or had ended before and no work was possible since.
bool Holders::season_ends_between(std::uint32_t package, Period from, Period to) const
{
    if (from >= to || m_problem.time[package] == none) {
        return false;
    }
    std::vector<std::int32_t> const &closures = m_plan.times[m_plan.time_of[package]].closures;
    auto const behind = std::upper_bound(closures.begin(), closures.end(), to);
    if (behind == closures.begin()) {
        return false;
    }
    Period const closure = *(behind - 1);
    WorkingTime const &time = m_problem.times[m_problem.time[package]];
    return closure > from || time.done_before(closure) == time.done_before(to);
}

Hold Holders::of(std::uint32_t package) const
{
    if (m_problem.fixed_start[package] >= 0) {
        return {HeldBy::hand, none};
    }
    Period const start = m_schedule.start[package];
    std::uint32_t const before = last_predecessor(package);
    Period const released = std::max(0, m_problem.not_before[package]);
    Period const done = before == none ? 0 : m_schedule.finish[before];
    Period const from = std::max(released, done);
    bool const waits = before != none && done >= released && done > 0;
    if (first_begin(m_problem, package, from) < start) {
        return held_by_crew(package, from);
    }
    std::uint32_t const holder = waits ? before : none;
    if (season_ends_between(package, from, start)) {
        return {HeldBy::season, holder};
    }
    return {waits ? HeldBy::package : HeldBy::nothing, holder};
}

/// The last period before the start in which the package could begin but for its crews.
Hold Holders::held_by_crew(std::uint32_t package, Period from) const
{
    Period const start = m_schedule.start[package];
    Period earlier = start - 1;
    while (earlier > from && first_begin(m_problem, package, earlier) != earlier) {
        --earlier;
    }
    Hold hold;
    each_need(m_problem, package, [&](std::uint32_t resource, std::int32_t amount) {
        for (Period t = earlier; t < start && hold.by == HeldBy::nothing; ++t) {
            std::int32_t const busy = m_busy[resource][static_cast<std::size_t>(t)];
            if (works(package, t) && busy + amount > m_problem.capacity_of(resource, t)) {
                hold = {HeldBy::crew, user_at(resource, t, start)};
            }
        }
    });
    return hold;
}

/// Of the packages at work with the crews in the clash: one that is done by the start, or else one
/// that pauses then.
std::uint32_t Holders::user_at(std::uint32_t resource, Period clash, Period start) const
{
    std::vector<std::uint32_t> const &users = m_users[resource];
    auto const first = std::ranges::upper_bound(
        users, clash, {}, [&](std::uint32_t p) { return m_schedule.finish[p]; });
    std::uint32_t best = none;
    for (auto user = first; user != users.end(); ++user) {
        if (best != none && m_schedule.finish[*user] > start) {
            break;
        }
        bool const there = m_schedule.start[*user] <= clash && works(*user, clash);
        best = there && is_better(*user, best) ? *user : best;
    }
    return best;
}

} // namespace sim::works
