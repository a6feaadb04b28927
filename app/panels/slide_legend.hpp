#pragma once

#include "app/panels/context.hpp"
#include "app/view/present_fonts.hpp"
#include "app/view/slide.hpp"

struct ImDrawList;

namespace app {

/// Rows of a slide's legend within `width`, its title included; 0 without entries.
[[nodiscard]] float legend_height(Slide const &slide, PresentFonts const &fonts, float width);
void draw_slide_legend(PanelContext const &context, ImDrawList &list, Slide const &slide,
                       PresentFonts const &fonts, Area const &area);

} // namespace app
