#include "sim/engine/assign/solver/anytime_search.hpp"
#include "sim/engine/assign/solver/enumeration.hpp"
#include "sim/engine/assign/solver/impossibility.hpp"
#include "sim/engine/assign/solver/local_search.hpp"
#include "sim/engine/assign/solver/repair.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace sim::assign {

namespace {

constexpr unsigned sharp_trunk_evaluations = 20;
constexpr unsigned tries = 9;                   ///< at varied prices before a local search
constexpr std::array widths{0.003, 0.01, 0.05}; ///< of the variation, shares of each price
constexpr std::uint64_t first_proof = 60;       ///< steps without a plan before it is doubted
constexpr std::uint32_t most_cells = 32000;
constexpr std::uint64_t last_nodes = 1U << 20U;
constexpr std::uint64_t nodes_per_step = 4096;
constexpr std::uint32_t cells_of_tries = 4000; ///< of a leaf's grid of loads

} // namespace

void AnytimeSearch::make_whole()
{
    if (done() || !m_relaxation.has_leaves()) {
        return;
    }
    double const value = m_relaxation.evaluate(m_best_multipliers, sharp_trunk_evaluations);
    ++m_answer.steps;
    if (value > m_best_value) {
        m_best_value = value;
        m_answer.price = m_relaxation.row_prices(m_best_multipliers);
    }
    prove(m_relaxation.sharpen(m_best_multipliers, m_cells, m_control));
    report();
    if (!done()) {
        std::vector<std::uint32_t> const whole =
            m_relaxation.whole_choice(m_best_multipliers, m_cells, m_control);
        if (!whole.empty()) {
            mend(whole, m_answer.price);
        }
    }
    m_cells = std::min(most_cells, 2 * m_cells);
}

void AnytimeSearch::vary()
{
    std::vector<double> varied;
    for (unsigned i = 0; i < tries && !done() && m_relaxation.has_leaves(); ++i) {
        double const width = widths[i % widths.size()];
        varied = m_best_multipliers;
        for (double &multiplier : varied) {
            multiplier *= 1.0 + width * (2.0 * m_random.uniform() - 1.0);
        }
        m_relaxation.project(varied);
        prove(m_relaxation.evaluate(varied, sharp_trunk_evaluations));
        ++m_answer.steps;
        std::vector<std::uint32_t> const whole =
            m_relaxation.whole_choice(varied, cells_of_tries, m_control);
        if (!whole.empty()) {
            mend(whole, m_relaxation.row_prices(varied));
        }
    }
}

void AnytimeSearch::mend(std::span<std::uint32_t const> choice, std::span<double const> price)
{
    RepairOptions options;
    options.price = price;
    options.scale = m_relaxation.price_scale().price;
    options.order = m_relaxation.tree().groups;
    options.shrink_share = 0.0;
    std::vector<std::uint32_t> const mended = repair(m_problem, choice, options, m_control);
    if (!mended.empty()) {
        offer(mended);
    }
}

void AnytimeSearch::search_locally(std::uint64_t steps)
{
    if (done()) {
        return;
    }
    ++m_searches;
    SearchControl control;
    control.steps = std::min(steps, m_most_steps - m_answer.steps);
    control.stop = m_control.stop;
    control.target = m_answer.bound == no_bound ? std::numeric_limits<Cost>::min() : m_answer.bound;
    control.improved = [this](std::span<std::uint32_t const> choice, Cost) { offer(choice); };
    Found found;
    if (m_answer.feasible()) {
        std::vector<std::uint32_t> const from = m_answer.choice;
        m_search.set_prices(m_answer.price);
        m_search.offer(from);
        found = m_search.run(control);
    } else {
        control.seed = m_control.seed + m_answer.steps;
        control.threads = m_control.threads;
        std::vector<std::uint32_t> const from{m_relaxation.choice().begin(),
                                              m_relaxation.choice().end()};
        found = local_search(m_problem, m_answer.price, from, control);
    }
    m_answer.steps += std::max<std::uint64_t>(1, found.steps);
    if (!found.choice.empty()) {
        offer(found.choice);
    }
}

void AnytimeSearch::search_all()
{
    if (m_most_nodes == 0 || done()) {
        return;
    }
    Cost const below = m_answer.feasible() ? m_answer.cost : std::numeric_limits<Cost>::max();
    Enumerated const found =
        enumerate_plans(m_problem, m_answer.price, below, m_most_nodes, m_control.stop);
    m_answer.steps += 1 + found.nodes / nodes_per_step;
    m_most_nodes = std::min(last_nodes, 2 * m_most_nodes);
    if (!found.choice.empty()) {
        offer(found.choice);
    }
    if (found.complete) {
        m_answer.bound = m_answer.feasible() ? m_answer.cost : m_answer.bound;
        m_answer.proof = m_answer.feasible() ? Proof::optimal : Proof::infeasible;
    }
}

/// Where no plan was found, perhaps there is none.
void AnytimeSearch::prove_impossible_rows()
{
    if (m_answer.feasible() || done() || m_answer.steps < first_proof) {
        return;
    }
    std::uint64_t const steps = m_answer.steps;
    m_answer.steps += steps;
    if (prove_impossible(m_problem, steps, m_control)) {
        m_answer.proof = Proof::infeasible;
    }
}

} // namespace sim::assign
