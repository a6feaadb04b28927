#pragma once

#include "sim/engine/reshape/snap.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/block.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What the mouse does on the map while the map is edited.
enum class DrawTool
{
    select,     ///< nothing is drawn: clicks select, with Ctrl several blocks
    split_line, ///< divides the selected block along a line
    split_homes,
    main,
    station,
    vertex,
    course ///< bends lines that are there
};

/// Names as the action `draw` writes them.
inline constexpr std::array<std::string_view, 7> draw_tool_keys{
    "select", "line", "homes", "main", "station", "vertex", "course"};

/// Lines and points that can be drawn, as the action draw-kind writes them.
inline constexpr std::array<std::string_view, 4> line_kind_keys{"gas-medium", "gas-low", "heat",
                                                                "feeder"};
inline constexpr std::array<std::string_view, 5> point_kind_keys{"gate", "regulator", "heat-source",
                                                                 "substation", "zone"};

/// A part of a block that a division would make.
struct DrawnPart
{
    std::string code;
    int households = 0;
    double m2 = 0.0;
    sim::geo::MultiPolygon area;
};

/// What a drawing would come to, as far as it is drawn.
struct DrawPreview
{
    std::vector<DrawnPart> parts;
    sim::geo::LineString cut;
    std::vector<sim::geo::LineString> lines; ///< that are bent, as they would lie
    std::vector<std::string> notes;          ///< in the reader's language
    std::string refusal;                     ///< empty: it can be done
};

/// The drawing under way: never undone, never in the project file.
struct DrawState
{
    bool is_on = false; ///< the bar of the tools is open
    DrawTool tool = DrawTool::select;
    std::vector<sim::geo::Point> points;       ///< of the line that is drawn
    std::optional<sim::geo::Point> at;         ///< under the mouse, snapped
    std::optional<sim::reshape::Snap> snap;    ///< what that is
    std::optional<sim::reshape::Snap> grabbed; ///< vertex or station that is dragged
    std::vector<std::string> dragged;          ///< codes of the lines that meet there
    std::vector<sim::BlockId> marked;          ///< to be joined with the selected one
    int homes = 0;                             ///< to divide off; 0: half of them
    double toward_deg = 90.0;
    std::size_t line_kind = 0;  ///< of line_kind_keys
    bool is_existing = false;   ///< a gas main that lies already
    std::string spare;          ///< capacity of a main; empty: that of the line upstream
    std::size_t point_kind = 0; ///< of point_kind_keys
    DrawPreview preview;
    std::vector<double> previewed; ///< what it was made for
};

/// Homes that the tool divides off: half of the block unless a number is set.
[[nodiscard]] inline int homes_to_divide(DrawState const &draw, sim::Block const &block)
{
    return draw.homes > 0 ? draw.homes : block.households / 2;
}

} // namespace app
