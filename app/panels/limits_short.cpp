#include "app/panels/limit_rows.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

namespace app {

namespace {

constexpr std::size_t shown_rows = 7;

void draw_row(PanelContext const &context, LimitRow const &row)
{
    ImGui::PushID(static_cast<int>(row.index));
    ImGui::BeginGroup();
    Rgba const ink = row.broken || row.binding ? limit_ink(context, row) : context.palette.text;
    ImFont *const font = context.fonts.caption;
    float const room = right_end(context) - width_of(context.fonts.small_bold, row.used) -
                       context.px(10) - ImGui::GetCursorPosX();
    write(context.fonts.small, context.palette.text, fitted(context.fonts.small, row.name, room));
    write_right(context.fonts.small_bold, ink, row.used, right_end(context));
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const width = right_end(context) - ImGui::GetCursorPosX();
    draw_used_bar(context, row.share, limit_ink(context, row), {at.x, at.y, width, context.px(3)});
    ImGui::Dummy({width, context.px(5)});
    if (!row.price.empty()) {
        std::string const words =
            context.text(sim::text("+1 saves {price}", {{"price", row.price}}));
        write(font, context.palette.text_secondary, fitted(font, words, width));
    }
    ImGui::Dummy({1.0F, context.px(2)});
    ImGui::EndGroup();
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context, row.details);
    }
    if (ImGui::IsItemClicked()) {
        context.ask("tab", {"limits"});
    }
    ImGui::PopID();
}

} // namespace

void draw_limits_short(PanelContext const &context)
{
    section_title(context, context.text("Limits"));
    Proposal const *const proposal = context.document.routing.proposal;
    if (proposal != nullptr && proposal->assignment.conflict) {
        write_wrapped(context.fonts.small, context.palette.text_secondary, context.text(no_plan));
        return;
    }
    if (proposal == nullptr || proposal->assignment.limits.empty()) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text("Known once routes have been compared: Propose routes, above."));
        return;
    }
    std::vector<std::uint32_t> const order = listed_limits(*proposal);
    std::string const all =
        context.text(sim::text("all {n}", {{"n", std::to_string(order.size())}}));
    write_right(context.fonts.caption, context.palette.accent, all, right_end(context));
    if (ImGui::IsItemClicked()) {
        context.ask("tab", {"limits"});
    }
    for (std::size_t i = 0; i < std::min(order.size(), shown_rows); ++i) {
        draw_row(context, limit_row(context, order[i]));
    }
}

} // namespace app
