#pragma once

#include "sim/engine/standing/planned_curve.hpp"
#include "sim/engine/standing/standing.hpp"

#include <optional>
#include <vector>

namespace sim::standing {

/// What the dates of the works want of one block.
struct PlannedBlock
{
    PlannedCurve connected;
    std::optional<Day> begins;   ///< first day of work on its site
    std::optional<Day> accepted; ///< by which it is taken over
};

/// In the order of Dataset::blocks.
[[nodiscard]] std::vector<PlannedBlock> planned_blocks(Source const &source);

/// The blocks' homes together. \param place  empty: the whole district
[[nodiscard]] PlannedCurve curve_of(Source const &source, std::optional<JurisdictionId> place);

} // namespace sim::standing
