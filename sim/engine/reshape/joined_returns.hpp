#pragma once

#include "sim/model/data_change.hpp"
#include "sim/model/dataset.hpp"

#include <span>
#include <vector>

namespace sim::reshape {

/// The weekly returns of several blocks as those of the first.
struct JoinedReturns
{
    std::vector<RowEdit> rows; ///< of the table `progress`
    std::size_t weeks = 0;
};

/// Adds up what was returned: a block that did not return in a week stands where it stood at its last
/// return. The stage is the least one of blocks with homes, and at least in works once homes are
/// done; remarks and sources are put together.
JoinedReturns joined_returns(Dataset const &dataset, std::span<BlockId const> blocks);

} // namespace sim::reshape
