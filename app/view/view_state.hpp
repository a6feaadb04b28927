#pragma once

#include "app/view/palette.hpp"
#include "sim/base/text.hpp"
#include "sim/model/block.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace app {

/// What can be shown and hidden on the map.
enum class Layer
{
    jurisdictions,
    blocks,
    heat,
    gas,
    context,
    labels
};
inline constexpr std::size_t layer_count = 6;

/// Names as the action toggle-layer and the .play scripts write them.
inline constexpr std::array<std::string_view, layer_count> layer_keys{
    "jurisdictions", "blocks", "heat", "gas", "context", "labels"};

/// What the bottom strip shows.
enum class StripTab
{
    money,
    tasks,
    problems
};
inline constexpr std::array<std::string_view, 3> strip_tab_keys{"money", "tasks", "problems"};

/// How the document is looked at: never undone, never in the project file.
struct ViewState
{
    sim::Language language = sim::Language::zh;
    ThemeKind theme = ThemeKind::light;
    std::optional<sim::BlockId> selected;
    std::optional<sim::BlockId> hovered;
    std::array<bool, layer_count> visible{true, true, true, true, true, true};
    StripTab tab = StripTab::money;
    std::optional<sim::geo::Point> cursor;         ///< on the map, EPSG:4546
    std::optional<sim::geo::Point> cursor_degrees; ///< the same, longitude and latitude EPSG:4490
    double scale_denominator = 1.0;                ///< N of the map's scale 1:N
    std::optional<sim::geo::Point> beacon;         ///< a place that a finding points at

    [[nodiscard]] bool shows(Layer layer) const { return visible[static_cast<std::size_t>(layer)]; }
};

} // namespace app
