#include "sim/engine/assign/local_search.hpp"

#include "sim/engine/assign/anneal.hpp"
#include "sim/engine/assign/search_arms.hpp"
#include "sim/engine/assign/search_islands.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace sim::assign {

namespace {

constexpr std::size_t island_count = 2;
/// First and last temperature of a cycle.
constexpr double cooling_ratio = 10.0;
/// The first cycle is nearly cold: it only mends what is over. In SearchScale::spread.
constexpr double mending_width = 1.0;
constexpr double mending_cold = 0.05;
constexpr double first_rho = 2.0;
constexpr double least_rho = 1.5;
constexpr double rho_after_failure = 1.6;
constexpr double rho_after_success = 0.9;
constexpr std::uint64_t longest_cycle = 64; ///< steps, unless a group would get too few
constexpr std::uint64_t shortest_cycle = 2;
constexpr std::uint64_t proposals_per_group = 50;
constexpr std::uint64_t first_round = 64; ///< steps for all arms together, at most

/// One seeded search of its own.
struct Island
{
    Random random{1};
    double rho = first_rho;
    std::vector<std::uint32_t> current; ///< where the next cycle begins
    std::vector<std::uint32_t> best;    ///< empty: nothing feasible yet
    Cost cost = 0;
    bool found = false; ///< in the last cycle
    Cost cycle_cost = 0;
};

/// A stop that any thread may ask for, but only the calling one may ask the caller.
class Stop
{
public:
    explicit Stop(SearchControl const &control) : m_control{control} {}

    void watch()
    {
        if (m_control.stop && m_control.stop()) {
            m_stopped = true;
        }
    }
    [[nodiscard]] bool stopped() const { return m_stopped; }
    [[nodiscard]] bool poll()
    {
        if (std::this_thread::get_id() == m_caller) {
            watch();
        }
        return m_stopped;
    }

private:
    SearchControl const &m_control;
    std::thread::id m_caller = std::this_thread::get_id();
    std::atomic<bool> m_stopped = false;
};

/// One run of local_search.
class Search
{
public:
    Search(Problem const &problem, std::span<double const> price,
           std::span<std::uint32_t const> start, SearchControl const &control);

    [[nodiscard]] Found run();

private:
    void run_cycle(std::size_t index);
    void meet();
    void keep_best();
    [[nodiscard]] std::uint64_t shortest() const;
    [[nodiscard]] std::uint64_t next_steps() const;
    [[nodiscard]] bool done() const;

    Problem const &m_problem;
    SearchControl const &m_control;
    SearchScale m_scale;
    Stop m_stop;
    std::vector<Island> m_islands{island_count};
    SearchArms m_arms;
    std::vector<std::uint32_t> m_first; ///< where all arms begin until they are chosen
    Found m_found;
    std::uint64_t m_cycle = 0;
    std::uint64_t m_steps = 0; ///< of the cycle under way
};

std::vector<std::uint32_t> least_reduced(Problem const &problem, SearchScale const &scale)
{
    std::vector<std::uint32_t> choice;
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        auto const begin = scale.reduced.begin() + problem.first_option[g];
        auto const end = scale.reduced.begin() + problem.first_option[g + 1];
        choice.push_back(
            static_cast<std::uint32_t>(std::min_element(begin, end) - scale.reduced.begin()));
    }
    return choice;
}

Search::Search(Problem const &problem, std::span<double const> price,
               std::span<std::uint32_t const> start, SearchControl const &control)
    : m_problem{problem}, m_control{control}, m_scale{make_scale(problem, price, start)},
      m_stop{control}, m_arms{problem.group_count(), first_round / shortest()}
{
    m_first = start.empty() ? least_reduced(problem, m_scale)
                            : std::vector<std::uint32_t>{start.begin(), start.end()};
    if (Evaluation const value = evaluate(problem, m_first); value.feasible) {
        m_found.choice = m_first;
        m_found.cost = value.cost;
        if (start.empty() && control.improved) {
            control.improved(m_found.choice, m_found.cost);
        }
    }
    for (std::size_t i = 0; i < m_islands.size(); ++i) {
        m_islands[i].random = Random{control.seed * island_count + i};
        m_islands[i].current = m_first;
        m_islands[i].best = m_found.choice;
        m_islands[i].cost = m_found.cost;
    }
}

/// Around 1: cycles of the same kind, but not the same.
double varied(Random &random)
{
    constexpr double least = 0.6;
    constexpr double most = 1.6;
    return least + (most - least) * random.uniform();
}

std::uint64_t Search::shortest() const
{
    return std::max(shortest_cycle,
                    1 + proposals_per_group * m_problem.group_count() / proposals_per_step);
}

std::uint64_t Search::next_steps() const
{
    std::uint64_t const doubled = shortest() << std::min(m_arms.doublings(), 16U);
    std::uint64_t const steps =
        m_cycle == 0 ? shortest() : std::max(shortest(), std::min(longest_cycle, doubled));
    if (m_control.steps == 0) {
        return steps;
    }
    std::uint64_t const left = m_control.steps - m_found.steps;
    return 2 * steps > left ? left
                            : steps; // a short rest would never cool: the last cycle takes it
}

bool Search::done() const
{
    bool const enough = m_control.steps > 0 && m_found.steps >= m_control.steps;
    bool const good = !m_found.choice.empty() && m_found.cost <= m_control.target;
    return enough || good || m_stop.stopped();
}

void Search::run_cycle(std::size_t index)
{
    Island &island = m_islands[index];
    bool const mending = m_cycle == 0;
    Arm const &arm = m_arms.arm(index);
    double const near = m_arms.settled() ? varied(island.random) : 1.0;
    double const width = (mending ? mending_width : near * arm.width) * m_scale.spread;
    double const cold = (mending ? mending_cold : near * arm.cold) * m_scale.spread;
    std::array<std::span<std::uint32_t const>, 2> const keep{island.current, island.best};
    SearchCore const core = make_core(m_problem, m_scale, width, keep);
    SearchState state{m_problem, core, island.current};
    Anneal anneal{state, m_scale, island.rho, island.random};
    anneal.run(
        {.hot = cooling_ratio * cold, .cold = cold, .proposals = m_steps * proposals_per_step},
        [this] { return m_stop.poll(); });
    island.current = state.choice();
    island.rho = anneal.found() ? std::max(least_rho, rho_after_success * island.rho)
                                : rho_after_failure * island.rho;
    island.found = anneal.found();
    island.cycle_cost = anneal.best_cost();
    if (anneal.found() && (island.best.empty() || anneal.best_cost() < island.cost)) {
        island.best = anneal.best_choice();
        island.cost = anneal.best_cost();
    }
}

void Search::keep_best()
{
    for (Island const &island : m_islands) {
        if (!island.best.empty() && (m_found.choice.empty() || island.cost < m_found.cost)) {
            m_found.choice = island.best;
            m_found.cost = island.cost;
            if (m_control.improved) {
                m_control.improved(m_found.choice, m_found.cost);
            }
        }
    }
}

void Search::meet()
{
    keep_best();
    if (m_cycle == 0) {
        m_first = m_found.choice.empty() ? m_islands[0].current : m_found.choice;
    } else {
        for (std::size_t i = 0; i < m_islands.size(); ++i) {
            m_arms.report(i, m_islands[i].found, m_islands[i].cycle_cost);
        }
        m_arms.advance(m_islands.size());
    }
    for (std::size_t i = 0; i < m_islands.size(); ++i) {
        if (!m_arms.settled()) {
            m_islands[i].current = m_first;
        } else if ((m_cycle + i) % 2 == 0 && !m_found.choice.empty()) {
            m_islands[i].current = m_found.choice;
        }
    }
}

Found Search::run()
{
    unsigned const cores = std::max(1U, std::thread::hardware_concurrency());
    unsigned const threads = m_control.threads == 0 ? cores : m_control.threads;
    for (; !done(); ++m_cycle) {
        m_steps = next_steps();
        run_islands(
            m_islands.size(), threads, [this](std::size_t i) { run_cycle(i); },
            [this] { m_stop.watch(); });
        m_found.steps += m_steps;
        meet();
    }
    return std::move(m_found);
}

} // namespace

Found local_search(Problem const &problem, std::span<double const> price,
                   std::span<std::uint32_t const> start, SearchControl const &control)
{
    return Search{problem, price, start, control}.run();
}

} // namespace sim::assign
