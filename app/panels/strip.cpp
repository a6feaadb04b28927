#include "app/core/doctor_desk.hpp"
#include "app/panels/compare_panels.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "app/view/progress_rows.hpp"

#include <vector>

namespace app {

namespace {

constexpr char const *tab_labels[] = {label_key("Money"),        label_key("Power grid"),
                                      label_key("Gas and heat"), label_key("Limits"),
                                      label_key("Alternatives"), label_key("Works schedule"),
                                      label_key("Progress"),     label_key("Comparison"),
                                      label_key("Tasks"),        label_key("Problems")};

/// How many things the tab tells of that are not well; 0 shows none.
std::int64_t count_of(PanelContext const &context, StripTab tab)
{
    if (tab == StripTab::problems) {
        DoctorDesk const *const desk = context.document.doctor_desk;
        if (desk != nullptr && desk->checkup() != nullptr) {
            return static_cast<std::int64_t>(desk->checkup()->report.findings.size());
        }
        return static_cast<std::int64_t>(context.document.diagnostics.size());
    }
    if (tab == StripTab::grid && context.document.night != nullptr) {
        return count_loads(context, AssetKind::feeder).over;
    }
    if (tab == StripTab::progress && context.document.progress.has_standing()) {
        return context.document.progress.rows->late;
    }
    return 0;
}

bool is_active(PanelContext const &context, std::size_t index)
{
    return static_cast<std::size_t>(context.view.tab) == index;
}

std::string tab_words(PanelContext const &context, std::size_t index)
{
    std::string words = context.text(tab_labels[index]);
    if (auto const count = count_of(context, static_cast<StripTab>(index)); count > 0) {
        words += "  " + format_integer(count);
    }
    return words;
}

float tab_width(PanelContext const &context, std::size_t index)
{
    ImFont *const font = is_active(context, index) ? context.fonts.body_bold : context.fonts.body;
    return width_of(font, tab_words(context, index)) + context.px(24);
}

void draw_tab(PanelContext const &context, std::size_t index)
{
    bool const active = is_active(context, index);
    ImFont *const font = active ? context.fonts.body_bold : context.fonts.body;
    std::string const words = tab_words(context, index);
    float const height = context.px(32);
    float const width = tab_width(context, index);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton(tab_labels[index], {width, height})) {
        context.ask("tab", {std::string{strip_tab_keys[index]}});
    }
    Rgba const ink =
        active || ImGui::IsItemHovered() ? context.palette.text : context.palette.text_secondary;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddText(font, font->FontSize,
                 {corner.x + context.px(12), corner.y + std::round((height - font->FontSize) / 2)},
                 ink.packed(), words.c_str());
    if (active) {
        list.AddRectFilled({corner.x + context.px(12), corner.y + height - context.px(2)},
                           {corner.x + width - context.px(12), corner.y + height},
                           context.palette.text.packed());
    }
    ImGui::SameLine(0.0F, 0.0F);
}

/// The tabs that a narrow window has no room for, in a list behind the last one.
void draw_other_tabs(PanelContext const &context, std::vector<std::size_t> const &others)
{
    ImVec2 const size{context.px(40), context.px(32)};
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton("others", size)) {
        ImGui::OpenPopup("other_tabs");
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("More tables"));
    }
    draw_icon(Icon::open_list, {corner.x + size.x / 2, corner.y + size.y / 2}, context.px(10),
              context.palette.text);
    if (ImGui::BeginPopup("other_tabs")) {
        for (std::size_t const index : others) {
            if (ImGui::Selectable(tab_words(context, index).c_str())) {
                context.ask("tab", {std::string{strip_tab_keys[index]}});
            }
        }
        ImGui::EndPopup();
    }
    ImGui::SameLine(0.0F, 0.0F);
}

/// All tabs, or as many as there is room for with the present one among them.
void draw_tabs(PanelContext const &context, float room)
{
    float whole = 0.0F;
    for (std::size_t i = 0; i < std::size(tab_labels); ++i) {
        whole += tab_width(context, i);
    }
    auto const present = static_cast<std::size_t>(context.view.tab);
    float left = whole <= room ? whole : room - context.px(40) - tab_width(context, present);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < std::size(tab_labels); ++i) {
        float const width = tab_width(context, i);
        if (whole <= room || i == present || (others.empty() && width <= left)) {
            left -= i == present ? 0.0F : width;
            draw_tab(context, i);
        } else {
            others.push_back(i);
        }
    }
    if (!others.empty()) {
        draw_other_tabs(context, others);
    }
}

} // namespace

void draw_strip(PanelContext const &context, Area const &area)
{
    PanelWindow const window{
        "strip", area, context.palette.panel, {0.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar};
    draw_tabs(context, area.width);
    float const line = area.y + context.px(32);
    ImGui::GetWindowDrawList()->AddLine({area.x, line}, {area.x + area.width, line},
                                        context.palette.separator.packed());
    ImGui::SetCursorPos({0.0F, context.px(33)});
    bool const works = context.view.shows_dates(); // charts and lists reach the edges
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        works ? ImVec2{} : ImVec2{context.px(16), context.px(8)});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, context.palette.panel.packed());
    bool const fits =
        context.view.tab == StripTab::money || context.view.tab == StripTab::grid ||
        context.view.tab == StripTab::supply || context.view.tab == StripTab::limits ||
        context.view.tab == StripTab::alternatives || context.view.tab == StripTab::comparison ||
        context.view.tab == StripTab::problems || works;
    ImGuiWindowFlags const scrolls =
        fits ? ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse : 0;
    ImGui::BeginChild("content", {0.0F, 0.0F}, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened |
                          scrolls);
    switch (context.view.tab) {
    case StripTab::money:
        draw_money(context);
        break;
    case StripTab::grid:
        draw_grid(context);
        break;
    case StripTab::supply:
        draw_supply(context);
        break;
    case StripTab::limits:
        draw_limits(context);
        break;
    case StripTab::alternatives:
        draw_alternatives(context);
        break;
    case StripTab::works:
        draw_works(context);
        break;
    case StripTab::progress:
        draw_progress(context);
        break;
    case StripTab::comparison:
        draw_comparison(context);
        break;
    case StripTab::tasks:
        draw_tasks(context);
        break;
    case StripTab::problems:
        draw_problems(context);
        break;
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

} // namespace app
