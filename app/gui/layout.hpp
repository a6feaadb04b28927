#pragma once

#include "app/panels/context.hpp"

namespace app {

/// Where the parts of the window stand.
struct Layout
{
    Area top_bar, left, map, band, timeline, strip, inspector, status, tools, load_legend,
        assign_bar, curve, works_date, works_legend, draw_bar, compare_legend, month_counters;
};

/// The design's sizes times `scale`, in a window of so many pixels. The map takes what is left.
/// \param with_timeline  false: the timeline has no height
/// \param with_bar  the bar of a proposal stands over the map
/// \param works  the works are shown: no left column, map and curve side by side, a higher strip
/// \param compares  two scenarios stand side by side: no left column, a wider inspector
/// \param months  the counters of a month stand over the map
/// \param tall  a table stands in the strip: it is as high as beside the works
Layout make_layout(float width, float height, float scale, bool with_timeline,
                   bool with_bar = false, bool works = false, bool tall = false,
                   bool compares = false, bool months = false);

} // namespace app
