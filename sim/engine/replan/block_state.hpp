#pragma once

#include "sim/engine/works/packages/returns.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/works.hpp"

#include <vector>

namespace sim::replan {

/// How far a block is at the end of a day.
struct BlockState
{
    works::BlockReturns returns;
    bool begun = false;   ///< works on the spot have begun: its route and year stay
    bool done = false;    ///< all homes connected
    bool overdue = false; ///< was to be begun and is not, as returned
};

/// By block. A block of which nothing came back stands as its dates say; without dates, as its start
/// year does.
/// \param plan  of the scenario: its packages' blocks and stages
[[nodiscard]] std::vector<BlockState> block_states(Dataset const &dataset, Scenario const &scenario,
                                                   WorksPlan const &plan, Day today);

} // namespace sim::replan
