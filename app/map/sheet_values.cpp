#include "app/map/sheet_values.hpp"

#include "app/map/draw_text.hpp"
#include "app/view/class_fill.hpp"
#include "app/view/load_class.hpp"
#include "app/view/number.hpp"
#include "app/view/value_scale.hpp"

#include <imgui.h>

#include <cmath>
#include <string>

namespace app::map {

namespace {

/// A box that grows upwards from the sheet's lower edge, filled line by line from its top.
class LegendBox
{
public:
    LegendBox(ImDrawList &list, MapContent const &content, MapPicture const &picture, double left,
              double width, std::size_t rows)
        : m_list{list}, m_content{content}, m_palette{palette_of(picture.theme)}, m_px{
                                                                                      picture.scale}
    {
        double const bottom = picture.camera.height - 24 * m_px;
        double const height = (static_cast<double>(rows) * 24 + 60) * m_px;
        m_area = {left * m_px, bottom - height, (left + width) * m_px, bottom};
        m_y = m_area.top + 12 * m_px;
        list.AddRectFilled(at(m_area.left, m_area.top), at(m_area.right, m_area.bottom),
                           m_palette.panel.with_alpha(0.94).packed());
        list.AddRect(at(m_area.left, m_area.top), at(m_area.right, m_area.bottom),
                     m_palette.border.packed());
    }

    void heading(std::string const &title, std::string const &under)
    {
        text(m_content.fonts.body_bold, m_palette.text, 16, title);
        m_y += 20 * m_px;
        text(m_content.fonts.caption, m_palette.text_secondary, 16, under);
        m_y += 22 * m_px;
    }
    void fill_row(ValueClass const &one, std::string const &words, std::string const &count)
    {
        ImVec2 const low = at(m_area.left + 16 * m_px, m_y + 2 * m_px);
        ImVec2 const high = at(m_area.left + 30 * m_px, m_y + 16 * m_px);
        draw_class_fill(m_list, {low, high, static_cast<float>(m_px)}, one, m_palette);
        m_list.AddRect(low, high, m_palette.grab_hovered.packed(), static_cast<float>(2 * m_px));
        text(m_content.fonts.body, m_palette.text, 40, words);
        TextStyle const style{m_content.fonts.body, m_palette.text, m_palette.halo, 0.0};
        draw_text(m_list, style, {m_area.right - 16 * m_px - text_size(style, count).x, m_y},
                  count);
        m_y += 24 * m_px;
    }
    void load_row(LoadClass load, std::string const &words)
    {
        ImU32 const ink = load_colour(load, m_palette).packed();
        double const middle = m_y + 9 * m_px;
        m_list.AddLine(at(m_area.left + 16 * m_px, middle), at(m_area.left + 40 * m_px, middle),
                       ink, static_cast<float>(load_width_px(load) * m_px));
        m_list.AddCircleFilled(at(m_area.left + 52 * m_px, middle),
                               static_cast<float>(load_radius_px(load) * m_px), ink);
        text(m_content.fonts.body, m_palette.text, 66, words);
        m_y += 24 * m_px;
    }
    [[nodiscard]] Rect area() const { return m_area; }

private:
    [[nodiscard]] static ImVec2 at(double x, double y)
    {
        return {static_cast<float>(x), static_cast<float>(y)};
    }
    void text(ImFont *font, Rgba colour, double indent, std::string const &words)
    {
        draw_text(m_list, {font, colour, m_palette.halo, 0.0}, {m_area.left + indent * m_px, m_y},
                  words);
    }

    ImDrawList &m_list;
    MapContent const &m_content;
    Palette const &m_palette;
    double m_px;
    Rect m_area;
    double m_y = 0.0;
};

} // namespace

Rect draw_sheet_values(ImDrawList &list, MapContent const &content, MapPicture const &picture)
{
    auto const tr = [&](char const *english) { return sim::tr(picture.language, english); };
    ValueScale const scale =
        value_scale(block_values(content.data.colours(content.dataset), picture.colouring),
                    picture.colouring, palette_of(picture.theme));
    std::size_t const rows = scale.classes.size() + (scale.without_value > 0 ? 1 : 0);
    LegendBox box{list, content, picture, 24, 316, rows};
    box.heading(tr(colouring_label(picture.colouring)), tr(colouring_unit(picture.colouring)));
    std::size_t const count = scale.classes.size();
    for (std::size_t row = 0; row < count; ++row) {
        ValueClass const &one = scale.classes[scale.lowest_on_top ? row : count - 1 - row];
        std::string const words = picture.colouring == Colouring::load
                                      ? tr(load_class_label(load_classes[count - 1 - row]))
                                      : sim::render(picture.language, class_words(scale, one));
        box.fill_row(one, words, format_integer(one.blocks));
    }
    if (scale.without_value > 0) {
        box.fill_row({.fill = scale.without_fill},
                     sim::render(picture.language, scale.without_words),
                     format_integer(scale.without_value));
    }
    return box.area();
}

Rect draw_sheet_loads(ImDrawList &list, MapContent const &content, MapPicture const &picture)
{
    auto const tr = [&](char const *english) { return sim::tr(picture.language, english); };
    LegendBox box{list, content, picture, 356, 232, load_classes.size()};
    Night const *const night = content.data.night;
    std::string when = tr("no data");
    if (night != nullptr) {
        when = night->of_season ? tr("peak of the season")
                                : sim::render(picture.language, moment_words(night->hour));
    }
    box.heading(tr("Load rate"), when);
    for (auto load = load_classes.rbegin(); load != load_classes.rend(); ++load) {
        box.load_row(*load, tr(load_class_label(*load)));
    }
    return box.area();
}

} // namespace app::map
