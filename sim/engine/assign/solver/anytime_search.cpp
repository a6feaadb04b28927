#include "sim/engine/assign/solver/anytime_search.hpp"

#include "sim/engine/assign/solver/price_scale.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sim::assign {

namespace {

constexpr unsigned trunk_evaluations = 6; ///< of a trunk's price in one step
constexpr std::uint64_t first_plan = 20;  ///< steps before the first repair
constexpr std::uint64_t first_plan_warm = 3;
constexpr std::uint64_t first_whole = 60;        ///< steps before the first knapsacks
constexpr std::uint64_t first_search_steps = 16; ///< of the first local search, then doubled
constexpr std::uint64_t longest_search = 400;
constexpr std::uint64_t first_search = 300;          ///< steps before the first local search
constexpr std::uint64_t first_search_of_many = 1200; ///< likewise: it gains little there
constexpr double hardly = 0.02; ///< of the gap: what a round must raise the bound by to go on
constexpr std::size_t few_options = 100000;
constexpr std::uint32_t first_grid = 4000;   ///< of a leaf's grid of loads
constexpr std::uint64_t longest_round = 400; ///< steps
constexpr std::uint64_t without_end = 4000;  ///< steps if the caller has no way to stop
constexpr std::size_t few_groups = 60;       ///< searched through plan by plan
constexpr std::size_t few_loads = 200000;    ///< options x rows, likewise
constexpr std::uint64_t first_nodes = 4096;  ///< of that search, doubled round by round
constexpr std::uint64_t first_search_flat =
    140; ///< likewise: without leaves there are no knapsacks

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
      m_random{control.seed}, m_cells{first_grid}, m_search{problem, control.seed, control.threads}
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

/// The search compares widths and temperatures once, at the prices it has then: it waits until they
/// are nearly right. Until then repair and knapsacks are the better use of time.
bool AnytimeSearch::time_to_search(Cost bound_before) const
{
    bool const few = m_problem.option_count() <= few_options;
    std::uint64_t const first = !m_relaxation.has_leaves() ? first_search_flat
                                : few                      ? first_search
                                                           : first_search_of_many;
    if (m_answer.steps < first || !m_answer.feasible() || bound_before == no_bound) {
        return m_answer.steps >= first;
    }
    return static_cast<double>(m_answer.bound - bound_before) <=
           hardly * static_cast<double>(m_answer.cost - m_answer.bound);
}

/// Without leaves whole cycles are the search's from the beginning; with them it takes turns with
/// prices and knapsacks.
std::uint64_t AnytimeSearch::next_search() const
{
    if (!m_relaxation.has_leaves()) {
        return longest_search;
    }
    return std::min(longest_search, first_search_steps << std::min<std::uint64_t>(m_searches, 8));
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
            mend(m_relaxation.choice(), m_answer.price);
        }
        if (m_warm && !m_start.empty()) {
            mend(m_start, m_answer.price);
        }
        search_all();
        prove_impossible_rows();
        bool const converging = m_answer.steps >= first_whole || m_warm;
        if (converging) {
            make_whole();
        }
        if (time_to_search(before)) {
            vary();
            search_locally(next_search());
        }
        m_warm = false;
        // Without leaves the bound is soon as good as it gets: what is left is the search's.
        bool const settled = m_searches > 0 && !m_relaxation.has_leaves();
        round = settled ? first_plan : std::min(longest_round, round * 2);
    }
    report();
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
