#include "sim/engine/works/rcpsp/rules.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sim::works {

namespace {

constexpr double fine = 1e9; ///< steps of a priority over its range

Period latest_start_of(Layout const &layout, std::size_t activity, Period end)
{
    Problem const &problem = *layout.problem;
    return problem.time[activity] == none
               ? end - layout.duration[activity]
               : problem.times[problem.time[activity]].latest_start(end, problem.content[activity]);
}

} // namespace

Reach reach_of(Layout const &layout)
{
    Problem const &problem = *layout.problem;
    std::size_t const n = problem.size();
    Reach reach;
    reach.earliest_start.resize(n);
    std::vector<Period> finish(n);
    for (std::size_t a = 0; a < n; ++a) {
        Period from = problem.not_before[a];
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            from = std::max(from, finish[earlier]);
        }
        from = std::max(from, problem.fixed_start[a]);
        std::uint32_t const time = problem.time[a];
        Period const start =
            time == none ? from : problem.times[time].begin(from, problem.content[a]);
        reach.earliest_start[a] = std::min(start, problem.horizon);
        finish[a] =
            start == never ? problem.horizon : std::min(layout.finish(a, start), problem.horizon);
        reach.length = std::max(reach.length, finish[a]);
    }
    reach.latest_finish.assign(n, reach.length);
    reach.latest_start.resize(n);
    for (std::size_t a = n; a-- > 0;) {
        for (std::uint32_t const later : problem.successors(a)) {
            reach.latest_finish[a] = std::min(reach.latest_finish[a], reach.latest_start[later]);
        }
        reach.latest_start[a] = latest_start_of(layout, a, reach.latest_finish[a]);
    }
    return reach;
}

Rules::Rules(Layout const &layout) : m_layout{&layout}
{
    Reach const reach = reach_of(layout);
    if (!layout.problem->objective.quotas.empty()) {
        add_gains();
    }
    add({reach.latest_finish.begin(), reach.latest_finish.end()});
    add({reach.latest_start.begin(), reach.latest_start.end()});
}

void Rules::add(std::vector<double> rule)
{
    if (!rule.empty()) {
        auto const [least, most] = std::ranges::minmax(rule);
        double const range = std::max(most - least, 1e-12);
        for (double &value : rule) {
            value = (value - least) / range;
        }
    }
    m_rules.push_back(std::move(rule));
}

// Units are wanted early: what stands behind an activity per work that it still takes. An activity
// that serves several gains is as urgent as the most urgent of them, work shared by several counts
// for each: Smith's rule for weighted completion, on chains.
void Rules::add_gains()
{
    Problem const &problem = *m_layout->problem;
    std::size_t const n = problem.size();
    if (problem.objective.units.empty()) {
        return;
    }
    std::vector<double> work(n);
    for (std::size_t a = 0; a < n; ++a) {
        double own = 0.0;
        for (std::uint32_t i = problem.first_need[a]; i < problem.first_need[a + 1]; ++i) {
            double const capacity =
                std::max<double>(1.0, problem.capacity_of(problem.need_resource[i], 0));
            own += static_cast<double>(problem.content[a]) * problem.need_amount[i] / capacity;
        }
        work[a] = own;
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            auto const followers = static_cast<double>(problem.successors(earlier).size());
            work[a] += work[earlier] / followers;
        }
    }
    std::vector<double> rule(n, 0.0);
    double slowest = 0.0;
    for (std::size_t a = 0; a < n; ++a) {
        if (problem.objective.units[a] > 0) {
            rule[a] = work[a] / problem.objective.units[a];
            slowest = std::max(slowest, rule[a]);
        }
    }
    for (std::size_t a = n; a-- > 0;) {
        double first = problem.objective.units[a] > 0 ? rule[a] : slowest * 2.0;
        for (std::uint32_t const later : problem.successors(a)) {
            first = std::min(first, rule[later]);
        }
        rule[a] = first;
    }
    add(std::move(rule));
}

Order Rules::order(std::size_t rule, double noise, Random &random) const
{
    std::vector<double> const &values = m_rules[rule];
    std::vector<std::int64_t> priority(values.size());
    for (std::size_t a = 0; a < values.size(); ++a) {
        priority[a] = static_cast<std::int64_t>(fine * (values[a] + noise * random.uniform()));
    }
    return order_by(*m_layout->problem, priority);
}

} // namespace sim::works
