#include "sim/engine/assign/solver/exact.hpp"

#include <algorithm>
#include <cmath>

namespace sim::assign {

/// The relaxation's bound counts before more slices of the anytime solver are spent.
Answer Exact::solve()
{
    begin();
    search(1);
    if (m_answer.proof == Proof::open && !enough() && !m_control.stopped() && relaxed()) {
        constexpr int most_slices = 12;
        search(most_slices);
        rule_out();
        while (!enough() && !m_control.stopped() && m_answer.proof == Proof::open && branch()) {
        }
    }
    conclude();
    return m_answer;
}

/// The relaxation gives a bound and prices. \return go on
bool Exact::relaxed()
{
    m_whole = make_mip(m_problem, {});
    m_relaxed = relax(m_whole, 20, m_control.stop);
    Mip const &mip = m_whole;
    Relaxed const &lp = m_relaxed;
    if (lp.end == Relaxed::End::infeasible) {
        m_answer.proof = Proof::infeasible;
        return false;
    }
    if (lp.end == Relaxed::End::stopped) {
        return !m_control.stopped();
    }
    m_answer.price.assign(m_problem.rows.size(), 0.0);
    for (std::size_t r = 0; r < m_problem.rows.size(); ++r) {
        if (mip.load_row[r] >= 0) {
            double const price = -lp.price[static_cast<std::size_t>(mip.load_row[r])];
            m_answer.price[r] = std::max(0.0, price * mip.cost_scale / mip.row_scale[r]);
        }
    }
    raise(mip.to_cost_bound(lp.objective, bound_error(mip, lp.objective)));
    return !enough();
}

/// An option whose reduced cost lifts the bound above the plan is in no better plan.
void Exact::rule_out()
{
    if (!m_answer.feasible() || m_relaxed.end != Relaxed::End::solved) {
        return;
    }
    Mip const &mip = m_whole;
    Relaxed const &lp = m_relaxed;
    double const room =
        mip.to_objective(m_answer.cost) - lp.objective + 2.0 * bound_error(mip, lp.objective);
    for (std::size_t c = 0; c < mip.option.size(); ++c) {
        if (lp.columns[c] < 0.5 && lp.reduced_cost[c] > room) {
            m_open[mip.option[c]] = 0;
        }
    }
    for (std::uint32_t const option : m_answer.choice) {
        m_open[option] = 1;
    }
}

/// What a better plan must at least save, in units of the objective: one step of cost, or as much
/// as the gap asked for leaves.
double Exact::increment(Mip const &mip) const
{
    double least = 0.95 * static_cast<double>(mip.step);
    if (m_answer.feasible()) {
        double const size = std::abs(static_cast<double>(m_answer.cost));
        least = std::max(least, 0.98 * m_control.gap * size);
    }
    return least / mip.cost_scale;
}

/// \return true: CBC's best plan was a false one, once more without it
bool Exact::branch()
{
    Mip mip = make_mip(m_problem, {.rule = {}, .growth = {}, .most = {}, .open = m_open});
    std::ranges::for_each(m_false, [&](auto const &choice) { mip.forbid(m_problem, choice); });
    std::vector<double> start;
    BranchWatch watch;
    watch.nodes = m_control.steps == 0 ? 0 : m_control.steps - m_answer.steps;
    watch.increment = increment(mip);
    if (m_answer.feasible()) {
        start = mip.columns_of(m_problem, m_answer.choice);
        watch.start = start;
        watch.cutoff = mip.to_objective(m_answer.cost) - watch.increment;
    }
    watch.stop = m_control.stop;
    std::size_t const false_before = m_false.size();
    watch.found = [&](std::span<double const> columns) {
        std::vector<std::uint32_t> const choice = mip.choice_of(m_problem, columns);
        if (!evaluate(m_problem, choice).feasible) {
            m_false.push_back(choice);
        } else if (offer(choice)) {
            tell();
        }
    };
    watch.bound = [&](double bound) {
        raise(mip.to_cost_bound(bound, bound_error(mip, bound)));
        return enough();
    };
    BranchResult const result = branch_and_cut(mip, watch);
    m_answer.steps += result.nodes;
    bool const limit = m_control.steps != 0 && m_answer.steps >= m_control.steps;
    if (result.exhausted && std::isinf(result.bound)) {
        m_answer.proof = Proof::infeasible;
        return false;
    }
    if (result.exhausted) {
        raise(mip.to_cost_bound(result.bound, bound_error(mip, result.bound)));
    }
    return result.exhausted && m_false.size() > false_before && !enough() && !limit &&
           !m_control.stopped();
}

void Exact::conclude()
{
    m_answer.steps += m_slice_steps;
    if (m_answer.proof == Proof::infeasible) {
        m_answer.price.clear();
        m_answer.bound = no_bound;
        return;
    }
    m_answer.price.resize(m_problem.rows.size(), 0.0);
    m_answer.proof = m_answer.proof == Proof::optimal || enough() ? Proof::optimal : Proof::open;
    tell();
}

Answer solve_exact(Problem const &problem, Control const &control)
{
    return Exact{problem, control}.solve();
}

} // namespace sim::assign
