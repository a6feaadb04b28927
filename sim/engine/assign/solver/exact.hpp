#pragma once

#include "sim/engine/assign/solver/branch.hpp"
#include "sim/engine/assign/solver/mip.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <cstdint>
#include <vector>

namespace sim::assign {

/// The exact solver at work: a start, a relaxation that rules options out, branch and cut.
class Exact
{
public:
    Exact(Problem const &problem, Control const &control)
        : m_problem{problem}, m_control{control}, m_open(problem.option_count(), 1)
    {
    }

    Answer solve();

private:
    void begin();
    bool relaxed();
    void search(int slices);
    void learn(Answer const &found);
    void rule_out();
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
    Answer m_start; ///< for the next slice of the anytime solver
    Mip m_whole;    ///< the program before options were ruled out
    Relaxed m_relaxed;
    int m_slices = 0;                 ///< done
    std::uint64_t m_slice_steps = 0;  ///< of the anytime solver
    std::vector<std::uint8_t> m_open; ///< by option: not ruled out
    /// Plans that CBC took for feasible within its tolerance and that are not.
    std::vector<std::vector<std::uint32_t>> m_false;
    double m_told_gap = 1.0;
};

} // namespace sim::assign
