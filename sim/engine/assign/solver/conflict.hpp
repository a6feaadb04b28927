#pragma once

#include "sim/engine/assign/solver/solver.hpp"

#include <optional>
#include <span>
#include <vector>

namespace sim::assign {

/// The capacity of the row's last level must grow by `extra`.
struct Relaxation
{
    std::uint32_t row = 0;
    Amount extra = 0;

    friend bool operator==(Relaxation const &, Relaxation const &) = default;
};

/// Why no plan exists, and what would mend it.
struct Conflict
{
    std::vector<std::uint32_t> clash;  ///< rows that cannot hold together; each is needed for it
    std::vector<Relaxation> smallest;  ///< least weighted growth over all rows that may grow
    std::vector<std::uint32_t> choice; ///< a plan that holds with `smallest`
    std::vector<Relaxation> alone;     ///< rows whose growth alone mends it, with the least growth
    bool proved = false;               ///< false: stopped before the least was proved
    bool beyond = false;               ///< proved: no growth within what the rows may grow mends it
};

/// What a row may grow by, and what that is worth.
struct Growth
{
    double weight = 0.0; ///< cost of one unit of growth; 0: this row never grows (a law of nature)
    Amount most = endless; ///< it grows by so much at most
};

/// Elastic re-solve of an infeasible problem.
/// Plans within the range of growth come before proofs, so that a short search tells something.
/// \param growth  by row
/// \param control  steps: nodes of branch and cut, all searches together
/// \return nothing if the problem is feasible
[[nodiscard]] std::optional<Conflict>
find_conflict(Problem const &problem, std::span<Growth const> growth, Control const &control);

} // namespace sim::assign
