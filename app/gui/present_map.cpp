#include "app/gui/map_window.hpp"
#include "app/gui/present.hpp"
#include "app/gui/works.hpp"
#include "app/view/works_view.hpp"

namespace app {

map::MapPicture present_picture(AppState const &state, float scale)
{
    // Lines and symbols grow with the type, so that they carry as far.
    constexpr float larger = 1.6F;
    map::MapPicture picture = picture_of(state, scale * larger);
    picture.frame = map::Frame::present;
    picture.works = false;
    picture.changed.clear();
    picture.late.clear();
    FigureSource const source = figure_source(state);
    if (present_step(state).day && source.works != nullptr) {
        picture.progress = block_progress(*source.works, *present_step(state).day);
    }
    return picture;
}

Fonts present_map_fonts(PresentFonts const &fonts)
{
    return {.caption = fonts.label,
            .small = fonts.label,
            .small_bold = fonts.label_bold,
            .body = fonts.label,
            .body_bold = fonts.label_bold,
            .selected_label = fonts.label_bold,
            .title = fonts.label_bold,
            .stat = fonts.label_bold,
            .name = fonts.label_bold,
            .answer = fonts.label_bold};
}

} // namespace app
