#include "app/panels/large_type.hpp"
#include "app/panels/present_panels.hpp"
#include "app/panels/slide_legend.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr float margin = 64.0F;
constexpr float footer_height = 80.0F;
constexpr float column_width = 440.0F;

/// A size, and on how many lines the headline may stand in it.
struct Setting
{
    float em = 52.0F;
    std::size_t lines = 1;
};

/// The headline on one line if it is nearly short enough, else on two; a long one smaller.
void place_headline(SlideLayout &layout, Slide const &slide, PresentFonts const &fonts, float width)
{
    for (Setting const setting : {Setting{52.0F, 1}, Setting{46.0F, 1}, Setting{52.0F, 2},
                                  Setting{44.0F, 2}, Setting{38.0F, 3}}) {
        layout.headline_em = setting.em;
        layout.headline_lines =
            wrap_lines({fonts.title, setting.em * fonts.scale}, slide.headline, width);
        if (layout.headline_lines.size() <= setting.lines) {
            return;
        }
    }
}

} // namespace

SlideLayout slide_layout(Slide const &slide, PresentFonts const &fonts, Area const &screen)
{
    auto const px = [&](float design) { return std::round(design * fonts.scale); };
    SlideLayout layout;
    layout.screen = screen;
    float const left = screen.x + px(margin);
    float const width = std::max(screen.width - 2 * px(margin), 1.0F);
    place_headline(layout, slide, fonts, width);
    auto const lines = static_cast<float>(std::max<std::size_t>(layout.headline_lines.size(), 1));
    layout.headline = {left, screen.y + px(40), width, px(layout.headline_em * 1.3F) * lines};
    layout.rule = {left, layout.headline.y + layout.headline.height + px(16), width, px(3)};
    layout.footer = {screen.x, screen.y + screen.height - px(footer_height), screen.width,
                     px(footer_height)};
    float const top = layout.rule.y + px(24);
    bool const has_column = !slide.figures.empty() || slide.slider.has_value();
    float const column = has_column ? px(column_width) : 0.0F;
    float const beside = has_column ? width - column - px(40) : width;
    float const legend = legend_height(slide, fonts, beside);
    float const bottom = layout.footer.y - px(24);
    layout.legend = {left, bottom - legend, beside, legend};
    layout.map = {std::floor(left - px(24)), std::floor(top), std::floor(beside + px(24)),
                  std::floor(std::max(layout.legend.y - px(12) - top, 1.0F))};
    float const slider = slide.slider ? px(152) : 0.0F;
    layout.figures = {left + width - column, top, column, std::max(bottom - slider - top, 1.0F)};
    layout.slider = {left + width - column, bottom - slider, column, slider};
    return layout;
}

} // namespace app
