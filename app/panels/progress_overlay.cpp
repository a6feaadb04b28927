#include "app/panels/overlay.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/panels/value_legend.hpp"
#include "app/view/legend.hpp"
#include "app/view/value_scale.hpp"
#include "app/view/works_view.hpp"

namespace app {

namespace {

/// Rows below the list of colourings, without its heading.
std::size_t legend_rows_shown(PanelContext const &context)
{
    Colouring const colouring = context.view.drawn_colouring();
    Document const &document = context.document;
    if (is_by_family(colouring)) {
        std::size_t const extra = document.dataset.has_illustrative() ? 2 : 1; // total, hatch
        return legend_rows(document.dataset, block_families(document.dataset, document.scenario,
                                                            colouring, document.routing.proposal))
                   .size() +
               extra;
    }
    ValueScale const scale =
        value_scale(block_values(colours_of(document), colouring), colouring, context.palette);
    return scale.classes.size() + (scale.without_value > 0 ? 1 : 0);
}

/// The list of days with returns, newest first.
void draw_days(PanelContext const &context, sim::Day today, float width)
{
    std::vector<sim::Day> const &days = context.document.progress.answer->return_days;
    if (!begin_list(context, "##progress_day", context.fonts.body_bold,
                    context.text(long_day_words(today)), width)) {
        return;
    }
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        std::string const words = context.text(long_day_words(*day));
        if (ImGui::Selectable(words.c_str(), *day == today)) {
            context.ask("progress-day", {day == days.rbegin() ? "last" : sim::iso_date(*day)});
        }
    }
    ImGui::EndCombo();
}

void draw_step(PanelContext const &context, char const *id, ImGuiDir direction,
               std::optional<sim::Day> const &day, char const *words)
{
    ImGui::BeginDisabled(!day);
    if (ImGui::ArrowButton(id, direction)) {
        context.ask("progress-day", {sim::iso_date(*day)});
    }
    ImGui::EndDisabled();
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text(words));
    }
}

} // namespace

void draw_progress_date(PanelContext const &context, Area const &area)
{
    if (area.width <= 0.0F || !context.document.progress.has_standing()) {
        return;
    }
    sim::Day const today = standing_of(context).today;
    std::vector<sim::Day> const &days = context.document.progress.answer->return_days;
    Overlay const window{context, "progress_date", area};
    float const top = std::round((area.height - ImGui::GetFrameHeight()) / 2);
    float const side = ImGui::GetFrameHeight();
    ImGui::SetCursorPos({context.px(4), top});
    draw_step(context, "##before", ImGuiDir_Left, return_before(days, today),
              label_key("Return before"));
    ImGui::SetCursorPos({side + context.px(8), top});
    draw_days(context, today, area.width - 2.0F * side - context.px(16));
    ImGui::SetCursorPos({area.width - side - context.px(4), top});
    draw_step(context, "##after", ImGuiDir_Right, return_after(days, today),
              label_key("Return behind"));
}

void draw_progress_legend(PanelContext const &context, Area const &area)
{
    if (area.width <= 0.0F) {
        return;
    }
    auto const rows = static_cast<float>(legend_rows_shown(context));
    float const row = ImGui::GetTextLineHeight() + context.px(4);
    float const height = context.px(8 + 8 + 30 + 18) + rows * row;
    Area const box{area.x, area.y + area.height - height, area.width, height};
    Overlay const window{context, "progress_legend", box, {context.px(12), context.px(8)}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(4)});
    choose_colouring(context);
    if (is_by_family(context.view.drawn_colouring())) {
        draw_family_legend(context);
    } else {
        draw_value_legend(context);
    }
    ImGui::PopStyleVar();
}

} // namespace app
