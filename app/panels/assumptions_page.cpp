#include "app/panels/assumption_row.hpp"
#include "app/panels/field_draft.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/table_cell.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

bool is_listed(PanelContext const &context, sim::Parameter const &one)
{
    AssumptionState const &state = context.view.assumptions;
    // What is being moved stays under the mouse.
    bool const tried = state.tried && state.tried->first == one.key;
    if (state.only_changed && !tried && !is_changed(context.document.edited(), one)) {
        return false;
    }
    return state.filter.empty() || meets_filter(one, state.filter);
}

int changed_in(PanelContext const &context, AssumptionGroup const &group)
{
    return static_cast<int>(std::ranges::count_if(group.rows, [&](Assumption const &row) {
        return is_changed(context.document.edited(), row.parameter);
    }));
}

/// Words at the right end of the line that ask for a reset when they are clicked.
void draw_reset(PanelContext const &context, std::string const &words, std::string const &what,
                std::string const &explained)
{
    ImGui::SameLine();
    ImGui::SetCursorPosX(right_end(context) - width_of(context.fonts.caption, words));
    write(context.fonts.caption, context.palette.accent, words);
    if (ImGui::IsItemHovered()) {
        tooltip(context, explained);
    }
    if (ImGui::IsItemClicked()) {
        context.ask("assumption", {what, "reset"});
    }
}

void draw_search(PanelContext const &context)
{
    FieldText filter = field_text(context.view.assumptions.filter);
    ImGui::PushFont(context.fonts.small);
    ImGui::SetNextItemWidth(right_end(context) - ImGui::GetCursorPosX());
    if (ImGui::InputTextWithHint("##assumptions", context.text("Search name or source").c_str(),
                                 filter.data(), filter.size())) {
        context.ask("assumptions", {filter.data()});
    }
    ImGui::PopFont();
}

void draw_counts(PanelContext const &context, std::vector<AssumptionGroup> const &groups)
{
    int changed = 0;
    std::size_t all = 0;
    for (AssumptionGroup const &group : groups) {
        changed += changed_in(context, group);
        all += group.rows.size();
    }
    bool only = context.view.assumptions.only_changed;
    ImGui::PushFont(context.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(2), context.px(1)});
    std::string const words = context.text(
        sim::text("changed {n} of {all}", {{"n", std::to_string(changed)},
                                           {"all", format_integer(static_cast<int>(all))}}));
    if (ImGui::Checkbox((words + "##only").c_str(), &only)) {
        context.ask("assumptions-changed", {only ? "on" : "off"});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("List only what differs from the data"));
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (changed > 0) {
        draw_reset(context, context.text("Reset all"), "all",
                   context.text("All values as in the data, one step"));
    }
}

void draw_rows(PanelContext const &context, AssumptionGroup const &group)
{
    if (group.key == "climate" && !context.document.dataset.weather_years.empty()) {
        write(context.fonts.small, context.palette.text, context.text("Winter"));
        choose_winter(context);
        ImGui::Dummy({1.0F, context.px(2)});
    }
    for (Assumption const &row : group.rows) {
        if (is_listed(context, row.parameter)) {
            draw_assumption(context, row.parameter);
        }
    }
}

void draw_group(PanelContext const &context, AssumptionGroup const &group)
{
    AssumptionState const &state = context.view.assumptions;
    auto const listed = std::ranges::count_if(
        group.rows, [&](Assumption const &row) { return is_listed(context, row.parameter); });
    if (listed == 0) {
        return;
    }
    bool const narrowed = !state.filter.empty() || state.only_changed;
    if (narrowed) {
        ImGui::SetNextItemOpen(true);
    }
    int const changed = changed_in(context, group);
    ImGui::PushFont(context.fonts.small_bold);
    std::string const id = group.key + (narrowed ? ".found" : "");
    std::string const beside =
        changed > 0 ? context.text(sim::text("reset {n}", {{"n", std::to_string(changed)}}))
                    : std::to_string(listed);
    float const room = right_end(context) - ImGui::GetCursorPosX() -
                       ImGui::GetTreeNodeToLabelSpacing() - context.px(8) -
                       width_of(context.fonts.caption, beside);
    bool const open = ImGui::TreeNodeEx(
        id.c_str(), ImGuiTreeNodeFlags_NoTreePushOnOpen, "%s",
        fitted(context.fonts.small_bold, context.text(group.label), room).c_str());
    ImGui::PopFont();
    if (changed > 0) {
        draw_reset(context, beside, group.key,
                   context.text("Values of this group as in the data, one step"));
    } else {
        write_right(context.fonts.caption, context.palette.text_disabled, beside,
                    right_end(context));
    }
    if (open) {
        draw_rows(context, group);
    }
}

} // namespace

void draw_assumptions(PanelContext const &context)
{
    AssumptionState const &state = context.view.assumptions;
    if (state.groups == nullptr) {
        return;
    }
    draw_search(context);
    draw_counts(context, *state.groups);
    if (state.waits) {
        write_wrapped(context.fonts.caption, context.palette.warning,
                      context.text("Computing; what is shown is of the value before"));
    }
    divider(context);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0.0F, 0.0F});
    ImGui::BeginChild("assumptions", {0.0F, 0.0F}, false);
    bool any = false;
    for (AssumptionGroup const &group : *state.groups) {
        any = any || std::ranges::any_of(group.rows, [&](Assumption const &row) {
                  return is_listed(context, row.parameter);
              });
        draw_group(context, group);
    }
    if (!any) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text(state.filter.empty()
                                       ? label_key("Nothing is changed; untick to list all values")
                                       : label_key("No value has these words; search for others")));
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace app
