#pragma once

#include "app/panels/context.hpp"
#include "app/view/present_fonts.hpp"
#include "app/view/slide.hpp"
#include "app/view/story_shown.hpp"

#include <string>
#include <vector>

namespace app {

/// Where the parts of a slide stand, pixels.
struct SlideLayout
{
    Area screen, headline, rule, map, figures, slider, legend, footer;
    std::vector<std::string> headline_lines;
    float headline_em = 52.0F; ///< design pixels
};

/// Headline above, map left, numbers right, legend and footer below. What a slide does not have gives
/// its room to the map. \pre fonts.loaded()
[[nodiscard]] SlideLayout slide_layout(Slide const &slide, PresentFonts const &fonts,
                                       Area const &screen);

/// Type, places and picture of the map of a slide.
struct SlideFrame
{
    PresentFonts const &fonts;
    SlideLayout const &layout;
    void *map = nullptr; ///< texture, as ImGui's backend takes it; nullptr: none
};

/// One step of a story over the whole window. The slider asks for `present-try`.
/// \param context  with the slide's scale
void draw_slide(PanelContext const &context, Slide const &slide, SlideFrame const &frame);

/// The steps of the story: choose, write, order, add, remove.
void draw_story_editor(PanelContext const &context, StoryShown const &story, Area const &area);

} // namespace app
