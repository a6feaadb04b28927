#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace sim::assign {

enum class Proof
{
    open,      ///< a plan and a bound, or neither yet
    optimal,   ///< the plan costs what the bound says, or within the gap asked for
    infeasible ///< proved: no choice holds all rows
};

inline constexpr Cost no_bound = std::numeric_limits<Cost>::min();

/// What a solver knows when it is asked.
struct Answer
{
    std::vector<std::uint32_t> choice; ///< option of each group; empty: no feasible plan found
    Cost cost = 0;                     ///< of `choice`, by evaluate()
    Cost bound = no_bound;             ///< proven: no feasible plan costs less
    /// Part of cost - bound that comes from charges and levels that are bounded only convexly.
    Cost loose_charges = 0;
    Proof proof = Proof::open;
    std::uint64_t steps = 0;   ///< done
    std::vector<double> price; ///< by row: cost per unit of amount at the best bound, >= 0

    [[nodiscard]] bool feasible() const { return !choice.empty(); }
    /// (cost - bound) / |cost|; 1 without a plan or a bound
    [[nodiscard]] double gap() const;
};

/// What the caller of a solver decides. Solvers know no clock: the caller owns the deadline.
struct Control
{
    std::uint64_t seed = 1;
    std::uint64_t steps =
        0;                ///< stop after so many; 0: only by gap or stop. Equal steps, equal bytes
    double gap = 1e-4;    ///< stop once proved
    unsigned threads = 0; ///< 0: one per core; never changes the answer
    std::function<bool()> stop; ///< asked often; true: return the best so far
    std::function<void(Answer const &)>
        improved; ///< on the calling thread, at each better plan or bound
    Answer const *start =
        nullptr; ///< plan and prices to begin with, of a problem of the same shape

    [[nodiscard]] bool stopped() const { return stop && stop(); }
};

/// Lagrangian prices with levels enumerated in the subproblems, repair, knapsacks by dynamic
/// programming, local search. Streams improving plans. A step is a fixed amount of work.
/// \source docs/methods.md, "Assignment"
[[nodiscard]] Answer solve_anytime(Problem const &problem, Control const &control);

/// Branch and cut (CBC) on what the bound leaves open, warm-started by `control.start` or by the
/// anytime solver. \return Proof::optimal or Proof::infeasible unless stopped
[[nodiscard]] Answer solve_exact(Problem const &problem, Control const &control);

} // namespace sim::assign
