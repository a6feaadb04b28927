#pragma once

#include "sim/report/map/map_frame.hpp"
#include "sim/report/task_sheet.hpp"

#include <optional>
#include <vector>

namespace sim::report {

/// A size of paper, landscape.
struct WallPaper
{
    char const *key; ///< A0, A1, A3
    double width_mm = 841.0;
    double height_mm = 594.0;
    double unit = 1.0;      ///< of type and lines, against A1
    bool with_table = true; ///< households of each jurisdiction
    bool with_inset = true;
};

inline constexpr WallPaper wall_papers[] = {{"A0", 1189.0, 841.0, 1.41, true, true},
                                            {"A1", 841.0, 594.0, 1.0, true, true},
                                            {"A3", 420.0, 297.0, 0.6, false, false}};

/// A street that is narrower is named on the inset, not on the map.
inline constexpr double least_named_units = 60.0;
inline constexpr double legend_width_units = 128.0;
inline constexpr double legend_height_units = 146.0;

/// Where everything stands on a wall map.
struct WallLayout
{
    PageBox map; ///< the neatline
    PageBox title;
    PageBox phases;
    PageBox foot;
    PageBox headline;
    PageBox legend;
    std::optional<PageBox> table;
    std::optional<PageBox> inset;
    std::optional<geo::Box> inset_part; ///< of the plane
    double inset_scale = 0.0;
    double scale = 0.0; ///< of the map
    geo::Point centre;  ///< of the plane, in the middle of the map
};

/// Finds the largest round scale at which legend, table, inset and headline stand beside the
/// district. They stand in a column of 28 % of the width at the right if the map is larger then.
[[nodiscard]] WallLayout wall_layout(Dataset const &dataset, WallPaper const &paper);

} // namespace sim::report
