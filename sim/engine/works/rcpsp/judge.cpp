#include "sim/engine/works/rcpsp/judge.hpp"

#include <algorithm>
#include <cstddef>

namespace sim::works {

Judge::Judge(Problem const &problem)
    : m_problem{&problem}, m_gained(static_cast<std::size_t>(std::max(problem.horizon, 0)) + 2)
{
    for (std::uint32_t a = 0; a < problem.objective.units.size(); ++a) {
        if (problem.objective.units[a] > 0) {
            m_gains.push_back(a);
        }
    }
}

Merit Judge::operator()(Schedule const &schedule)
{
    Problem const &problem = *m_problem;
    Objective const &objective = problem.objective;
    std::ranges::fill(m_gained, 0);
    for (std::uint32_t const a : m_gains) {
        m_gained[static_cast<std::size_t>(schedule.finish[a])] += objective.units[a];
    }
    Merit merit;
    merit.value = objective.makespan_weight * schedule.makespan();
    double earlier = 0.0;
    for (Quota const &quota : objective.quotas) {
        if (quota.units <= 0) {
            merit.value += quota.late_weight * std::max<Period>(0, -quota.due);
            continue;
        }
        std::int64_t const band = quota.units - quota.units / 10; // where the last tenth begins
        std::int64_t sum = 0;
        double spread = 0.0;
        auto at = static_cast<Period>(m_gained.size()) - 1;
        for (std::size_t p = 0; p < m_gained.size(); ++p) {
            std::int64_t const before = std::max(sum, band);
            sum += m_gained[p];
            std::int64_t const within = std::min(sum, quota.units) - before;
            spread += within > 0 ? static_cast<double>(within) * static_cast<double>(p) : 0.0;
            if (sum >= quota.units) {
                at = static_cast<Period>(p);
                break;
            }
        }
        at = std::min(at, problem.horizon + 1);
        merit.value += quota.weight * at + quota.late_weight * std::max<Period>(0, at - quota.due);
        std::int64_t const weight = quota.weight + (at > quota.due ? quota.late_weight : 0);
        double const mean =
            spread / static_cast<double>(std::max<std::int64_t>(quota.units - band, 1));
        earlier += static_cast<double>(weight) * (static_cast<double>(at) - mean);
    }
    for (std::size_t a = 0; a < objective.late_weight.size(); ++a) {
        std::int64_t const late = static_cast<std::int64_t>(schedule.finish[a]) - problem.due[a];
        merit.value += late > 0 ? late * objective.late_weight[a] : 0;
    }
    merit.fine = static_cast<double>(merit.value) - earlier;
    return merit;
}

} // namespace sim::works
