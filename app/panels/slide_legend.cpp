#include "app/panels/slide_legend.hpp"

#include "app/panels/large_type.hpp"

#include <imgui.h>

#include <cmath>

namespace app {

namespace {

constexpr float em = 28.0F;
constexpr float title_em = 26.0F;
constexpr float row_height = 44.0F;
constexpr float swatch_size = 30.0F;
constexpr float between = 40.0F; ///< two entries
constexpr float gap = 14.0F;     ///< parts of one

struct Type
{
    LargeFont plain, bold, title;
    float scale;

    explicit Type(PresentFonts const &fonts)
        : plain{fonts.label, em * fonts.scale}, bold{fonts.label_bold, em * fonts.scale},
          title{fonts.label, title_em * fonts.scale}, scale{fonts.scale}
    {
    }
    [[nodiscard]] float px(float design) const { return std::round(design * scale); }
    [[nodiscard]] float width(SlideLegend const &entry) const
    {
        float const count = entry.count.empty() ? 0.0F : px(gap) + bold.width(entry.count);
        return px(swatch_size + gap) + plain.width(entry.name) + count;
    }
};

/// Places entries one after the other, and calls `draw` with x and row of each. \return rows
template <typename Draw>
int flow(Slide const &slide, Type const &type, float width, Draw draw)
{
    float x = 0.0F;
    int row = 0;
    for (SlideLegend const &entry : slide.legend) {
        float const own = type.width(entry);
        if (x > 0.0F && x + own > width) {
            x = 0.0F;
            ++row;
        }
        draw(entry, x, row);
        x += own + type.px(between);
    }
    return slide.legend.empty() ? 0 : row + 1;
}

void draw_swatch(PanelContext const &context, ImDrawList &list, SlideLegend const &entry,
                 ImVec2 corner)
{
    float const size = context.px(swatch_size);
    if (entry.line) {
        list.AddLine({corner.x, corner.y + size / 2}, {corner.x + size, corner.y + size / 2},
                     entry.fill.packed(), context.px(7));
        return;
    }
    list.AddRectFilled(corner, {corner.x + size, corner.y + size}, entry.fill.packed(),
                       context.px(4));
    if (entry.striped) {
        list.AddLine({corner.x, corner.y + size}, {corner.x + size, corner.y},
                     context.palette.panel.packed(), context.px(4));
    }
}

} // namespace

float legend_height(Slide const &slide, PresentFonts const &fonts, float width)
{
    Type const type{fonts};
    int const rows = flow(slide, type, width, [](SlideLegend const &, float, int) {});
    float const title = slide.legend_title.empty() || rows == 0 ? 0.0F : type.px(40);
    return static_cast<float>(rows) * type.px(row_height) + title;
}

void draw_slide_legend(PanelContext const &context, ImDrawList &list, Slide const &slide,
                       PresentFonts const &fonts, Area const &area)
{
    Type const type{fonts};
    float top = area.y;
    if (!slide.legend_title.empty() && !slide.legend.empty()) {
        type.title.write(list, area.x, top + context.px(28), context.palette.text_secondary,
                         slide.legend_title);
        top += context.px(40);
    }
    flow(slide, type, area.width, [&](SlideLegend const &entry, float x, int row) {
        float const y = top + static_cast<float>(row) * context.px(row_height);
        draw_swatch(context, list, entry, {area.x + x, y + context.px(6)});
        float const baseline = y + context.px(31);
        float const end = type.plain.write(list, area.x + x + context.px(swatch_size + gap),
                                           baseline, context.palette.text, entry.name);
        type.bold.write(list, end + context.px(gap), baseline, context.palette.text, entry.count);
    });
}

} // namespace app
