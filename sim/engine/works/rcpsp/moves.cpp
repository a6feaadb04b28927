#include "sim/engine/works/rcpsp/moves.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sim::works {

namespace {

constexpr std::uint32_t least_stretch = 10;
constexpr std::uint32_t most_stretch = 150;
constexpr std::uint32_t most_periods = 120;

} // namespace

Moves::Moves(Problem const &problem)
    : m_problem{&problem}, m_users(problem.capacity.size()), m_key(problem.size()),
      m_marked(problem.size())
{
    for (std::uint32_t a = 0; a < problem.size(); ++a) {
        bool const gains = problem.objective.units.empty() ? problem.successors(a).empty()
                                                           : problem.objective.units[a] > 0;
        if (gains) {
            m_gains.push_back(a);
        }
        for (std::uint32_t i = problem.first_need[a]; i < problem.first_need[a + 1]; ++i) {
            m_users[problem.need_resource[i]].push_back(a);
        }
    }
    std::erase_if(m_users, [](auto const &users) { return users.size() < 2; });
}

void Moves::move(Order const &order, Schedule const &schedule, Random &random, Order &changed)
{
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        m_key[order[i]] = i;
    }
    std::uint32_t const kind = random.below(8);
    std::uint32_t early = draw_gain(random);
    std::uint32_t late = draw_gain(random);
    if (schedule.finish[early] > schedule.finish[late]) {
        std::swap(early, late);
    }
    if (kind < 2) {
        shake(random);
    } else if (kind == 2 && !m_users.empty()) {
        shake_resource(schedule, random);
    } else if (kind < 6) {
        promote(kind == 3 ? draw_gain(random) : late, random);
    } else {
        demote(early, random);
        promote(late, random);
    }
    sort_keys(changed);
}

void Moves::shake(Random &random)
{
    auto const n = static_cast<std::uint32_t>(m_key.size());
    std::uint32_t const width = std::min(n, least_stretch + random.below(most_stretch));
    std::uint32_t const first = random.below(n - width + 1);
    for (std::uint32_t &key : m_key) {
        if (key >= first && key < first + width) {
            key = first + random.below(width);
        }
    }
}

void Moves::shake_resource(Schedule const &schedule, Random &random)
{
    std::vector<std::uint32_t> const &users =
        m_users[random.below(static_cast<std::uint32_t>(m_users.size()))];
    std::uint32_t const some = users[random.below(static_cast<std::uint32_t>(users.size()))];
    Period const first = schedule.start[some];
    Period const last = first + static_cast<Period>(1 + random.below(most_periods));
    m_chain.clear();
    for (std::uint32_t const a : users) {
        if (schedule.start[a] >= first && schedule.start[a] < last &&
            m_chain.size() < most_stretch) {
            m_chain.push_back(a);
        }
    }
    for (std::size_t i = m_chain.size(); i > 1; --i) {
        std::size_t const k = random.below(static_cast<std::uint32_t>(i));
        std::swap(m_key[m_chain[i - 1]], m_key[m_chain[k]]);
    }
}

std::uint32_t Moves::draw_gain(Random &random) const
{
    return m_gains[random.below(static_cast<std::uint32_t>(m_gains.size()))];
}

void Moves::collect(std::uint32_t gain, bool only_its_own)
{
    std::ranges::fill(m_marked, char{0});
    m_chain.assign(1, gain);
    m_marked[gain] = 1;
    for (std::size_t i = 0; i < m_chain.size(); ++i) {
        for (std::uint32_t const earlier : m_problem->predecessors(m_chain[i])) {
            bool const shared = only_its_own && std::ranges::any_of(m_problem->successors(earlier),
                                                                    [&](std::uint32_t a) {
                                                                        return m_marked[a] == 0;
                                                                    });
            if (m_marked[earlier] == 0 && !shared) {
                m_marked[earlier] = 1;
                m_chain.push_back(earlier);
            }
        }
    }
}

void Moves::promote(std::uint32_t gain, Random &random)
{
    collect(gain, false);
    double const factor = random.uniform();
    for (std::uint32_t const a : m_chain) {
        m_key[a] = static_cast<std::uint32_t>(factor * m_key[a]);
    }
}

void Moves::demote(std::uint32_t gain, Random &random)
{
    collect(gain, true);
    auto const n = static_cast<std::uint32_t>(m_key.size());
    double const factor = random.uniform();
    for (std::uint32_t const a : m_chain) {
        m_key[a] = n - 1 - static_cast<std::uint32_t>(factor * (n - 1 - m_key[a]));
    }
}

// Counting sort with keys lifted to those of what an activity waits for; ties by index.
void Moves::sort_keys(Order &changed)
{
    std::size_t const n = m_key.size();
    m_count.assign(n + 1, 0);
    for (std::size_t a = 0; a < n; ++a) {
        for (std::uint32_t const earlier : m_problem->predecessors(a)) {
            m_key[a] = std::max(m_key[a], m_key[earlier]);
        }
        ++m_count[m_key[a] + 1];
    }
    for (std::size_t k = 1; k <= n; ++k) {
        m_count[k] += m_count[k - 1];
    }
    changed.resize(n);
    for (std::uint32_t a = 0; a < n; ++a) {
        changed[m_count[m_key[a]]++] = a;
    }
}

} // namespace sim::works
