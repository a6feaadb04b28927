#include "app/panels/panels.hpp"
#include "app/panels/routing_words.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

/// The answer of the bar: what the proposal would change, or why there is none.
std::string headline(PanelContext const &context)
{
    Routing const &routing = context.document.routing;
    Proposal const *const proposal = routing.proposal;
    if (proposal == nullptr) {
        return context.text("Comparing routes");
    }
    if (proposal->assignment.conflict) {
        return context.text("Not possible under the present limits");
    }
    if (!routing.preview) {
        return context.text("The present plan under all limits");
    }
    MoveTotals const totals = move_totals(context.document.dataset, *newest(routing));
    if (totals.blocks == 0) {
        return context.text("Proposal: no block changes its route");
    }
    sim::TextArg const blocks{"blocks", format_integer(totals.blocks)};
    sim::TextArg const households{"households", format_integer(totals.households)};
    if (routing.alternative.value_or(0) > 0) {
        sim::Text const &name = routing.comparison->alternatives[*routing.alternative].name;
        return context.text(sim::text(
            "{name}: {blocks} blocks, {households} homes change",
            {{"name", sim::render(sim::Language::zh, name), sim::render(sim::Language::en, name)},
             blocks,
             households}));
    }
    return context.text(
        sim::text("Proposal: {blocks} blocks, {households} homes change", {blocks, households}));
}

std::string second_line(PanelContext const &context)
{
    Routing const &routing = context.document.routing;
    Proposal const *const proposal = routing.proposal;
    if (proposal == nullptr) {
        return context.text("loads and costs of every route of every block");
    }
    if (proposal->assignment.conflict) {
        return context.text("see at the right which limits clash and what would mend it");
    }
    if (!routing.preview) {
        return proposal->present && proposal->present->feasible
                   ? context.text("holds all limits")
                   : context.text(sim::text("{n} points to settle",
                                            {{"n", format_integer(static_cast<std::int64_t>(
                                                       proposal->faults.size()))}}));
    }
    if (newest(routing)->assignment.limits.empty()) {
        return context.text("Comparing routes"); // a plan that is being improved: money comes last
    }
    MoveTotals const totals = move_totals(context.document.dataset, *proposal);
    return context.text(sim::text("20 years {life}, public money {public}, residents {residents}",
                                  {{"life", signed_wan_words(context, totals.life_cost)},
                                   {"public", signed_wan_words(context, totals.government)},
                                   {"residents", signed_wan_words(context, totals.resident)}}));
}

void draw_gap(PanelContext const &context, float right, float middle)
{
    std::string const words = gap_words(context);
    ImFont *const font = context.fonts.small_bold;
    float const width = width_of(font, words) + context.px(20);
    float const height = context.px(24);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImVec2 const corner{right - width, middle - height / 2};
    list.AddRectFilled(corner, {right, corner.y + height}, context.palette.selected_row.packed(),
                       height / 2);
    list.AddText(font, font->FontSize,
                 {corner.x + context.px(10), corner.y + std::round((height - font->FontSize) / 2)},
                 context.palette.text.packed(), words.c_str());
    if (ImGui::IsMouseHoveringRect(corner, {right, corner.y + height})) {
        wrapped_tooltip(context, context.text("No plan that holds all limits costs less by more "
                                              "than this share: it is proved, not estimated."));
    }
}

/// Buttons at the right end. \return where they begin
float draw_buttons(PanelContext const &context, Area const &area)
{
    Routing const &routing = context.document.routing;
    float const height = context.px(28);
    float const top = std::round((area.height - height) / 2);
    float left = area.width - context.px(12);
    auto const place = [&](std::string const &words) {
        float const width = width_of(context.fonts.body, words) + context.px(24);
        left -= width;
        ImGui::SetCursorPos({left, top});
        left -= context.px(8);
        return ImVec2{width, height};
    };
    if (routing.preview) {
        std::string const discard = context.text("Discard");
        if (ImGui::Button(discard.c_str(), place(discard))) {
            context.ask("discard", {});
        }
        std::string const keep = context.text("Keep");
        if (primary_button(context, keep, place(keep))) {
            context.ask("keep", {});
        }
    }
    if (routing.busy) {
        std::string const stop = context.text("Stop");
        if (ImGui::Button(stop.c_str(), place(stop))) {
            context.ask("stop", {});
        }
    }
    return left - context.px(4);
}

} // namespace

bool shows_assign_bar(Routing const &routing)
{
    return routing.proposal != nullptr || routing.busy;
}

void draw_assign_bar(PanelContext const &context, Area const &area)
{
    Routing const &routing = context.document.routing;
    if (!shows_assign_bar(routing)) {
        return;
    }
    PanelWindow const window{
        "assign_bar", area, context.palette.panel, {0.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddLine({area.x, area.y + area.height - 1},
                 {area.x + area.width, area.y + area.height - 1}, context.palette.border.packed());
    list.AddRectFilled({area.x, area.y}, {area.x + context.px(4), area.y + area.height},
                       context.palette.accent.packed());
    float right = draw_buttons(context, area);
    bool const has_gap = shown_gap(routing).has_value();
    bool const narrow = area.width < context.px(760); // then the gap leads the second line
    if (has_gap && !narrow) {
        draw_gap(context, area.x + right, area.y + area.height / 2);
        right -= width_of(context.fonts.small_bold, gap_words(context)) + context.px(28);
    }
    float const room = right - context.px(16);
    ImGui::SetCursorPos({context.px(16), context.px(6)});
    write(context.fonts.title, context.palette.text,
          fitted(context.fonts.title, headline(context), room));
    ImGui::SetCursorPos({context.px(16), context.px(29)});
    write(context.fonts.small, context.palette.text_secondary,
          fitted(context.fonts.small,
                 (has_gap && narrow ? gap_words(context) + " · " : std::string{}) +
                     second_line(context),
                 room));
}

} // namespace app
