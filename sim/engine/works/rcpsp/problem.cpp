#include "sim/engine/works/rcpsp/problem.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <numeric>
#include <utility>

namespace sim::works {

namespace {

constexpr std::int64_t full_period = 1000;

Period first_beyond_horizon(Problem const &problem)
{
    return problem.horizon + 1;
}

} // namespace

Period Problem::finish(std::size_t activity, Period start) const
{
    std::int64_t const work = content[activity];
    return time[activity] == none
               ? start + static_cast<Period>((work + full_period - 1) / full_period)
               : times[time[activity]].finish(start, work);
}

std::uint32_t ProblemBuilder::add_time(WorkingTime time)
{
    m_problem.times.push_back(std::move(time));
    return static_cast<std::uint32_t>(m_problem.times.size() - 1);
}

std::uint32_t ProblemBuilder::add_resource(std::vector<std::int32_t> capacity)
{
    assert(!capacity.empty());
    m_problem.capacity.push_back(std::move(capacity));
    return static_cast<std::uint32_t>(m_problem.capacity.size() - 1);
}

std::uint32_t ProblemBuilder::add_activity(Activity const &activity,
                                           std::span<std::uint32_t const> after,
                                           std::span<Need const> needs)
{
    Problem &p = m_problem;
    auto const index = static_cast<std::uint32_t>(p.size());
    assert(activity.content >= 0);
    assert(activity.time == none || activity.time < p.times.size());
    if (index == 0) {
        p.first_after = {0};
        p.first_need = {0};
    }
    p.content.push_back(activity.content);
    p.time.push_back(activity.time);
    p.not_before.push_back(activity.not_before);
    p.due.push_back(activity.due);
    p.fixed_start.push_back(activity.fixed_start);
    p.objective.units.push_back(activity.units);
    p.objective.late_weight.push_back(activity.late_weight);

    auto const first = static_cast<std::ptrdiff_t>(p.after.size());
    p.after.insert(p.after.end(), after.begin(), after.end());
    std::sort(p.after.begin() + first, p.after.end());
    p.after.erase(std::unique(p.after.begin() + first, p.after.end()), p.after.end());
    assert(static_cast<std::size_t>(first) == p.after.size() || p.after.back() < index);
    p.first_after.push_back(static_cast<std::uint32_t>(p.after.size()));

    for (Need const need : needs) {
        assert(need.amount >= 0 && need.resource < p.capacity.size());
        if (need.amount > 0 && activity.content > 0) {
            p.need_resource.push_back(need.resource);
            p.need_amount.push_back(need.amount);
        }
    }
    p.first_need.push_back(static_cast<std::uint32_t>(p.need_resource.size()));
    return index;
}

void ProblemBuilder::set_horizon(Period horizon)
{
    m_problem.horizon = horizon;
}

void ProblemBuilder::set_quotas(std::vector<Quota> quotas, std::int64_t makespan_weight)
{
    m_problem.objective.quotas = std::move(quotas);
    m_problem.objective.makespan_weight = makespan_weight;
}

Problem ProblemBuilder::take()
{
    Problem &p = m_problem;
    if (p.size() == 0) {
        p.first_after = {0};
        p.first_need = {0};
    }
    for ([[maybe_unused]] std::vector<std::int32_t> const &row : p.capacity) {
        assert(row.size() == 1 || row.size() >= static_cast<std::size_t>(p.horizon));
    }
    for ([[maybe_unused]] WorkingTime const &time : p.times) {
        assert(time.size() >= p.horizon);
    }
    p.first_before.assign(p.size() + 1, 0);
    for (std::uint32_t const earlier : p.after) {
        ++p.first_before[earlier + 1];
    }
    std::partial_sum(p.first_before.begin(), p.first_before.end(), p.first_before.begin());
    p.before.resize(p.after.size());
    std::vector<std::uint32_t> place(p.first_before.begin(), p.first_before.end() - 1);
    for (std::size_t a = 0; a < p.size(); ++a) {
        for (std::uint32_t const earlier : p.predecessors(a)) {
            p.before[place[earlier]++] = static_cast<std::uint32_t>(a);
        }
    }
    auto const is_zero = [](std::int32_t value) { return value == 0; };
    if (std::ranges::all_of(p.objective.units, is_zero)) {
        p.objective.units.clear();
    }
    if (std::ranges::all_of(p.objective.late_weight, is_zero)) {
        p.objective.late_weight.clear();
    }
    return std::exchange(m_problem, Problem{});
}

Period Schedule::makespan() const
{
    return finish.empty() ? 0 : *std::ranges::max_element(finish);
}

std::int64_t value_of(Problem const &problem, Schedule const &schedule)
{
    Objective const &objective = problem.objective;
    std::int64_t value = objective.makespan_weight * schedule.makespan();
    for (Quota const &quota : objective.quotas) {
        Period const at =
            std::min(reached(problem, schedule, quota.units), first_beyond_horizon(problem));
        value += quota.weight * at + quota.late_weight * std::max<Period>(0, at - quota.due);
    }
    for (std::size_t a = 0; a < objective.late_weight.size(); ++a) {
        if (schedule.finish[a] > problem.due[a]) {
            value += static_cast<std::int64_t>(objective.late_weight[a]) *
                     (schedule.finish[a] - problem.due[a]);
        }
    }
    return value;
}

Period reached(Problem const &problem, Schedule const &schedule, std::int64_t units)
{
    if (units <= 0) {
        return 0;
    }
    std::vector<std::int32_t> const &gain = problem.objective.units;
    std::vector<std::pair<Period, std::int32_t>> gained;
    for (std::size_t a = 0; a < gain.size(); ++a) {
        if (gain[a] > 0) {
            gained.emplace_back(schedule.finish[a], gain[a]);
        }
    }
    std::ranges::sort(gained);
    std::int64_t sum = 0;
    for (auto const &[period, amount] : gained) {
        sum += amount;
        if (sum >= units) {
            return period;
        }
    }
    return never;
}

} // namespace sim::works
