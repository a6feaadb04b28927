#pragma once

#include "app/view/colouring.hpp"
#include "app/view/value_scale.hpp"

#include <vector>

namespace app {

/// What a new plan of the remainder does to a block.
enum class BlockChange
{
    kept,
    dates, ///< works of it are on other days
    route  ///< another route, year or insulation
};
/// By block of the dataset. \pre the new plan is feasible
[[nodiscard]] std::vector<BlockChange> block_changes(ReplanAnswer const &replan);

/// One value a block: stages, alarms and changes by their number, completeness in percent. NaN where
/// no works are planned; empty while it is not known.
/// \pre colouring is stage or one behind it
[[nodiscard]] std::vector<double>
progress_values(sim::Dataset const &dataset, ProgressView const &progress, Colouring colouring);

/// Classes of those values with their names and colours, nothing counted yet.
[[nodiscard]] ValueScale progress_scale(Colouring colouring, Palette const &palette);

} // namespace app
