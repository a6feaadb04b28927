#pragma once

#include "sim/engine/assign/solver/mip.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace sim::assign {

/// What the caller of a branch and cut knows, and is told.
struct BranchWatch
{
    std::uint64_t nodes = 0; ///< stop after so many; 0: no limit
    /// Only plans with an objective below this are looked for.
    double cutoff = std::numeric_limits<double>::infinity();
    /// A better plan must be better by so much.
    double increment = 0.0;
    std::span<double const> start; ///< columns of a known plan; empty: none
    std::function<bool()> stop;    ///< asked every few hundred pivots and at every node
    std::function<void(std::span<double const>)> found; ///< whole columns of a better plan
    std::function<bool(double)> bound; ///< proven objective, rising; true: that is enough
};

struct BranchResult
{
    bool exhausted =
        false; ///< nothing below the cutoff, or below the last plan - increment, is left
    bool found = false;
    double bound = -std::numeric_limits<double>::infinity(); ///< objective no plan can undercut
    std::uint64_t nodes = 0;
};

/// Linear relaxation with cuts.
struct Relaxed
{
    enum class End : std::uint8_t
    {
        solved,
        infeasible,
        stopped
    };
    End end = End::stopped;
    double objective = 0.0;
    std::vector<double> columns;
    std::vector<double> reduced_cost; ///< by column
    std::vector<double> price;        ///< by row of the program, before the cuts
};

/// \param rounds  of cuts at most
[[nodiscard]] Relaxed relax(Mip const &mip, unsigned rounds, std::function<bool()> const &stop);

/// Branch and cut by CBC on one thread: silent, without a clock, the same answer each time.
[[nodiscard]] BranchResult branch_and_cut(Mip const &mip, BranchWatch const &watch);

/// Error of an objective that CBC calls proven: its tolerance per column and row.
[[nodiscard]] double bound_error(Mip const &mip, double objective);

} // namespace sim::assign
