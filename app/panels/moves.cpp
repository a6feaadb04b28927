#include "app/panels/facts.hpp"
#include "app/panels/hover_row.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/routing_words.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr sim::Payer columns[] = {sim::Payer::city, sim::Payer::district, sim::Payer::resident};

struct Ends
{
    float total;
    float payer[3];
};

Ends ends_of(PanelContext const &context)
{
    float const right = right_end(context);
    float const step = context.px(50);
    return {right - 3 * step, {right - 2 * step, right - step, right}};
}

void draw_header(PanelContext const &context, Ends const &ends)
{
    Rgba const ink = context.palette.text_disabled;
    ImFont *const font = context.fonts.caption;
    write(font, ink, context.text("10 000 yuan"));
    write_right(font, ink, context.text("20 years"), ends.total);
    constexpr char const *labels[] = {label_key("city"), label_key("district"),
                                      label_key("residents")};
    for (std::size_t i = 0; i < std::size(columns); ++i) {
        write_right(font, ink, context.text(labels[i]), ends.payer[i]);
    }
}

void draw_money(PanelContext const &context, Ends const &ends, sim::Money life,
                std::span<sim::Money const> by_payer, ImFont *font)
{
    write_right(font, context.palette.text, format_signed_wan_yuan(life), ends.total);
    for (std::size_t i = 0; i < std::size(columns); ++i) {
        write_right(context.fonts.small, context.palette.text_secondary,
                    format_signed_wan_yuan(by_payer[static_cast<std::size_t>(columns[i])]),
                    ends.payer[i]);
    }
}

void draw_move(PanelContext const &context, Ends const &ends, sim::Move const &move)
{
    sim::Dataset const &dataset = context.document.dataset;
    sim::Block const &block = dataset.block(move.block);
    ImGui::PushID(static_cast<int>(move.block.index));
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const width = right_end(context) - ImGui::GetCursorPosX();
    if (ImGui::InvisibleButton("move", {width, context.px(36)})) {
        context.ask("select", {block.code});
        context.ask("centre", {});
    }
    bool const hovered = ImGui::IsItemHovered();
    if (follow_hover(context, hovered, Hover{.block = move.block})) {
        ImGui::GetWindowDrawList()->AddRectFilled(corner,
                                                  {corner.x + width, corner.y + context.px(36)},
                                                  context.palette.frame_hovered.packed());
    }
    if (hovered) {
        wrapped_tooltip(context, context.text(move.reason));
    }
    ImGui::SetCursorScreenPos({corner.x, corner.y + context.px(2)});
    float const room = ends.total - context.px(52) - ImGui::GetCursorPosX();
    write(context.fonts.small_bold, context.palette.text,
          fitted(context.fonts.small_bold, context.pick(block.name, block.name_en), room));
    draw_money(context, ends, move.life_cost, move.by_payer, context.fonts.small_bold);
    ImGui::SetCursorScreenPos({corner.x, corner.y + context.px(18)});
    swatch(context, dataset.route(move.before.route).family);
    write(context.fonts.caption, context.palette.text_secondary, "→");
    ImGui::SameLine(0.0F, context.px(6));
    swatch(context, dataset.route(move.after.route).family);
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(sim::text("{n} households", {{"n", format_integer(block.households)}})));
    ImGui::SetCursorScreenPos({corner.x, corner.y + context.px(37)});
    ImGui::PopID();
}

void draw_total(PanelContext const &context, Ends const &ends, Proposal const &proposal)
{
    sim::Money life;
    std::array<sim::Money, 8> by_payer{};
    for (sim::Move const &move : proposal.assignment.moves) {
        life += move.life_cost;
        for (std::size_t i = 0; i < by_payer.size(); ++i) {
            by_payer[i] += move.by_payer[i];
        }
    }
    write(context.fonts.small_bold, context.palette.text, context.text("Total"));
    draw_money(context, ends, life, by_payer, context.fonts.small_bold);
}

std::string extra_words(PanelContext const &context, double extra, sim::Limit const &limit)
{
    if (limit.unit != "share") {
        return amount_words(context, extra, limit.unit);
    }
    return context.text(
        sim::text("{n} percentage points", {{"n", format_number(extra * 100.0, 1)}}));
}

/// Limits that clash, and the least growth that mends it, each to try by a click.
void draw_conflict(PanelContext const &context, Proposal const &proposal)
{
    sim::assign::Conflict const &conflict = *proposal.assignment.conflict;
    std::vector<sim::Limit> const &limits = proposal.model().limits;
    section_title(context, context.text("Limits that cannot hold together"));
    for (std::uint32_t const row : conflict.clash) {
        write_wrapped(context.fonts.small, context.palette.text,
                      std::string{"· "}.append(context.text(limits[row].name)));
    }
    divider(context);
    section_title(context, context.text("Would be enough to relax"));
    for (sim::assign::Relaxation const &one : conflict.smallest) {
        sim::Limit const &limit = limits[one.row];
        double const extra = static_cast<double>(one.extra) * limit.unit_per_amount;
        ImGui::PushID(static_cast<int>(one.row));
        write_wrapped(context.fonts.small, context.palette.text, context.text(limit.name));
        ImGui::AlignTextToFramePadding();
        write(context.fonts.body_bold, context.palette.text,
              std::string{limit.at_least ? "−" : "+"}.append(extra_words(context, extra, limit)));
        auto const present = tried_value(context, limit.parameter);
        float const button = context.px(88);
        ImGui::SameLine(right_end(context) - button);
        if (!limit.parameter.empty() && present &&
            ImGui::Button(context.text("Try it").c_str(), {button, context.px(26)})) {
            context.ask("draft", {limit.parameter,
                                  std::to_string(*present + (limit.at_least ? -extra : extra))});
        }
        ImGui::PopID();
    }
}

} // namespace

void draw_moves(PanelContext const &context)
{
    Proposal const &proposal = *context.document.routing.proposal;
    if (proposal.assignment.conflict) {
        draw_conflict(context, proposal);
        return;
    }
    if (proposal.assignment.limits.empty()) {
        write(context.fonts.body, context.palette.text_secondary,
              context.text("Comparing routes")); // a plan without its costs as yet
        return;
    }
    MoveTotals const totals = move_totals(context.document.dataset, proposal);
    draw_stats(
        context,
        {{context.text("Routes change"), format_integer(totals.blocks), context.text("blocks")},
         {context.text("Concerns"), format_integer(totals.households), context.text("hh.")},
         {context.text("20 years, 10 000 yuan"), format_signed_wan_yuan(totals.life_cost), {}}});
    divider(context);
    section_title(context, context.text("Blocks that change"));
    Ends const ends = ends_of(context);
    draw_header(context, ends);
    std::vector<sim::Move const *> order;
    for (sim::Move const &move : proposal.assignment.moves) {
        if (move.before.route != move.after.route) {
            order.push_back(&move);
        }
    }
    std::ranges::stable_sort(order, {}, [](sim::Move const *move) { return move->life_cost; });
    for (sim::Move const *const move : order) {
        draw_move(context, ends, *move);
    }
    if (!order.empty()) {
        divider(context);
        draw_total(context, ends, proposal);
    }
}

} // namespace app
