#include "sim/engine/works/rcpsp/breeding.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sim::works {

Breeding::Breeding(Layout const &layout)
    : m_layout{&layout}, m_place(layout.problem->size()), m_key(layout.problem->size()),
      m_taken(layout.problem->size()), m_load(layout.problem->size()), m_use(layout.periods + 1)
{
    Problem const &problem = *layout.problem;
    for (std::size_t a = 0; a < problem.size(); ++a) {
        for (std::uint32_t i = problem.first_need[a]; i < problem.first_need[a + 1]; ++i) {
            std::vector<std::int32_t> const &row = problem.capacity[problem.need_resource[i]];
            auto const most = static_cast<double>(*std::ranges::max_element(row));
            m_load[a] += problem.need_amount[i] / std::max(most, 1.0);
        }
    }
}

void Breeding::two_points(Member const &mother, Member const &father, Random &random, Order &child)
{
    auto const n = static_cast<std::uint32_t>(mother.order.size());
    std::uint32_t first = random.below(n + 1);
    std::uint32_t second = random.below(n + 1);
    if (first > second) {
        std::swap(first, second);
    }
    child.clear();
    std::fill(m_taken.begin(), m_taken.end(), char{0});
    auto const take = [&](std::uint32_t activity) {
        if (m_taken[activity] == 0) {
            m_taken[activity] = 1;
            child.push_back(activity);
        }
    };
    for (std::uint32_t i = 0; i < first; ++i) {
        take(mother.order[i]);
    }
    for (std::uint32_t i = 0; i < n && child.size() < second; ++i) {
        take(father.order[i]);
    }
    for (std::uint32_t const activity : mother.order) {
        take(activity);
    }
}

void Breeding::count_use(Schedule const &schedule)
{
    // Differences first, then their running sum.
    std::fill(m_use.begin(), m_use.end(), 0.0);
    for (std::size_t a = 0; a < m_load.size(); ++a) {
        m_use[static_cast<std::size_t>(schedule.start[a])] += m_load[a];
        m_use[static_cast<std::size_t>(schedule.finish[a])] -= m_load[a];
    }
    for (std::size_t p = 1; p < m_use.size(); ++p) {
        m_use[p] += m_use[p - 1];
    }
}

void Breeding::peaks(Member const &mother, Member const &father, Random &random, Order &child)
{
    count_use(father.schedule);
    auto const length = static_cast<std::size_t>(std::max(father.schedule.makespan(), 1));
    m_use_rank.assign(m_use.begin(), m_use.begin() + static_cast<std::ptrdiff_t>(length));
    auto const rank =
        static_cast<std::size_t>((0.25 + 0.5 * random.uniform()) * static_cast<double>(length - 1));
    auto const border = m_use_rank.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(m_use_rank.begin(), border, m_use_rank.end());
    double const busy = *border;

    for (std::uint32_t i = 0; i < mother.order.size(); ++i) {
        m_key[mother.order[i]] = i;
        m_place[father.order[i]] = i;
    }
    for (std::size_t a = 0; a < m_key.size(); ++a) {
        auto const first = m_use.begin() + father.schedule.start[a];
        auto const last = m_use.begin() + father.schedule.finish[a];
        if (std::any_of(first, last, [&](double use) { return use >= busy; })) {
            m_key[a] = m_place[a];
        }
    }
    sort_keys(child);
}

void Breeding::sort_keys(Order &child)
{
    Problem const &problem = *m_layout->problem;
    std::size_t const n = m_key.size();
    m_count.assign(n + 1, 0);
    for (std::size_t a = 0; a < n; ++a) {
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            m_key[a] = std::max(m_key[a], m_key[earlier]);
        }
        ++m_count[m_key[a] + 1];
    }
    for (std::size_t k = 1; k <= n; ++k) {
        m_count[k] += m_count[k - 1];
    }
    child.resize(n);
    for (std::uint32_t a = 0; a < n; ++a) {
        child[m_count[m_key[a]]++] = a;
    }
}

void Breeding::mutate(double rate, Random &random, Order &order)
{
    Problem const &problem = *m_layout->problem;
    auto const n = static_cast<std::uint32_t>(order.size());
    for (std::uint32_t i = 0; i < n; ++i) {
        m_place[order[i]] = i;
    }
    for (std::uint32_t i = 0; i < n; ++i) {
        if (random.uniform() >= rate) {
            continue;
        }
        std::uint32_t const a = order[i];
        std::uint32_t low = 0;
        std::uint32_t high = n - 1;
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            low = std::max(low, m_place[earlier] + 1);
        }
        for (std::uint32_t const later : problem.successors(a)) {
            high = std::min(high, m_place[later] - 1);
        }
        std::uint32_t const to = low + random.below(high - low + 1);
        auto const at = order.begin() + i;
        auto const target = order.begin() + to;
        if (to > i) {
            std::rotate(at, at + 1, target + 1);
        } else {
            std::rotate(target, at, at + 1);
        }
        for (std::uint32_t k = std::min(i, to); k <= std::max(i, to); ++k) {
            m_place[order[k]] = k;
        }
    }
}

} // namespace sim::works
