#pragma once

#include "app/core/block_edit.hpp"
#include "app/view/condition.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/block.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a drag over the map does.
enum class MapTool
{
    move,
    box,   ///< selects what a rectangle holds
    lasso, ///< selects what a line drawn around holds
    brush  ///< gives blocks a route
};
/// Names as the action `tool` writes them.
inline constexpr std::array<std::string_view, 4> map_tool_keys{"move", "box", "lasso", "brush"};

/// What becomes of the blocks that are selected already.
enum class SelectHow
{
    replace,
    add,
    remove
};

/// The part of the selection that is edited: all of it, one route, one jurisdiction.
struct SelectionPart
{
    std::optional<sim::RouteId> route;
    std::optional<sim::JurisdictionId> jurisdiction;

    [[nodiscard]] bool is_all() const { return !route && !jurisdiction; }
    friend bool operator==(SelectionPart const &, SelectionPart const &) = default;
};

/// Numbers beside the brush: what the stroke does so far.
struct StrokeView
{
    std::vector<sim::BlockId> painted;
    std::vector<LeftOut> refused; ///< in the order in which the brush came to them
    int households = 0;
    PlanTotals before, after;
};

/// Several blocks at once, the tool that selects or paints them, and what was done to them. Never
/// undone, never in the project file.
struct SelectState
{
    MapTool tool = MapTool::move;
    /// All selected blocks, ascending, while there are several; then ViewState::selected is one of
    /// them. See selected_blocks().
    std::vector<sim::BlockId> blocks;
    std::vector<sim::geo::Point> path; ///< of the box (two corners) or lasso that is drawn
    bool asks = false;                 ///< the conditions are open
    std::vector<Condition> conditions;
    SelectionPart part;
    std::optional<sim::RouteId> brush;        ///< route that is painted; none: not chosen
    std::shared_ptr<StrokeView const> stroke; ///< under way; nullptr: none
    std::shared_ptr<BlockDistances const> distances;
    std::shared_ptr<EditedBlocks const> last_edit; ///< nullptr: none since the last change
    sim::Text last_label;                          ///< what it did
    std::uint64_t last_revision = 0;               ///< of the workspace after it
};

} // namespace app
