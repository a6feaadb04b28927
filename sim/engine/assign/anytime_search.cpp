#include "sim/engine/assign/anytime_search.hpp"

#include "sim/engine/assign/enumeration.hpp"
#include "sim/engine/assign/impossibility.hpp"
#include "sim/engine/assign/price_scale.hpp"
#include "sim/engine/assign/repair.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sim::assign {

namespace {

constexpr unsigned sharp_trunk_evaluations = 20;
constexpr unsigned trunk_evaluations = 6; ///< of a trunk's price in one step
constexpr std::uint64_t first_plan = 20;  ///< steps before the first repair
constexpr std::uint64_t first_plan_warm = 3;
constexpr std::uint64_t first_whole = 60;        ///< steps before the first knapsacks
constexpr std::uint64_t first_search_steps = 16; ///< of the first local search, then doubled
constexpr std::uint64_t longest_search = 400;
constexpr std::uint64_t first_search = 140; ///< steps before the first local search
constexpr std::uint64_t first_proof = 60;   ///< steps without a plan before it is doubted
constexpr std::uint32_t first_cells = 4000; ///< of a leaf's grid of loads
constexpr std::uint32_t most_cells = 32000;
constexpr std::uint64_t longest_round = 400; ///< steps
constexpr std::uint64_t without_end = 4000;  ///< steps if the caller has no way to stop
constexpr std::size_t few_groups = 60;       ///< searched through plan by plan
constexpr std::size_t few_loads = 200000;    ///< options x rows, likewise
constexpr std::uint64_t first_nodes = 4096;  ///< of that search, doubled round by round
constexpr std::uint64_t last_nodes = 1U << 20U;
constexpr std::uint64_t nodes_per_step = 4096;

} // namespace

AnytimeSearch::AnytimeSearch(Problem const &problem, Control const &control,
                             std::function<void(Answer const &)> report)
    : m_problem{problem}, m_control{control}, m_report{std::move(report)},
      m_relaxation{problem, control.threads}, m_ascent{{m_relaxation.scale().begin(),
                                                        m_relaxation.scale().end()}},
      m_multipliers{m_relaxation.start()}, m_best_multipliers{m_multipliers},
      m_best_value{-std::numeric_limits<double>::infinity()}, m_dearest{dearest_plan(problem)},
      m_most_steps{control.steps > 0 ? control.steps
                   : control.stop    ? std::numeric_limits<std::uint64_t>::max()
                                     : without_end},
      m_most_nodes{problem.group_count() <= few_groups &&
                           problem.option_count() * problem.rows.size() <= few_loads
                       ? first_nodes
                       : 0},
      m_cells{first_cells}, m_search{problem, control.seed, control.threads}
{
    m_answer.price.assign(problem.rows.size(), 0.0);
}

void AnytimeSearch::start_from(std::span<std::uint32_t const> choice, std::span<double const> price)
{
    bool fits = choice.size() == m_problem.group_count();
    for (std::size_t g = 0; fits && g < choice.size(); ++g) {
        fits = choice[g] >= m_problem.first_option[g] && choice[g] < m_problem.first_option[g + 1];
    }
    if (fits) {
        m_start.assign(choice.begin(), choice.end());
        offer(choice);
    } else {
        choice = {};
    }
    if (price.size() == m_problem.rows.size()) {
        m_relaxation.set_prices(price, choice, m_multipliers);
        m_best_multipliers = m_multipliers;
        m_ascent.start_warm();
        m_warm = true;
    }
}

bool AnytimeSearch::done() const
{
    return m_answer.proof != Proof::open || m_answer.steps >= m_most_steps || m_control.stopped();
}

void AnytimeSearch::run()
{
    std::uint64_t round = m_warm ? first_plan_warm : first_plan;
    while (!done()) {
        Cost const before = m_answer.bound;
        raise_prices(m_answer.steps + round);
        if (m_answer.proof == Proof::infeasible || m_control.stopped()) {
            break;
        }
        if (!m_answer.feasible() || m_warm) {
            mend(m_relaxation.choice());
        }
        if (m_warm && !m_start.empty()) {
            mend(m_start);
        }
        search_all();
        prove_impossible_rows();
        bool const converging = m_answer.steps >= first_whole || m_warm;
        if (converging) {
            make_whole();
        }
        if (m_answer.steps >= first_search &&
            (!m_answer.feasible() || m_warm || stands_still(before))) {
            search_locally(std::min(round / 4 + 1,
                                    first_search_steps << std::min<std::uint64_t>(m_searches, 8)));
            ++m_searches;
        }
        m_warm = false;
        round = std::min(longest_round, round * 2);
    }
    report();
}

/// The search compares widths and temperatures once, at the prices it has then: it waits until they
/// are nearly right. Until then repair is the better use of time.
bool AnytimeSearch::stands_still(Cost bound_before) const
{
    constexpr double hardly = 0.02;
    if (!m_answer.feasible() || bound_before == no_bound) {
        return false;
    }
    return static_cast<double>(m_answer.bound - bound_before) <=
           hardly * static_cast<double>(m_answer.cost - m_answer.bound);
}

void AnytimeSearch::raise_prices(std::uint64_t steps)
{
    while (m_answer.steps < steps && !done()) {
        learn_bound(m_relaxation.evaluate(m_multipliers, trunk_evaluations));
        ++m_answer.steps;
        m_ascent.step(m_multipliers, m_relaxation.excess());
        m_relaxation.project(m_multipliers);
        if (m_ascent.cycle_ended()) {
            m_multipliers = m_best_multipliers;
            m_ascent.forget();
        }
    }
    report();
}

void AnytimeSearch::learn_bound(double value)
{
    if (value > m_best_value) {
        m_best_value = value;
        m_best_multipliers = m_multipliers;
        m_answer.price = m_relaxation.row_prices(m_multipliers);
    }
    prove(value);
}

void AnytimeSearch::prove(double value)
{
    m_answer.bound = std::max(m_answer.bound, whole_bound(value));
    if (value > m_dearest) {
        m_answer.proof = Proof::infeasible;
    } else if (m_answer.feasible() && m_answer.gap() <= m_control.gap) {
        m_answer.proof = Proof::optimal;
    }
}

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
            mend(whole);
        }
    }
    m_cells = std::min(most_cells, 2 * m_cells);
}

void AnytimeSearch::mend(std::span<std::uint32_t const> choice)
{
    RepairOptions options;
    options.price = m_answer.price;
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
    SearchControl control;
    control.steps = std::min(steps, m_most_steps - m_answer.steps);
    control.stop = m_control.stop;
    control.target = m_answer.bound == no_bound ? std::numeric_limits<Cost>::min() : m_answer.bound;
    control.improved = [this](std::span<std::uint32_t const> choice, Cost) { offer(choice); };
    auto const start = m_answer.feasible() ? std::span<std::uint32_t const>{m_answer.choice}
                                           : m_relaxation.choice();
    std::vector<std::uint32_t> const from{start.begin(), start.end()};
    Found found;
    if (m_answer.feasible()) {
        m_search.set_prices(m_answer.price);
        m_search.offer(from);
        found = m_search.run(control);
    } else {
        control.seed = m_control.seed + m_answer.steps;
        control.threads = m_control.threads;
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

void AnytimeSearch::offer(std::span<std::uint32_t const> choice)
{
    Evaluation const result = evaluate(m_problem, choice);
    if (!result.feasible || (m_answer.feasible() && result.cost >= m_answer.cost)) {
        return;
    }
    m_answer.choice.assign(choice.begin(), choice.end());
    m_answer.cost = result.cost;
    if (m_answer.gap() <= m_control.gap) {
        m_answer.proof = Proof::optimal;
    }
    report();
}

void AnytimeSearch::report()
{
    if (m_answer.feasible() && m_answer.bound != no_bound) {
        auto const gap = static_cast<double>(m_answer.cost - m_answer.bound);
        m_answer.loose_charges = static_cast<Cost>(
            std::min(gap, m_relaxation.loose_part(m_best_multipliers, m_answer.choice)));
    }
    if (m_report) {
        m_report(m_answer);
    }
}

} // namespace sim::assign
