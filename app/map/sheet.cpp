#include "app/map/sheet.hpp"

#include "app/map/draw_text.hpp"
#include "app/map/sheet_values.hpp"
#include "app/view/legend.hpp"
#include "app/view/number.hpp"

#include <imgui.h>

#include <algorithm>

namespace app::map {

namespace {

ImVec2 vec(double x, double y)
{
    return {static_cast<float>(x), static_cast<float>(y)};
}

/// Draws the parts of one sheet.
class SheetWriter
{
public:
    SheetWriter(ImDrawList &list, MapContent const &content, MapPicture const &picture)
        : m_list{list}, m_content{content}, m_picture{picture},
          m_palette{palette_of(picture.theme)}, m_px{picture.scale}
    {
    }

    std::vector<Rect> write()
    {
        std::vector<Rect> covered{title()};
        covered.push_back(is_by_family(m_picture.colouring)
                              ? legend()
                              : draw_sheet_values(m_list, m_content, m_picture));
        if (m_picture.shows_loads()) {
            covered.push_back(draw_sheet_loads(m_list, m_content, m_picture));
        }
        if (m_content.dataset.has_illustrative()) {
            covered.push_back(statement());
        }
        return covered;
    }

private:
    [[nodiscard]] TextStyle style(ImFont *font, Rgba colour) const
    {
        return {font, colour, m_palette.halo, 0.0};
    }

    void box(Rect const &box)
    {
        ImVec2 const low = vec(box.left, box.top);
        ImVec2 const high = vec(box.right, box.bottom);
        m_list.AddRectFilled(low, high, m_palette.panel.with_alpha(0.94).packed());
        m_list.AddRect(low, high, m_palette.border.packed());
    }

    [[nodiscard]] std::string meta(char const *zh, char const *en) const
    {
        auto const found =
            m_content.dataset.meta.find(m_picture.language == sim::Language::zh ? zh : en);
        return found == m_content.dataset.meta.end() ? std::string{} : found->second;
    }

    [[nodiscard]] std::string what(sim::Language language) const
    {
        return sim::tr(language, colouring_label(m_picture.colouring));
    }

    Rect title()
    {
        std::string const district = meta("name_zh", "name_en");
        std::string const heading = sim::render(
            m_picture.language,
            is_by_family(m_picture.colouring)
                ? sim::text("{district}: heating routes by block", {{"district", district}})
                : sim::text("{district}: {what} by block",
                            {{"district", district},
                             {"what", what(sim::Language::zh), what(sim::Language::en)}}));
        std::string const under = meta("plan_name_zh", "plan_name_en") + " · " +
                                  sim::pick(m_picture.language, m_content.data.scenario.name_zh,
                                            m_content.data.scenario.name_en);
        TextStyle const large = style(m_content.fonts.answer, m_palette.text);
        TextStyle const small = style(m_content.fonts.body, m_palette.text_secondary);
        double const width =
            std::max(text_size(large, heading).x, text_size(small, under).x) + 32 * m_px;
        Rect const area{24 * m_px, 24 * m_px, 24 * m_px + width, 96 * m_px};
        box(area);
        draw_text(m_list, large, {area.left + 16 * m_px, area.top + 12 * m_px}, heading);
        draw_text(m_list, small, {area.left + 16 * m_px, area.top + 46 * m_px}, under);
        return area;
    }

    Rect legend()
    {
        std::vector<LegendRow> const rows = legend_rows(
            m_content.dataset, block_families(m_content.dataset, m_content.data.scenario,
                                              m_picture.colouring, m_content.data.proposal));
        bool const hatched = m_content.dataset.has_illustrative();
        bool const dotted =
            std::ranges::any_of(m_content.data.scenario.plan.choices, &sim::Choice::locked);
        double const marks = (hatched ? 1.0 : 0.0) + (dotted ? 1.0 : 0.0);
        double const height =
            (static_cast<double>(rows.size()) * 26 + 26 + 34 + 24 + marks * 24) * m_px;
        double const bottom = m_picture.camera.height - 24 * m_px;
        Rect const area{24 * m_px, bottom - height, 24 * m_px + 316 * m_px, bottom};
        box(area);
        double y = area.top + 12 * m_px;
        TextStyle const head = style(m_content.fonts.caption, m_palette.text_disabled);
        row(y, head, "", sim::tr(m_picture.language, "blocks"),
            sim::tr(m_picture.language, "households"));
        y += 24 * m_px;
        LegendRow total;
        for (LegendRow const &one : rows) {
            legend_line(y, one);
            y += 26 * m_px;
            total.blocks += one.in_group ? 0 : one.blocks;
            total.households += one.in_group ? 0 : one.households;
        }
        m_list.AddLine(vec(area.left + 16 * m_px, y), vec(area.right - 16 * m_px, y),
                       m_palette.border.packed());
        y += 8 * m_px;
        row(y, style(m_content.fonts.body_bold, m_palette.text),
            sim::tr(m_picture.language, "Total"), format_integer(total.blocks),
            format_integer(total.households));
        y += 28 * m_px;
        if (hatched) {
            mark(y, true, sim::tr(m_picture.language, "hatched: illustrative data"));
            y += 24 * m_px;
        }
        if (dotted) {
            mark(y, false, sim::tr(m_picture.language, "dotted: route is fixed"));
        }
        return area;
    }

    /// A square as hatch or dots mark it on the map, and what that means.
    void mark(double y, bool is_hatch, std::string const &words)
    {
        double const left = 40 * m_px;
        double const side = 14 * m_px;
        ImVec2 const low = vec(left, y + 2 * m_px);
        ImVec2 const high = vec(left + side, y + 2 * m_px + side);
        ImU32 const ink = m_palette.text_disabled.packed();
        m_list.PushClipRect(low, high, true);
        for (double x = -side; is_hatch && x < side; x += 6 * m_px) {
            m_list.AddLine(vec(left + x, y + 2 * m_px + side), vec(left + x + side, y + 2 * m_px),
                           ink, static_cast<float>(m_px));
        }
        for (double const x : {3.5, 10.5}) {
            for (double const down : {5.5, 12.5}) {
                if (!is_hatch) {
                    m_list.AddCircleFilled(vec(left + x * m_px, y + down * m_px),
                                           static_cast<float>(m_px), m_palette.text.packed());
                }
            }
        }
        m_list.PopClipRect();
        m_list.AddRect(low, high, ink);
        draw_text(m_list, style(m_content.fonts.small, m_palette.text_secondary),
                  {left + 22 * m_px, y}, words);
    }

    void legend_line(double y, LegendRow const &line)
    {
        TextStyle const words = style(line.in_group ? m_content.fonts.small : m_content.fonts.body,
                                      line.in_group ? m_palette.text_secondary : m_palette.text);
        double const left = (line.in_group ? 60 : 40) * m_px;
        {
            sim::RouteFamily const family =
                line.is_group ? sim::RouteFamily::solar_electric : line.family;
            ImVec2 const low = vec(left, y + 2 * m_px);
            ImVec2 const high = vec(left + 14 * m_px, y + 16 * m_px);
            float const round = static_cast<float>(2 * m_px);
            m_list.AddRectFilled(low, high, fill_colour(family, m_palette).packed(), round);
            m_list.AddRect(low, high, line_colour(family).packed(), round, 0,
                           static_cast<float>(1.5 * m_px));
        }
        m_indent = left + 22 * m_px;
        row(y, words, sim::tr(m_picture.language, legend_key(line, m_picture.colouring)),
            format_integer(line.blocks), format_integer(line.households));
        m_indent = 40 * m_px;
    }

    void row(double y, TextStyle const &words, std::string const &name, std::string const &blocks,
             std::string const &households)
    {
        draw_text(m_list, words, {m_indent, y}, name);
        draw_text(m_list, words, {250 * m_px - text_size(words, blocks).x, y}, blocks);
        draw_text(m_list, words, {324 * m_px - text_size(words, households).x, y}, households);
    }

    Rect statement()
    {
        TextStyle const words = style(m_content.fonts.body_bold, m_palette.band_text);
        std::string const line =
            sim::tr(m_picture.language, "Illustrative data, not a basis for orders");
        Pixel const size = text_size(words, line);
        double const left = std::round((m_picture.camera.width - size.x) / 2);
        double const top = m_picture.camera.height - 48 * m_px;
        Rect const area{left - 16 * m_px, top, left + size.x + 16 * m_px, top + 28 * m_px};
        box(area);
        draw_text(m_list, words, {left, top + std::round((28 * m_px - size.y) / 2)}, line);
        return area;
    }

    ImDrawList &m_list;
    MapContent const &m_content;
    MapPicture const &m_picture;
    Palette const &m_palette;
    double m_px;
    double m_indent = 40 * m_px;
};

} // namespace

std::vector<Rect> draw_sheet(ImDrawList &list, MapContent const &content, MapPicture const &picture)
{
    return SheetWriter{list, content, picture}.write();
}

} // namespace app::map
