#include "sim/engine/works/rcpsp/rules.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace sim::works {

namespace {

constexpr double fine = 1e9;         ///< steps of a priority over its range
constexpr double regret_unit = 0.01; ///< of the rule's range

Period latest_start_of(Layout const &layout, std::size_t activity, Period end)
{
    Problem const &problem = *layout.problem;
    return problem.time[activity] == none
               ? end - layout.duration[activity]
               : problem.times[problem.time[activity]].latest_start(end, problem.content[activity]);
}

/// Scales values to 0..1.
void spread(std::vector<double> &values)
{
    if (values.empty()) {
        return;
    }
    auto const [least, most] = std::ranges::minmax(values);
    double const range = std::max(most - least, 1e-12);
    for (double &value : values) {
        value = (value - least) / range;
    }
}

/// A position with a chance in proportion to its share. \pre not empty, sum above 0
std::size_t draw(std::vector<double> const &shares, Random &random)
{
    double left = random.uniform() * std::accumulate(shares.begin(), shares.end(), 0.0);
    std::size_t at = 0;
    while (at + 1 < shares.size() && left >= shares[at]) {
        left -= shares[at];
        ++at;
    }
    return at;
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
    for (std::vector<std::int32_t> const &row : layout.problem->capacity) {
        m_most.push_back(*std::ranges::max_element(row));
    }
    m_gainful =
        !layout.problem->objective.quotas.empty() && !layout.problem->objective.units.empty();
    if (m_gainful) {
        add(gains_rule(std::vector<double>(layout.problem->capacity.size(), 1.0)));
    }
    add({reach.latest_finish.begin(), reach.latest_finish.end()});
    add({reach.latest_start.begin(), reach.latest_start.end()});
}

void Rules::add(std::vector<double> rule)
{
    spread(rule);
    m_rules.push_back(std::move(rule));
}

std::vector<double> Rules::gains_rule(std::span<double const> prices) const
{
    Problem const &problem = *m_layout->problem;
    std::size_t const n = problem.size();
    std::vector<double> work(n);
    for (std::size_t a = 0; a < n; ++a) {
        for (std::uint32_t i = problem.first_need[a]; i < problem.first_need[a + 1]; ++i) {
            std::uint32_t const resource = problem.need_resource[i];
            double const capacity = std::max<double>(1.0, m_most[resource]);
            work[a] += prices[resource] * static_cast<double>(problem.content[a]) *
                       problem.need_amount[i] / capacity;
        }
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            auto const followers = static_cast<double>(problem.successors(earlier).size());
            work[a] += work[earlier] / followers;
        }
    }
    std::vector<double> rule(n);
    double dearest = 0.0;
    for (std::size_t a = 0; a < n; ++a) {
        if (problem.objective.units[a] > 0) {
            rule[a] = work[a] / problem.objective.units[a];
            dearest = std::max(dearest, rule[a]);
        }
    }
    for (std::size_t a = n; a-- > 0;) {
        double first = problem.objective.units[a] > 0 ? rule[a] : dearest * 2.0;
        for (std::uint32_t const later : problem.successors(a)) {
            first = std::min(first, rule[later]);
        }
        rule[a] = first;
    }
    return rule;
}

Order Rules::by_gains(std::span<double const> prices, double noise, Random &random) const
{
    std::vector<double> rule = gains_rule(prices);
    spread(rule);
    return to_order(rule, noise, random);
}

Order Rules::order(std::size_t rule, double noise, Random &random) const
{
    return to_order(m_rules[rule], noise, random);
}

Order Rules::sampled(std::size_t rule, double exponent, Random &random) const
{
    Problem const &problem = *m_layout->problem;
    std::vector<double> const &place = m_rules[rule];
    std::vector<std::uint32_t> waits(problem.size());
    std::vector<std::uint32_t> ready;
    for (std::uint32_t a = 0; a < problem.size(); ++a) {
        waits[a] = static_cast<std::uint32_t>(problem.predecessors(a).size());
        if (waits[a] == 0) {
            ready.push_back(a);
        }
    }
    Order order;
    order.reserve(problem.size());
    std::vector<double> chances;
    while (!ready.empty()) {
        double last = 0.0;
        for (std::uint32_t const a : ready) {
            last = std::max(last, place[a]);
        }
        chances.resize(ready.size());
        std::ranges::transform(ready, chances.begin(), [&](std::uint32_t a) {
            return std::pow((last - place[a]) / regret_unit + 1.0, exponent);
        });
        std::size_t const drawn = draw(chances, random);
        order.push_back(ready[drawn]);
        ready[drawn] = ready.back();
        ready.pop_back();
        for (std::uint32_t const later : problem.successors(order.back())) {
            if (--waits[later] == 0) {
                ready.push_back(later);
            }
        }
    }
    return order;
}

Order Rules::to_order(std::vector<double> const &rule, double noise, Random &random) const
{
    std::vector<std::int64_t> priority(rule.size());
    for (std::size_t a = 0; a < rule.size(); ++a) {
        priority[a] = static_cast<std::int64_t>(fine * (rule[a] + noise * random.uniform()));
    }
    return order_by(*m_layout->problem, priority);
}

} // namespace sim::works
