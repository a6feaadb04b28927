#include "sim/engine/assign/solver/search_run.hpp"

#include "sim/engine/assign/solver/anneal.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace sim::assign {

namespace {

constexpr std::size_t island_count = 2;
/// First and last temperature of a cycle.
constexpr double cooling_ratio = 30.0;
/// The first cycle is nearly cold: it only mends what is over. In SearchScale::spread.
constexpr Arm mending{.width = 1.0, .cold = 0.05};
/// Weight of overload at the beginning of a cycle, in prices.
constexpr double rho = 2.0;
/// Weight of what is over at the end of a cycle without a plan, in prices: it costs about twice its
/// price to mend.
constexpr double dear = 2.0;
constexpr std::uint64_t shortest_cycle = 2; ///< steps
constexpr std::uint64_t proposals_per_group = 50;
/// A cycle cools well with so many proposals a group; of many groups it takes no more than so many
/// steps.
constexpr std::uint64_t good_per_group = 2000;
constexpr std::uint64_t good_steps = 64;
constexpr std::uint32_t most_doublings = 2;
constexpr std::uint64_t first_round = 64; ///< steps for all arms together, at most

/// Around 1: cycles of the same kind, but not the same.
double varied(Random &random)
{
    constexpr double least = 0.6;
    constexpr double most = 1.6;
    return least + (most - least) * random.uniform();
}

/// Neither levels nor charges: then the least reduced costs are a better start than a mended plan,
/// which has given up too much. With them the plan has the better levels.
bool is_flat(Problem const &problem)
{
    auto const one_level = [](Row const &row) { return row.levels.size() == 1; };
    return problem.charge_cost.empty() && std::ranges::all_of(problem.rows, one_level);
}

/// With so few groups the bound is far away: every second cycle uses all options.
bool has_few_groups(Problem const &problem)
{
    constexpr std::size_t few = 60;
    return problem.group_count() <= few;
}

/// \return steps of a cycle of the least length
std::uint64_t shortest(Problem const &problem)
{
    return std::max(shortest_cycle,
                    1 + proposals_per_group * problem.group_count() / proposals_per_step(problem));
}

/// \return steps of a cycle that cools well
std::uint64_t good(Problem const &problem)
{
    std::uint64_t const steps =
        good_per_group * problem.group_count() / proposals_per_step(problem);
    return std::max(shortest(problem), std::min(good_steps, steps));
}

} // namespace

LocalSearch::Islands::Islands(Problem const &problem, std::uint64_t seed, unsigned threads)
    : m_problem{problem}, m_threads{threads}, m_price(problem.rows.size(), 0.0),
      m_islands(island_count), m_arms{problem.group_count(), first_round / good(problem)}
{
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        m_empty_group = m_empty_group || problem.first_option[g] == problem.first_option[g + 1];
    }
    for (std::size_t i = 0; i < m_islands.size(); ++i) {
        m_islands[i].random = Random{seed * island_count + i};
    }
}

void LocalSearch::Islands::set_prices(std::span<double const> price)
{
    m_price.assign(price.begin(), price.end());
    m_scale.reduced.clear();
}

void LocalSearch::Islands::offer(std::span<std::uint32_t const> choice)
{
    Evaluation const value = evaluate(m_problem, choice);
    bool const better = value.feasible && (m_best.choice.empty() || value.cost < m_best.cost);
    if (better) {
        m_best.choice.assign(choice.begin(), choice.end());
        m_best.cost = value.cost;
    }
    if (better || m_best.choice.empty()) {
        m_first.assign(choice.begin(), choice.end());
        m_islands[0].current = m_first;
    }
}

/// What a cycle needs that no call has given yet.
void LocalSearch::Islands::begin(SearchControl const &control)
{
    if (m_scale.reduced.empty()) {
        m_scale = make_scale(m_problem, m_price, m_best.choice);
    }
    if (m_cycle == 0) {
        std::vector<std::uint32_t> const least = least_reduced(m_problem, m_scale);
        if (m_first.empty() || is_flat(m_problem)) {
            m_first = least;
            m_islands[0].current = least;
        }
        bool const had = !m_best.choice.empty();
        offer(least);
        if (!had && !m_best.choice.empty() && control.improved) {
            control.improved(m_best.choice, m_best.cost);
        }
    }
    for (SearchIsland &island : m_islands) {
        if (island.current.empty()) {
            island.current = m_first;
        }
    }
}

/// A mended plan of a flat problem has given up too much to go on from.
bool LocalSearch::Islands::goes_on_from_best() const
{
    return !m_best.choice.empty() && (m_own || !is_flat(m_problem));
}

std::uint64_t LocalSearch::Islands::next_steps(std::uint64_t left) const
{
    std::uint64_t const steps = m_mended ? good(m_problem)
                                               << std::min(m_arms.doublings(), most_doublings)
                                         : shortest(m_problem);
    // A short rest would never cool: the last cycle takes it.
    return 2 * steps > left ? left : steps;
}

void LocalSearch::Islands::run_cycle(std::size_t index, SearchStop &stop)
{
    SearchIsland &island = m_islands[index];
    Arm const arm = m_mended ? m_arms.arm(index) : mending;
    double const near = m_arms.settled() ? varied(island.random) : 1.0;
    std::array<std::span<std::uint32_t const>, 2> const keep{island.current, m_best.choice};
    bool const all_options = has_few_groups(m_problem) && (m_cycle / 2 + index) % 2 == 1;
    double const width =
        all_options ? std::numeric_limits<double>::infinity() : near * arm.width * m_scale.spread;
    SearchCore const core = make_core(m_problem, m_scale, width, keep);
    SearchState state{m_problem, core, island.current};
    Anneal anneal{state, m_scale, rho, island.random};
    double const cold = near * arm.cold * m_scale.spread;
    anneal.run({.hot = cooling_ratio * cold,
                .cold = cold,
                .proposals = m_steps * proposals_per_step(m_problem)},
               [&stop] { return stop.poll(); });
    island.current = state.choice();
    island.found = anneal.found();
    island.cost = anneal.best_cost();
    island.value = anneal.found()
                       ? static_cast<double>(island.cost)
                       : static_cast<double>(state.cost()) + dear * state.overload(m_scale.weight);
    island.best = anneal.found() ? anneal.best_choice() : std::vector<std::uint32_t>{};
}

void LocalSearch::Islands::meet(SearchControl const &control)
{
    for (SearchIsland &island : m_islands) {
        if (island.found && (m_best.choice.empty() || island.cost < m_best.cost)) {
            m_best.choice = std::move(island.best);
            m_best.cost = island.cost;
            m_own = true;
            if (control.improved) {
                control.improved(m_best.choice, m_best.cost);
            }
        }
    }
    if (!m_mended) {
        m_mended = true;
        m_first = goes_on_from_best() ? m_best.choice : m_islands[0].current;
    } else {
        for (std::size_t i = 0; i < m_islands.size(); ++i) {
            m_arms.report(i, m_islands[i].value);
        }
        m_arms.advance(m_islands.size());
    }
    for (std::size_t i = 0; i < m_islands.size(); ++i) {
        if (!m_arms.settled()) {
            m_islands[i].current = m_first;
        } else if ((m_cycle + i) % 2 == 0 && goes_on_from_best()) {
            m_islands[i].current = m_best.choice;
        }
    }
}

Found LocalSearch::Islands::run(SearchControl const &control)
{
    unsigned const cores = std::max(1U, std::thread::hardware_concurrency());
    SearchStop stop{control.stop};
    std::uint64_t left =
        control.steps > 0 ? control.steps : std::numeric_limits<std::uint64_t>::max() / 4;
    auto const good = [&] { return !m_best.choice.empty() && m_best.cost <= control.target; };
    std::uint64_t done = 0;
    if (m_empty_group) {
        return {};
    }
    begin(control);
    for (; left > 0 && !good() && !stop.stopped(); ++m_cycle) {
        m_steps = next_steps(left);
        run_islands(
            m_islands.size(), m_threads == 0 ? cores : m_threads,
            [this, &stop](std::size_t i) { run_cycle(i, stop); }, [&stop] { stop.watch(); });
        left -= m_steps;
        done += m_steps;
        meet(control);
    }
    Found found = m_best;
    found.steps = done;
    return found;
}

} // namespace sim::assign
