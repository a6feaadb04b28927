#include "sim/engine/assign/solver/exact.hpp"

#include <algorithm>

namespace sim::assign {

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

/// A good plan rules out much, and the anytime bound keeps levels whole, which the relaxation does
/// not: slices of the anytime solver as long as each closes a tenth of the gap. Small problems need
/// neither.
void Exact::search(int slices)
{
    constexpr std::size_t small = 200;
    constexpr std::uint64_t slice = 340;
    if (m_problem.option_count() < small || m_answer.proof != Proof::open) {
        return;
    }
    Control control = m_control;
    control.steps = slice;
    control.improved = [this](Answer const &found) { learn(found); };
    if (m_slices == 0 && m_control.start != nullptr) {
        m_start = *m_control.start;
    }
    for (; m_slices < slices && !m_control.stopped() && !enough(); ++m_slices) {
        double const gap = m_answer.gap();
        control.start = &m_start;
        control.seed = m_control.seed + static_cast<std::uint64_t>(m_slices);
        m_start = solve_anytime(m_problem, control);
        m_slice_steps += m_start.steps;
        learn(m_start);
        if (m_start.proof == Proof::infeasible) {
            m_answer.proof = Proof::infeasible;
            return;
        }
        if (m_relaxed.end != Relaxed::End::solved) {
            m_answer.price = m_start.price;
        }
        if (m_answer.gap() > 0.9 * gap && (m_answer.feasible() || m_slices >= 2)) {
            return;
        }
    }
}

void Exact::learn(Answer const &found)
{
    bool const better = found.feasible() && offer(found.choice);
    raise(found.bound);
    if (better) {
        tell();
    }
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

} // namespace sim::assign
