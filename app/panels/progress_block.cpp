#include "app/panels/facts.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/view/number.hpp"
#include "app/view/works_view.hpp"
#include "sim/model/stage_words.hpp"
#include "sim/report/standing_tables.hpp"

#include <algorithm>

namespace app {

namespace {

void draw_title(PanelContext const &context, sim::Block const &block)
{
    write_wrapped(context.fonts.name, context.palette.text,
                  context.pick(block.name, block.name_en));
    sim::Jurisdiction const &town = context.document.dataset.jurisdiction(block.jurisdiction);
    write(context.fonts.small, context.palette.text_secondary,
          context.pick(town.name, town.name_en) + " · " + block.code);
}

void draw_homes(PanelContext const &context, sim::BlockStanding const &stands)
{
    draw_property(context, context.text("stage of the works"),
                  context.text(sim::name_of(stands.stage)));
    draw_property(
        context, context.text("to be converted in all"),
        context.text(sim::text("{n} households", {{"n", format_integer(stands.households)}})));
    draw_property(context, context.text("done / due (households)"),
                  done_of_due(stands.households_done, stands.households_planned));
    draw_property(context, context.text("behind plan"), late_words(context, stands.late_days));
    draw_property(context, context.text("last return"),
                  stands.reported ? context.text(long_day_words(*stands.reported)) : "–");
}

void draw_return(PanelContext const &context, sim::ProgressReport const &report)
{
    divider(context);
    section_title(context, context.text("Subsidies so far, 10 000 yuan"));
    auto const money = [](sim::Money amount) { return format_wan_yuan(amount, 2); };
    draw_stats(context, {{context.text("owed"), money(report.owed), {}},
                         {context.text("budgeted"), money(report.budgeted), {}},
                         {context.text("paid"), money(report.paid), {}}});
    if (!report.remark.empty()) {
        write_wrapped(context.fonts.small, context.palette.text_secondary, report.remark);
    }
    if (!report.source.empty()) {
        write_wrapped(context.fonts.caption, context.palette.text_disabled,
                      context.text(sim::text("from {file}", {{"file", report.source}})));
    }
}

void draw_problems_of(PanelContext const &context, sim::BlockId block)
{
    sim::Dataset const &dataset = context.document.dataset;
    bool first = true;
    for (ProblemRow const &row : context.document.progress.rows->problems) {
        sim::WorksProblem const &problem = dataset.problems[row.problem];
        if (problem.block != block || !row.open) {
            continue;
        }
        if (first) {
            divider(context);
            section_title(context, context.text("Problem ledger"));
            first = false;
        }
        write_wrapped(context.fonts.small,
                      row.overdue_days > 0 ? context.palette.late : context.palette.text,
                      (row.overdue_days > 0 ? "▲ " : "· ") + problem.words);
    }
}

std::string choice_words(PanelContext const &context, sim::Choice const &choice)
{
    sim::Route const &route = context.document.dataset.route(choice.route);
    std::string words = context.pick(route.name_zh, route.name_en);
    return route.family == sim::RouteFamily::none
               ? words
               : words + " · " + std::to_string(choice.start_year);
}

/// What the new plan makes of it.
void draw_change(PanelContext const &context, sim::BlockId block)
{
    ReplanAnswer const *const replan = context.document.progress.replan;
    if (replan == nullptr || !replan->feasible()) {
        return;
    }
    auto const &moves = replan->made.moves;
    auto const move = std::ranges::find(moves, block, &sim::Move::block);
    if (move != moves.end()) {
        divider(context);
        section_title(context, context.text("In the new plan"));
        draw_property(context, context.text("until now"), choice_words(context, move->before));
        draw_property(context, context.text("from now on"), choice_words(context, move->after));
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text(move->reason));
    }
}

} // namespace

void draw_block_standing(PanelContext const &context, sim::BlockId block)
{
    sim::Dataset const &dataset = context.document.dataset;
    StandingAnswer const &answer = *context.document.progress.answer;
    sim::BlockStanding const &stands = answer.standing->blocks[block.index];
    draw_title(context, dataset.block(block));
    ImGui::Dummy({1.0F, context.px(4)});
    if (stands.households == 0 && !stands.reported) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      context.text("no works planned"));
        return;
    }
    write_wrapped(context.fonts.answer, alarm_ink(context, stands.alarm),
                  context.text(sim::report::alarm_words(stands.alarm)));
    write_wrapped(context.fonts.small, context.palette.text_secondary, context.text(stands.reason));
    ImGui::Dummy({1.0F, context.px(4)});
    draw_homes(context, stands);
    if (answer.last_returns[block.index] != sim::no_index) {
        draw_return(context, dataset.progress[answer.last_returns[block.index]]);
    }
    draw_problems_of(context, block);
    draw_change(context, block);
}

} // namespace app
