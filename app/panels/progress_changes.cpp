#include "app/panels/progress_panels.hpp"
#include "app/view/works_view.hpp"

namespace app {

namespace {

using sim::replan::DateChange;
using sim::replan::DateKind;

constexpr float row_height = 40.0F; ///< two lines, design pixels

std::string route_words(PanelContext const &context, sim::Choice const &choice)
{
    sim::Route const &route = context.document.dataset.route(choice.route);
    return context.pick(route.name_zh, route.name_en) + " " + std::to_string(choice.start_year);
}

void look_at(PanelContext const &context, std::uint32_t block)
{
    if (block < context.document.dataset.blocks.size()) {
        context.ask("select", {context.document.dataset.blocks[block].code});
        context.ask("centre", {});
    }
}

/// Two lines: what, and how it was and will be at the right; the reason below.
void draw_two_lines(PanelContext const &context, ListRow const &row, std::string const &name,
                    std::string const &change, std::string const &reason)
{
    float const left = context.px(16);
    float const right = row.width() - context.px(12);
    ImFont *const font = context.fonts.small;
    std::string const shown = fitted(font, change, (right - left) * 0.62F);
    row.right(font, context.palette.text, shown, right, context.px(12));
    row.left(context.fonts.small_bold, context.palette.text, name, left,
             right - width_of(font, shown) - context.px(10), context.px(12));
    row.left(context.fonts.caption, context.palette.text_secondary, reason, left, right,
             context.px(28));
    if (row.hovered()) {
        wrapped_tooltip(context, name + "\n" + change + "\n" + reason);
    }
}

void draw_move(PanelContext const &context, sim::Move const &move, int id)
{
    sim::Block const &block = context.document.dataset.block(move.block);
    ListRow const row{context, id, context.px(row_height), context.view.selected == move.block,
                      Hover{.block = move.block}};
    if (row.pressed()) {
        look_at(context, move.block.index);
    }
    draw_two_lines(context, row, context.pick(block.name, block.name_en),
                   route_words(context, move.before) + " → " + route_words(context, move.after),
                   context.text(move.reason));
}

std::string days_words(PanelContext const &context, DateChange const &change)
{
    auto const finish = [&](std::optional<sim::WorkDates> const &dates) {
        return context.text(long_day_words(dates->finish));
    };
    switch (change.kind) {
    case DateKind::added:
        return context.text("new work") + " · " + finish(change.after);
    case DateKind::dropped:
        return context.text("falls away");
    case DateKind::moved:
    case DateKind::returned:
        break;
    }
    return finish(change.before) + " → " + finish(change.after);
}

void draw_date(PanelContext const &context, DateChange const &change, int id)
{
    bool const is_there = change.block < context.document.dataset.blocks.size();
    Hover const of = is_there ? Hover{.block = sim::BlockId{change.block}} : Hover{};
    ListRow const row{context, id, context.px(row_height),
                      context.view.selected && context.view.selected->index == change.block, of};
    if (row.pressed()) {
        look_at(context, change.block);
    }
    draw_two_lines(context, row, context.text(change.name), days_words(context, change),
                   context.text(change.reason));
}

/// A date that somebody had set and that no longer holds.
void draw_released(PanelContext const &context, sim::Text const &reason, int id)
{
    ListRow const row{context, id, context.px(row_height), false};
    draw_two_lines(context, row, context.text("Date set by hand released"), {},
                   context.text(reason));
}

void draw_reasons(PanelContext const &context, ReplanAnswer const &replan)
{
    ImGui::SetCursorPos({context.px(16), ImGui::GetCursorPosY() + context.px(8)});
    ImGui::BeginGroup();
    for (sim::Text const &reason : replan.reasons) {
        write(context.fonts.small, context.palette.text, "· " + context.text(reason));
    }
    ImGui::EndGroup();
}

} // namespace

void draw_changes(PanelContext const &context)
{
    ReplanAnswer const &replan = *context.document.progress.replan;
    if (!replan.feasible()) {
        draw_reasons(context, replan);
        return;
    }
    auto const &moves = replan.made.moves;
    auto const &released = replan.made.released;
    std::size_t const before_dates = released.size() + moves.size();
    std::size_t const count = before_dates + replan.other_dates.size();
    if (count == 0) {
        ImGui::SetCursorPos({context.px(16), ImGui::GetCursorPosY() + context.px(8)});
        write(context.fonts.small, context.palette.text_secondary,
              context.text("Nothing need change: the plan can stay as it is."));
        return;
    }
    ImGui::BeginChild("changes", {0.0F, 0.0F}, false);
    for_rows(count, context.px(row_height), [&](std::size_t i) {
        int const id = static_cast<int>(i);
        if (i < released.size()) {
            draw_released(context, released[i], id);
        } else if (i < before_dates) {
            draw_move(context, moves[i - released.size()], id);
        } else {
            draw_date(context, replan.made.dates[replan.other_dates[i - before_dates]], id);
        }
    });
    ImGui::EndChild();
}

} // namespace app
