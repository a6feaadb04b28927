#include "app/panels/empty_state.hpp"
#include "app/panels/limit_rows.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/routing_words.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

/// Where the columns of the table begin or end, from the window's left.
struct Columns
{
    float name, bar, bar_width, used_end, price_end;
};

Columns columns_of(PanelContext const &context, float width)
{
    float const name = context.px(30);
    float const price_end = width - context.px(8);
    bool const narrow = width < context.px(560); // the bar goes first
    float const used_end = price_end - (narrow ? width * 0.40F : width * 0.30F);
    float const bar_width = narrow ? 0.0F : width * 0.12F;
    float const used_width = narrow ? context.px(112) : width * 0.22F;
    return {name, used_end - used_width - bar_width, bar_width, used_end, price_end};
}

void draw_header(PanelContext const &context, Columns const &columns)
{
    Rgba const ink = context.palette.text_disabled;
    ImGui::SetCursorPosX(columns.name);
    write(context.fonts.caption, ink, context.text("limit"));
    write_right(context.fonts.caption, ink, context.text("used / capacity"), columns.used_end);
    write_right(context.fonts.caption, ink, context.text("one more unit saves"), columns.price_end);
}

void draw_switch(PanelContext const &context, sim::Limit const &limit)
{
    std::string const key = switch_of(context, limit);
    if (key.empty()) {
        return;
    }
    bool on = tried_value(context, key).value_or(1.0) != 0.0;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{0.0F, 0.0F});
    if (ImGui::Checkbox("##active", &on)) {
        context.ask("draft", {key, on ? "1" : "0"});
    }
    ImGui::PopStyleVar();
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("Does this limit count?"));
    }
    ImGui::SameLine();
}

void draw_row(PanelContext const &context, Columns const &columns, std::uint32_t index)
{
    LimitRow const row = limit_row(context, index);
    Rgba const ink = row.broken || row.binding ? limit_ink(context, row) : context.palette.text;
    ImGui::PushID(static_cast<int>(index));
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    draw_switch(context, context.document.routing.proposal->model().limits[index]);
    ImGui::SetCursorPosX(columns.name);
    write(context.fonts.small, context.palette.text,
          fitted(context.fonts.small, row.name, columns.bar - columns.name - context.px(8)));
    if (columns.bar_width > 0.0F) {
        draw_used_bar(context, row.share, limit_ink(context, row),
                      {ImGui::GetWindowPos().x + columns.bar, corner.y + context.px(5),
                       columns.bar_width, context.px(6)});
    }
    write_right(context.fonts.small_bold, ink, row.used, columns.used_end);
    write_right(context.fonts.small, context.palette.text,
                row.price.empty() ? "–"
                                  : fitted(context.fonts.small, row.price,
                                           columns.price_end - columns.used_end - context.px(10)),
                columns.price_end);
    ImVec2 const end{corner.x + columns.price_end, corner.y + ImGui::GetTextLineHeight()};
    if (ImGui::IsMouseHoveringRect({corner.x + columns.name, corner.y}, end)) {
        wrapped_tooltip(context, row.details);
    }
    ImGui::PopID();
}

/// What the scenario's own plan leaves open, block by block and limit by limit.
void draw_faults(PanelContext const &context, Proposal const &proposal)
{
    sim::Dataset const &dataset = context.document.dataset;
    std::string const count = format_integer(static_cast<std::int64_t>(proposal.faults.size()));
    float const room = right_end(context) - ImGui::GetCursorPosX() -
                       width_of(context.fonts.small_bold, count) - context.px(8);
    write(
        context.fonts.small_bold, context.palette.text,
        fitted(context.fonts.small_bold, context.text("To be settled in the present plan"), room));
    write_right(context.fonts.small_bold, context.palette.text, count, right_end(context));
    for (std::size_t i = 0; i < proposal.faults.size(); ++i) {
        sim::PlanFault const &fault = proposal.faults[i];
        bool const at_block = fault.block < dataset.blocks.size();
        std::string words = context.text(fault.sentence);
        if (at_block) {
            sim::Block const &block = dataset.blocks[fault.block];
            words = context.pick(block.name, block.name_en) + " · " + words;
        }
        ImGui::PushID(static_cast<int>(i));
        write(context.fonts.small, context.palette.text_secondary,
              fitted(context.fonts.small, words, right_end(context) - ImGui::GetCursorPosX()));
        if (ImGui::IsItemHovered()) {
            wrapped_tooltip(context, words);
        }
        if (at_block && ImGui::IsItemClicked()) {
            context.ask("select", {dataset.blocks[fault.block].code});
            context.ask("centre", {});
        }
        ImGui::PopID();
    }
}

} // namespace

void draw_limits(PanelContext const &context)
{
    Proposal const *const proposal = context.document.routing.proposal;
    if (proposal != nullptr && proposal->assignment.conflict) {
        write(context.fonts.body, context.palette.text_secondary, context.text(no_plan));
        return;
    }
    if (proposal == nullptr || proposal->assignment.limits.empty()) {
        draw_empty(context,
                   context.text("What each limit has used of its capacity, and what one more unit "
                                "would save."),
                   context.text("Known once routes have been compared; the scenario stays as it "
                                "is until a proposal is kept."),
                   {{context.text("Propose routes"), "assign"}});
        return;
    }
    float const room = ImGui::GetContentRegionAvail().x;
    float const table = room * 0.64F;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(3)});
    ImGui::BeginChild("limits", {table, 0.0F}, false);
    Columns const columns = columns_of(context, table - context.px(12));
    draw_header(context, columns);
    for (std::uint32_t const index : listed_limits(*proposal)) {
        draw_row(context, columns, index);
    }
    ImGui::EndChild();
    ImGui::SameLine(0.0F, context.px(20));
    ImGui::BeginChild("faults", {0.0F, 0.0F}, false);
    draw_faults(context, *proposal);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace app
