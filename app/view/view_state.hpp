#pragma once

#include "app/view/asset.hpp"
#include "app/view/assumption_state.hpp"
#include "app/view/colouring.hpp"
#include "app/view/compare_state.hpp"
#include "app/view/draw_state.hpp"
#include "app/view/hover.hpp"
#include "app/view/palette.hpp"
#include "app/view/select_state.hpp"
#include "app/view/table_state.hpp"
#include "app/view/works_rows.hpp"
#include "sim/base/text.hpp"
#include "sim/model/block.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace app {

/// What can be shown and hidden on the map.
enum class Layer
{
    jurisdictions,
    blocks,
    heat,
    gas,
    substations,
    feeders,
    zones,
    context,
    labels
};
inline constexpr std::size_t layer_count = 9;

/// Names as the action toggle-layer and the .play scripts write them.
inline constexpr std::array<std::string_view, layer_count> layer_keys{
    "jurisdictions", "blocks", "heat",    "gas",   "substations",
    "feeders",       "zones",  "context", "labels"};

using VisibleLayers = std::array<bool, layer_count>;
/// The lines and points of the electric network wait until they are asked for.
inline constexpr VisibleLayers first_visible{true,  true,  true, true, true,
                                             false, false, true, true};

/// What the bottom strip shows.
enum class StripTab
{
    money,
    grid,
    supply,
    limits,
    alternatives,
    works,
    progress,
    comparison,
    tasks,
    problems
};
inline constexpr std::array<std::string_view, 10> strip_tab_keys{
    "money", "grid",     "supply",     "limits", "alternatives",
    "works", "progress", "comparison", "tasks",  "problems"};

/// What the progress lists beside the ranking.
enum class ProgressList
{
    alarms,   ///< blocks that are late or on early warning
    problems, ///< what hinders the works
    money,    ///< owed, budgeted, paid by town
    changes   ///< what a new plan changes
};
inline constexpr std::array<std::string_view, 4> progress_list_keys{"alarms", "problems", "money",
                                                                    "changes"};

/// What the left column shows.
enum class LeftPage
{
    layers,
    routing,    ///< limits, thresholds and prices, the button that assigns
    assumptions ///< every value that a scenario can have of its own
};
inline constexpr std::array<std::string_view, 3> left_page_keys{"layers", "routing", "assumptions"};

/// What the timeline moves through.
enum class TimeMode
{
    hour, ///< the coldest week
    month ///< the years of the plan
};
inline constexpr std::array<std::string_view, 2> time_mode_keys{"hour", "month"};
inline constexpr std::array<int, 3> play_speeds{1, 4, 16};

/// How the document is looked at: never undone, never in the project file.
struct ViewState
{
    sim::Language language = sim::Language::zh;
    ThemeKind theme = ThemeKind::light;
    std::optional<sim::BlockId> selected; ///< of several the one that was chosen last
    Hover hovered;
    std::optional<Asset> asset; ///< selected part of the network; then no block is
    VisibleLayers visible = first_visible;
    Colouring colouring = Colouring::route;
    StripTab tab = StripTab::money;
    LeftPage page = LeftPage::layers;
    bool routing = false;   ///< the assignment is asked to follow the scenario
    bool preview = false;   ///< its plan is shown in place of the scenario's own
    bool peak_axis = false; ///< alternatives are charted by peak load, not by PM2.5
    bool duration = false;  ///< the grid tab charts the hours of the season, not those of a day
    bool burden = false;    ///< beside gas and heat, burdens of households are charted
    std::map<std::string, double, std::less<>> draft; ///< values tried, not in the scenario yet
    std::size_t replay_hour = 0;                      ///< of the coldest week
    bool of_season = true; ///< loads are the season's peaks, not those of the hour
    bool playing = false;
    int play_speed = 1; ///< one of play_speeds
    TimeMode time_mode = TimeMode::hour;
    bool works = false;                ///< the works schedule is asked for
    std::optional<sim::Day> works_day; ///< that is looked at; its month too; none: not chosen yet
    std::string package;               ///< id of the selected one, or empty
    WorksGroup works_group = WorksGroup::route;
    WorksFilter works_filter = WorksFilter::all;
    WorksFolds works_folds;
    std::optional<std::pair<sim::Day, sim::Day>> works_range; ///< of the time axis; none: at first
    bool works_playing = false;
    bool progress = false;                ///< where the works stand is asked for
    std::optional<sim::Day> progress_day; ///< that is looked at; none: that of the last return
    ProgressList progress_list = ProgressList::alarms;
    Colouring progress_colouring = Colouring::stage; ///< beside the progress
    std::optional<sim::geo::Point> cursor; ///< on the map, metres on the plane of the dataset
    std::optional<sim::geo::Point> cursor_degrees; ///< the same, longitude and latitude EPSG:4490
    double scale_denominator = 1.0;                ///< N of the map's scale 1:N
    std::optional<sim::geo::Point> beacon;         ///< a place that a finding points at
    DrawState draw;
    TableState table;
    CompareState compare;
    SelectState select;
    AssumptionState assumptions;

    [[nodiscard]] bool shows(Layer layer) const { return visible[static_cast<std::size_t>(layer)]; }
    /// The tab speaks of dates and takes the whole window: map and curve, chart or lists below.
    [[nodiscard]] bool shows_dates() const
    {
        return tab == StripTab::works || tab == StripTab::progress;
    }
    /// The timeline's months colour the map; beside dates the day of the works does.
    [[nodiscard]] bool shows_months() const
    {
        return time_mode == TimeMode::month && !shows_dates();
    }
    /// Two scenarios stand side by side; beside dates and while the map is edited they wait.
    [[nodiscard]] bool compares() const
    {
        return compare.mode != CompareMode::off && !shows_dates() && !draw.is_on;
    }
    /// Colouring of the map as it is drawn: beside the progress it has its own.
    [[nodiscard]] Colouring drawn_colouring() const
    {
        return tab == StripTab::progress ? progress_colouring : colouring;
    }
    /// Layers of the map as it is drawn: beside works and progress the network stays out.
    [[nodiscard]] VisibleLayers drawn_layers() const;
};

inline VisibleLayers ViewState::drawn_layers() const
{
    VisibleLayers drawn = visible;
    if (shows_dates()) {
        for (Layer const layer : {Layer::substations, Layer::feeders, Layer::zones}) {
            drawn[static_cast<std::size_t>(layer)] = false;
        }
    }
    return drawn;
}

} // namespace app
