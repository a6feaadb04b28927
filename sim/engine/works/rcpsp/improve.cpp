#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/descent.hpp"
#include "sim/engine/works/rcpsp/island.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace sim::works {

namespace {

constexpr std::size_t island_count = 4; ///< whatever the number of threads: it decides the answer
constexpr std::size_t long_problem = 600;
constexpr std::uint64_t longest_round = 32; ///< steps between two exchanges

constexpr std::uint64_t patience = 400; ///< schedules tried before none within the horizon is said

/// Islands that advance side by side and exchange good schedules between rounds of steps.
/// \tparam Searcher  Island or Descent
template <typename Searcher>
class Search
{
public:
    Search(Problem const &problem, Control const &control)
        : m_problem{problem}, m_control{control}, m_layout{problem}, m_rules{m_layout}
    {
        std::size_t const n = std::max<std::size_t>(problem.size(), 1);
        m_children = std::clamp<std::size_t>(4000 / n, 1, 32);
        for (std::size_t i = 0; i < island_count; ++i) {
            m_islands.emplace_back(m_layout, m_rules, control.seed, static_cast<std::uint32_t>(i));
        }
    }

    Answer run()
    {
        begin();
        std::uint64_t round = 1;
        while (!done()) {
            std::uint64_t const left =
                m_control.steps == 0 ? longest_round : m_control.steps - m_answer.steps;
            std::uint64_t const steps = std::min(round, left);
            advance(steps);
            m_answer.steps += steps;
            gather();
            exchange();
            round = std::min(round * 2, longest_round);
            if (m_control.proves && m_answer.steps == steps) {
                m_answer.bound = value_bound(m_problem); // a schedule first, then its bound
            }
        }
        return m_answer;
    }

private:
    void begin()
    {
        if (m_control.start != nullptr && m_control.start->start.size() == m_problem.size()) {
            for (Searcher &island : m_islands) {
                island.begin_with(*m_control.start);
            }
            gather();
        }
    }

    [[nodiscard]] bool done()
    {
        m_stopped = m_stopped || m_control.stopped();
        bool const proved = m_answer.feasible() && m_answer.value <= m_answer.bound;
        bool const spent = m_control.steps != 0 && m_answer.steps >= m_control.steps;
        bool const hopeless = !m_answer.feasible() && m_answer.schedules > patience;
        return m_stopped || proved || spent || hopeless || m_problem.size() == 0;
    }

    void advance(std::uint64_t steps)
    {
        std::atomic<std::size_t> next = 0;
        auto const work = [&](bool calling) {
            for (std::size_t i = next++; i < m_islands.size(); i = next++) {
                for (std::uint64_t k = 0; k < steps * m_children && !m_stopped; ++k) {
                    m_islands[i].advance();
                    if (calling && m_control.stopped()) {
                        m_stopped = true;
                    }
                }
            }
        };
        std::size_t const threads =
            m_control.threads == 0 ? std::thread::hardware_concurrency() : m_control.threads;
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min(threads, m_islands.size()); ++i) {
            helpers.emplace_back(work, false);
        }
        work(true);
    }

    void gather()
    {
        m_answer.schedules = 0;
        bool better = false;
        for (Searcher const &island : m_islands) {
            m_answer.schedules += island.schedules();
            if (island.has_best() &&
                (!m_answer.feasible() || island.best().value < m_answer.value)) {
                m_answer.schedule = island.best().schedule;
                m_answer.value = island.best().value;
                better = true;
            }
        }
        if (better && m_control.improved) {
            m_control.improved(m_answer);
        }
    }

    void exchange()
    {
        for (std::size_t i = 0; i < m_islands.size(); ++i) {
            Searcher const &from = m_islands[(i + 1) % m_islands.size()];
            if (Member const *const guest = from.emissary()) {
                m_islands[i].welcome(*guest);
            }
        }
    }

    Problem const &m_problem;
    Control const &m_control;
    Layout m_layout;
    Rules m_rules;
    std::vector<Searcher> m_islands;
    std::size_t m_children = 1; ///< of each island in a step
    Answer m_answer;
    std::atomic<bool> m_stopped = false;
};

} // namespace

Answer improve(Problem const &problem, Control const &control)
{
    return problem.size() > long_problem ? Search<Descent>{problem, control}.run()
                                         : Search<Island>{problem, control}.run();
}

} // namespace sim::works
