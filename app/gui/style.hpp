#pragma once

#include "app/view/palette.hpp"

namespace app {

/// Sets ImGui's colours, spacing and rounding. \pre an ImGui context is current
void apply_style(Palette const &palette, float scale);

} // namespace app
