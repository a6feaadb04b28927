#pragma once

#include "sim/model/works.hpp"

#include <algorithm>
#include <array>

namespace sim {

/// Works that are built at a block itself: 完工 is the end of the last of them. A station is none:
/// it serves several blocks.
[[nodiscard]] inline bool is_built_on_the_spot(WorkStage stage)
{
    constexpr std::array stages{WorkStage::street, WorkStage::install, WorkStage::envelope};
    return std::ranges::find(stages, stage) != stages.end();
}

/// Works on the spot: what a block that is returned as `coal` has not begun. 开工 is the first day of
/// the first of them.
[[nodiscard]] inline bool is_on_the_spot(WorkStage stage)
{
    constexpr std::array stages{WorkStage::test, WorkStage::commission, WorkStage::remove,
                                WorkStage::accept, WorkStage::pay};
    return is_built_on_the_spot(stage) || std::ranges::find(stages, stage) != stages.end();
}

} // namespace sim
