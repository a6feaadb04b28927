#pragma once

#include "app/view/value_scale.hpp"

#include <imgui.h>

namespace app {

/// A swatch in a legend.
struct SwatchBox
{
    ImVec2 low;
    ImVec2 high;
    float px = 1.0F; ///< pixels per design pixel
};
/// Fills it as the map fills blocks of a class: striped ones with stripes.
void draw_class_fill(ImDrawList &list, SwatchBox const &box, ValueClass const &one,
                     Palette const &palette);

} // namespace app
