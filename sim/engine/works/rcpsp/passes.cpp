#include "sim/engine/works/rcpsp/passes.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace sim::works {

Passes::Passes(Layout const &layout)
    : m_layout{&layout}, m_timeline{layout}, m_count(layout.periods + 2),
      m_sorted(layout.problem->size()), m_rising(layout.problem->size()),
      m_latest(layout.problem->size())
{
}

bool Passes::place_fixed(Schedule &schedule)
{
    Problem const &problem = *m_layout->problem;
    for (std::uint32_t const a : m_layout->fixed) {
        Period const start = problem.fixed_start[a];
        Slot const slot = m_timeline.exactly(a, start);
        if (!slot.found() || start < problem.not_before[a]) {
            return false;
        }
        m_timeline.take(a, slot);
        schedule.start[a] = slot.start;
        schedule.finish[a] = slot.finish;
    }
    return true;
}

bool Passes::forward(std::span<std::uint32_t const> order, Schedule &schedule)
{
    Problem const &problem = *m_layout->problem;
    schedule.start.resize(problem.size());
    schedule.finish.resize(problem.size());
    m_timeline.clear();
    if (!place_fixed(schedule)) {
        return false;
    }
    for (std::uint32_t const a : order) {
        Period from = problem.not_before[a];
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            from = std::max(from, schedule.finish[earlier]);
        }
        if (problem.fixed_start[a] >= 0) {
            if (problem.fixed_start[a] < from) {
                return false;
            }
            continue;
        }
        Slot const slot = m_timeline.earliest(a, from);
        if (!slot.found()) {
            return false;
        }
        m_timeline.take(a, slot);
        schedule.start[a] = slot.start;
        schedule.finish[a] = slot.finish;
    }
    return true;
}

bool Passes::backward(std::span<Period const> latest, Schedule &schedule)
{
    Problem const &problem = *m_layout->problem;
    m_timeline.clear();
    sort_by(schedule.finish);
    if (!place_fixed(schedule)) {
        return false;
    }
    for (std::size_t i = m_sorted.size(); i-- > 0;) {
        std::uint32_t const a = m_sorted[i];
        Period end = std::min(latest[a], problem.horizon);
        for (std::uint32_t const later : problem.successors(a)) {
            end = std::min(end, schedule.start[later]);
        }
        if (problem.fixed_start[a] >= 0) {
            if (schedule.finish[a] > end) {
                return false;
            }
            continue;
        }
        Slot const slot = m_timeline.latest(a, end);
        if (!slot.found()) {
            return false;
        }
        m_timeline.take(a, slot);
        schedule.start[a] = slot.start;
        schedule.finish[a] = slot.finish;
    }
    return true;
}

bool Passes::justify(Schedule &schedule)
{
    latest_finishes(*m_layout->problem, schedule, m_latest);
    if (!backward(m_latest, schedule)) {
        return false;
    }
    order_of(schedule, m_rising);
    return forward(m_rising, schedule);
}

void Passes::order_of(Schedule const &schedule, Order &order)
{
    sort_by(schedule.start);
    order = m_sorted;
}

// Counting sort: stable, so that ties stay in the order of the indices, which is topological.
void Passes::sort_by(std::span<Period const> key)
{
    auto const last = static_cast<std::ptrdiff_t>(key.empty() ? 0 : *std::ranges::max_element(key));
    std::fill(m_count.begin(), m_count.begin() + last + 2, 0U);
    for (Period const k : key) {
        ++m_count[static_cast<std::size_t>(k) + 1];
    }
    std::partial_sum(m_count.begin(), m_count.begin() + last + 1, m_count.begin());
    for (std::uint32_t a = 0; a < key.size(); ++a) {
        m_sorted[m_count[static_cast<std::size_t>(key[a])]++] = a;
    }
}

void latest_finishes(Problem const &problem, Schedule const &schedule, std::vector<Period> &latest)
{
    Objective const &objective = problem.objective;
    latest.assign(problem.size(), schedule.makespan());
    for (Quota const &quota : objective.quotas) {
        Period const at = reached(problem, schedule, quota.units);
        for (std::size_t a = 0; a < objective.units.size(); ++a) {
            if (objective.units[a] > 0 && schedule.finish[a] <= at) {
                latest[a] = std::min(latest[a], at);
            }
        }
    }
    for (std::size_t a = 0; a < objective.late_weight.size(); ++a) {
        if (objective.late_weight[a] > 0) {
            latest[a] = std::min(latest[a], std::max(problem.due[a], schedule.finish[a]));
        }
    }
}

Order order_by(Problem const &problem, std::span<std::int64_t const> priority)
{
    using Entry = std::pair<std::int64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    std::vector<std::uint32_t> waits(problem.size());
    for (std::uint32_t a = 0; a < problem.size(); ++a) {
        waits[a] = static_cast<std::uint32_t>(problem.predecessors(a).size());
        if (waits[a] == 0) {
            ready.emplace(priority[a], a);
        }
    }
    Order order;
    order.reserve(problem.size());
    while (!ready.empty()) {
        std::uint32_t const a = ready.top().second;
        ready.pop();
        order.push_back(a);
        for (std::uint32_t const later : problem.successors(a)) {
            if (--waits[later] == 0) {
                ready.emplace(priority[later], later);
            }
        }
    }
    return order;
}

} // namespace sim::works
