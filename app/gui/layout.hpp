#pragma once

#include "app/panels/context.hpp"

namespace app {

/// Where the parts of the window stand.
struct Layout
{
    Area top_bar, left, map, band, strip, inspector, status, tools;
};

/// The design's sizes times `scale`, in a window of so many pixels. The map takes what is left.
Layout make_layout(float width, float height, float scale);

} // namespace app
