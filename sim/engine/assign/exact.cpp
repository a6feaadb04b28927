#include "sim/engine/assign/branch.hpp"
#include "sim/engine/assign/mip.hpp"
#include "sim/engine/assign/solver.hpp"

#include <algorithm>
#include <cmath>

namespace sim::assign {

namespace {

class Exact
{
public:
    Exact(Problem const &problem, Control const &control)
        : m_problem{problem}, m_control{control}, m_open(problem.option_count(), 1)
    {
    }

    Answer solve()
    {
        begin();
        if (m_answer.proof == Proof::open) {
            search();
        }
        if (m_answer.proof == Proof::open && !enough() && !m_control.stopped() && relaxed()) {
            while (branch()) {
            }
        }
        conclude();
        return m_answer;
    }

private:
    void begin();
    bool relaxed();
    void search();
    void rule_out(Mip const &mip, Relaxed const &lp);
    bool branch();
    void conclude();
    bool offer(std::vector<std::uint32_t> const &choice);
    void raise(Cost bound);
    [[nodiscard]] double increment(Mip const &mip) const;
    [[nodiscard]] bool enough() const
    {
        return m_answer.feasible() && m_answer.bound != no_bound && m_answer.gap() <= m_control.gap;
    }
    void tell()
    {
        if (m_control.improved) {
            m_control.improved(m_answer);
        }
    }

    Problem const &m_problem;
    Control const &m_control;
    Answer m_answer;
    std::vector<std::uint8_t> m_open; ///< by option: not ruled out
    /// Plans that CBC took for feasible within its tolerance and that are not.
    std::vector<std::vector<std::uint32_t>> m_false;
    double m_told_gap = 1.0;
};

void Exact::begin()
{
    for (std::size_t g = 0; g < m_problem.group_count(); ++g) {
        if (m_problem.first_option[g] == m_problem.first_option[g + 1]) {
            m_answer.proof = Proof::infeasible;
            return;
        }
    }
    if (m_problem.group_count() == 0) {
        Evaluation const known = evaluate(m_problem, {});
        m_answer.bound = m_answer.cost = known.cost;
        m_answer.proof = known.feasible ? Proof::optimal : Proof::infeasible;
        return;
    }
    Answer const *start = m_control.start;
    if (start == nullptr) {
        return;
    }
    if (start->choice.size() == m_problem.group_count()) {
        offer(start->choice);
    }
}

/// The relaxation gives a first bound, prices, and rules options out. \return go on
bool Exact::relaxed()
{
    Mip const mip = make_mip(m_problem, {});
    Relaxed const lp = relax(mip, 20, m_control.stop);
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
    if (m_answer.feasible()) {
        rule_out(mip, lp);
    }
    return !enough();
}

/// A good plan rules out much, and the anytime bound keeps levels whole, which the relaxation does
/// not. Small problems need neither.
void Exact::search()
{
    constexpr std::size_t small = 200;
    constexpr std::uint64_t steps = 140;
    if (m_problem.option_count() < small) {
        return;
    }
    Control control = m_control;
    control.steps = steps;
    control.improved = [this](Answer const &found) {
        bool const better = found.feasible() && offer(found.choice);
        raise(found.bound);
        if (better) {
            tell();
        }
    };
    Answer const found = solve_anytime(m_problem, control);
    control.improved(found);
    if (found.proof == Proof::infeasible) {
        m_answer.proof = Proof::infeasible;
    }
    m_answer.price = found.price;
}

/// An option whose reduced cost lifts the bound above the plan is in no better plan.
void Exact::rule_out(Mip const &mip, Relaxed const &lp)
{
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
    Mip mip = make_mip(m_problem, {.rule = {}, .growth = {}, .open = m_open});
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

bool Exact::offer(std::vector<std::uint32_t> const &choice)
{
    Evaluation const known = evaluate(m_problem, choice);
    if (!known.feasible || (m_answer.feasible() && known.cost >= m_answer.cost)) {
        return false;
    }
    m_answer.choice = choice;
    m_answer.cost = known.cost;
    return true;
}

/// Streams a bound once it closes a fiftieth of the gap.
void Exact::raise(Cost bound)
{
    if (m_answer.feasible()) {
        bound = std::min(bound, m_answer.cost);
    }
    if (bound <= m_answer.bound) {
        return;
    }
    m_answer.bound = bound;
    if (m_answer.gap() < 0.98 * m_told_gap) {
        m_told_gap = m_answer.gap();
        tell();
    }
}

void Exact::conclude()
{
    if (m_answer.proof == Proof::infeasible) {
        m_answer.price.clear();
        m_answer.bound = no_bound;
        return;
    }
    m_answer.price.resize(m_problem.rows.size(), 0.0);
    m_answer.proof = m_answer.proof == Proof::optimal || enough() ? Proof::optimal : Proof::open;
    tell();
}

} // namespace

Answer solve_exact(Problem const &problem, Control const &control)
{
    return Exact{problem, control}.solve();
}

} // namespace sim::assign
