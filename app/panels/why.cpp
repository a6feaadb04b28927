#include "app/panels/facts.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/routing_words.hpp"
#include "app/panels/why_rows.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

/// Route with its swatch at the right end of the line.
void write_route_right(PanelContext const &context, sim::RouteId route)
{
    std::string const name = route_name(context, route);
    float const left =
        right_end(context) - width_of(context.fonts.body_bold, name) - context.px(20);
    ImGui::SameLine();
    ImGui::SetCursorPosX(left);
    swatch(context, context.document.dataset.route(route).family);
    write(context.fonts.body_bold, context.palette.text, name);
}

sim::Move const *move_of(Proposal const &proposal, sim::BlockId block)
{
    auto const &moves = proposal.assignment.moves;
    auto const found = std::ranges::find(moves, block, &sim::Move::block);
    return found == moves.end() ? nullptr : &*found;
}

void draw_move(PanelContext const &context, sim::Move const &move)
{
    if (move.before.route == move.after.route) {
        return;
    }
    write_wrapped(
        context.fonts.small, context.palette.accent,
        context.text(sim::text("Instead of {route}",
                               {{"route", context.document.dataset.route(move.before.route).name_zh,
                                 context.document.dataset.route(move.before.route).name_en}})));
    write_wrapped(context.fonts.small, context.palette.text_secondary, context.text(move.reason));
}

void draw_binding(PanelContext const &context, Proposal const &proposal,
                  sim::BlockReason const &reason)
{
    if (reason.binding.empty()) {
        return;
    }
    section_title(context, context.text("Held by"));
    for (std::uint32_t const row : reason.binding) {
        write(context.fonts.small, context.palette.text,
              std::string{"· "} +
                  fitted(context.fonts.small, context.text(proposal.model().limits[row].name),
                         right_end(context) - ImGui::GetCursorPosX() - context.px(12)));
    }
}

void draw_runner_up(PanelContext const &context, Proposal const &proposal, sim::BlockId block,
                    sim::BlockReason const &reason)
{
    if (!reason.runner_up) {
        return;
    }
    divider(context);
    section_title(context, context.text("Runner-up"));
    write_route_right(context, *runner_up_route(proposal, block));
    sim::Candidate const &second = proposal.model().candidates[*reason.runner_up];
    sim::Candidate const &first = proposal.model().candidates[reason.chosen];
    draw_property(context, context.text("dearer, limits counted"),
                  signed_wan_words(context, reason.extra_cost) + " · " +
                      format_percent(reason.margin_share));
    draw_property(
        context, context.text("of it public money"),
        signed_wan_words(context, second.life_cost.government - first.life_cost.government));
    draw_property(
        context, context.text("of it households"),
        signed_wan_words(context, second.life_cost.household - first.life_cost.household));
}

void draw_question(PanelContext const &context)
{
    std::string const words = context.text("Why this route?");
    if (ImGui::Button(words.c_str(), {ImGui::GetContentRegionAvail().x, context.px(28)})) {
        context.ask("explain", {});
    }
    divider(context);
}

} // namespace

void draw_why(PanelContext const &context, sim::BlockId block)
{
    Proposal const *const proposal = context.document.routing.proposal;
    sim::BlockReason const *const reason =
        proposal != nullptr ? reason_of(*proposal, block) : nullptr;
    if (reason == nullptr) {
        if (proposal == nullptr && !context.document.routing.busy &&
            context.document.results.demand.has_physics()) {
            draw_question(context);
        }
        return;
    }
    section_title(context, context.text("Why"));
    write_route_right(context, proposal->model().candidates[reason->chosen].choice.route);
    write_wrapped(context.fonts.small, context.palette.text_secondary,
                  context.text(reason->reason));
    if (sim::Move const *const move = move_of(*proposal, block)) {
        draw_move(context, *move);
    }
    ImGui::Dummy({1.0F, context.px(4)});
    draw_route_rows(context, block);
    draw_runner_up(context, *proposal, block, *reason);
    divider(context);
    draw_flips(context, *reason);
    draw_binding(context, *proposal, *reason);
    divider(context);
}

} // namespace app
