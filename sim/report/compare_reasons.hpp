#pragma once

#include "sim/report/compare_tables.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace sim::report {

/// How long the prices behind the reasons are looked for.
struct ReasonEffort
{
    std::uint64_t steps = 200;  ///< equal steps, equal reasons
    std::function<bool()> stop; ///< asked often; true: end with the prices found so far
};

/// Writes into the flips why each block changes, by the rules and limits of B; where B does not keep
/// its own limits, by those of A. A project without the parameters of the assignment has no reasons.
void add_reasons(Dataset const &dataset, ComparedScenario const &a, ComparedScenario const &b,
                 ReasonEffort const &effort, std::vector<BlockDifference> &flips);

} // namespace sim::report
