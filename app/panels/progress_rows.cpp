#include "app/panels/hover_row.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/view/number.hpp"

namespace app {

sim::Standing const &standing_of(PanelContext const &context)
{
    return *context.document.progress.answer->standing;
}

Rgba alarm_ink(PanelContext const &context, sim::Alarm alarm)
{
    return alarm == sim::Alarm::late      ? context.palette.late
           : alarm == sim::Alarm::warning ? context.palette.warning
                                          : context.palette.text_secondary;
}

std::string done_of_due(int done, int due)
{
    return format_integer(done) + " / " + format_integer(due);
}

std::string share_words(std::int64_t part, std::int64_t all)
{
    return all > 0 ? format_whole_percent(static_cast<double>(part) / static_cast<double>(all))
                   : "–";
}

std::string late_words(PanelContext const &context, int days)
{
    return days > 0 ? context.text(sim::text("{n} days", {{"n", format_integer(days)}})) : "–";
}

sim::TextArg words_arg(std::string name, sim::Text const &words)
{
    return {std::move(name), sim::render(sim::Language::zh, words),
            sim::render(sim::Language::en, words)};
}

ListRow::ListRow(PanelContext const &context, int id, float height, bool selected,
                 Hover const &speaks_of)
    : m_context{context}, m_corner{ImGui::GetCursorScreenPos()},
      m_width{ImGui::GetContentRegionAvail().x}, m_height{height}
{
    ImGui::PushID(id);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0.0F, 0.0F});
    m_pressed = ImGui::InvisibleButton("row", {m_width, height});
    m_hovered = ImGui::IsItemHovered();
    ImVec2 const opposite{m_corner.x + m_width, m_corner.y + height};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (follow_hover(context, m_hovered, speaks_of) || selected) {
        list.AddRectFilled(
            m_corner, opposite,
            (selected ? context.palette.selected_row : context.palette.frame_hovered).packed());
    }
    list.AddLine({m_corner.x, opposite.y - 1}, {opposite.x, opposite.y - 1},
                 context.palette.separator.packed());
}

ListRow::~ListRow()
{
    ImGui::PopStyleVar();
    ImGui::PopID();
}

void ListRow::left(ImFont *font, Rgba ink, std::string const &words, float left, float right,
                   float middle) const
{
    std::string const shown = fitted(font, words, right - left);
    ImGui::GetWindowDrawList()->AddText(
        font, font->FontSize,
        {m_corner.x + left, std::round(m_corner.y + middle - font->FontSize / 2)}, ink.packed(),
        shown.c_str());
}

void ListRow::right(ImFont *font, Rgba ink, std::string const &words, float right,
                    float middle) const
{
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize,
                                        {std::round(m_corner.x + right - width_of(font, words)),
                                         std::round(m_corner.y + middle - font->FontSize / 2)},
                                        ink.packed(), words.c_str());
}

} // namespace app
