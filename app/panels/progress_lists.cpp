#include "app/panels/progress_panels.hpp"
#include "app/view/number.hpp"
#include "app/view/works_view.hpp"
#include "sim/report/standing_tables.hpp"

namespace app {

namespace {

constexpr float row_height = 40.0F; ///< two lines, design pixels

void look_at(PanelContext const &context, sim::BlockId block)
{
    context.ask("select", {context.document.dataset.block(block).code});
    context.ask("centre", {});
}

void say_none(PanelContext const &context, char const *words)
{
    ImGui::SetCursorPos({context.px(16), ImGui::GetCursorPosY() + context.px(8)});
    write(context.fonts.small, context.palette.text_secondary, context.text(words));
}

/// Village · town.
std::string place_words(PanelContext const &context, sim::Block const &block)
{
    sim::Jurisdiction const &town = context.document.dataset.jurisdiction(block.jurisdiction);
    return context.pick(block.name, block.name_en) + " · " + context.pick(town.name, town.name_en);
}

void draw_alarm(PanelContext const &context, sim::BlockId id)
{
    sim::Block const &block = context.document.dataset.block(id);
    sim::BlockStanding const &stands = standing_of(context).blocks[id.index];
    ListRow const row{context, static_cast<int>(id.index), context.px(row_height),
                      context.view.selected == id, Hover{.block = id}};
    if (row.pressed()) {
        look_at(context, id);
    }
    if (row.hovered()) {
        wrapped_tooltip(context, context.text(stands.reason));
    }
    ImFont *const bold = context.fonts.small_bold;
    float const first = context.px(12);
    float const second = context.px(28);
    float const left = context.px(16);
    float const right = row.width() - context.px(12);
    std::string const alarm = context.text(sim::report::alarm_words(stands.alarm));
    row.left(bold, alarm_ink(context, stands.alarm), alarm, left, right, first);
    std::string const homes = done_of_due(stands.households_done, stands.households_planned);
    std::string const days = late_words(context, stands.late_days);
    float const homes_end = right - context.px(64);
    row.right(context.fonts.small, context.palette.text, days, right, first);
    row.right(context.fonts.small, context.palette.text_secondary, homes, homes_end, first);
    row.left(bold, context.palette.text, place_words(context, block),
             left + width_of(bold, alarm) + context.px(10),
             homes_end - width_of(context.fonts.small, homes) - context.px(8), first);
    row.left(context.fonts.caption, context.palette.text_secondary, context.text(stands.reason),
             left, right, second);
}

std::string unit_words(PanelContext const &context, std::string const &code)
{
    sim::Unit const *const unit = context.document.dataset.find_unit(code);
    return unit != nullptr ? context.pick(unit->name_zh, unit->name_en) : code;
}

/// ▲ 超时限 8 天, 未销号, 已销号.
std::string state_words(PanelContext const &context, sim::WorksProblem const &problem,
                        ProblemRow const &row)
{
    if (row.overdue_days > 0) {
        return "▲ " + context.text(sim::text("{n} days past its day",
                                             {{"n", format_integer(row.overdue_days)}}));
    }
    if (row.open) {
        return context.text("open");
    }
    return context.text(
        sim::text("solved on {day}", {words_arg("day", day_words(*problem.solved))}));
}

void draw_problem(PanelContext const &context, ProblemRow const &of, int id)
{
    sim::Dataset const &dataset = context.document.dataset;
    sim::WorksProblem const &problem = dataset.problems[of.problem];
    ListRow const row{context, id, context.px(row_height), context.view.selected == problem.block,
                      Hover{.block = problem.block}};
    std::string under = place_words(context, dataset.block(problem.block));
    if (!problem.unit.empty()) {
        under += " · " + unit_words(context, problem.unit);
    }
    if (problem.due) {
        under += " · " + context.text(
                             sim::text("until {day}", {words_arg("day", day_words(*problem.due))}));
    }
    if (row.pressed()) {
        look_at(context, problem.block);
    }
    if (row.hovered()) {
        wrapped_tooltip(context, problem.code + "\n" + problem.words + "\n" + under);
    }
    float const first = context.px(12);
    float const right = row.width() - context.px(12);
    bool const overdue = of.overdue_days > 0;
    std::string const state = state_words(context, problem, of);
    ImFont *const font = overdue ? context.fonts.small_bold : context.fonts.small;
    row.right(font, overdue ? context.palette.late : context.palette.text_secondary, state, right,
              first);
    Rgba const ink = of.open ? context.palette.text : context.palette.text_disabled;
    row.left(context.fonts.small_bold, ink, problem.words, context.px(16),
             right - width_of(font, state) - context.px(10), first);
    row.left(context.fonts.caption, context.palette.text_secondary, under, context.px(16), right,
             context.px(28));
}

/// Ends of the three amounts and of the share.
struct MoneyColumns
{
    float name_end, owed, budgeted, paid, share;
};

MoneyColumns money_columns(PanelContext const &context, float width)
{
    float const share = width - context.px(16);
    float const paid = share - context.px(52);
    float const step = std::min(context.px(96), (paid - context.px(110)) / 3.0F);
    return {paid - 3.0F * step, paid - 2.0F * step, paid - step, paid, share};
}

void draw_money_row(PanelContext const &context, int id, std::string const &name,
                    sim::JurisdictionStanding const &place, ImFont *font,
                    Hover const &speaks_of = {})
{
    ListRow const row{context, id, context.px(26), false, speaks_of};
    MoneyColumns const columns = money_columns(context, row.width());
    float const middle = row.middle();
    Rgba const ink = context.palette.text;
    row.left(font, ink, name, context.px(16), columns.name_end, middle);
    row.right(font, ink, format_wan_yuan(place.owed, 2), columns.owed, middle);
    row.right(font, ink, format_wan_yuan(place.budgeted, 2), columns.budgeted, middle);
    row.right(font, ink, format_wan_yuan(place.paid, 2), columns.paid, middle);
    row.right(context.fonts.small_bold, ink, share_words(place.paid.fen(), place.owed.fen()),
              columns.share, middle);
}

void draw_money_header(PanelContext const &context)
{
    ListRow const row{context, -1, context.px(22)};
    MoneyColumns const columns = money_columns(context, row.width());
    ImFont *const font = context.fonts.caption;
    Rgba const ink = context.palette.text_disabled;
    float const middle = row.middle();
    row.left(font, ink, context.text("10 000 yuan"), context.px(16), columns.name_end, middle);
    row.right(font, ink, context.text("owed"), columns.owed, middle);
    row.right(font, ink, context.text("budgeted"), columns.budgeted, middle);
    row.right(font, ink, context.text("paid"), columns.paid, middle);
    row.right(font, ink, context.text("paid, %"), columns.share, middle);
}

} // namespace

void draw_alarms(PanelContext const &context)
{
    std::vector<std::uint32_t> const &alarms = context.document.progress.rows->alarms;
    if (alarms.empty()) {
        say_none(context, label_key("No village or community is late or on early warning."));
        return;
    }
    ImGui::BeginChild("alarms", {0.0F, 0.0F}, false);
    for_rows(alarms.size(), context.px(row_height),
             [&](std::size_t i) { draw_alarm(context, sim::BlockId{alarms[i]}); });
    ImGui::EndChild();
}

void draw_ledger(PanelContext const &context)
{
    std::vector<ProblemRow> const &problems = context.document.progress.rows->problems;
    if (problems.empty()) {
        say_none(context,
                 label_key("No problems were returned: towns write them into their weekly form."));
        return;
    }
    ImGui::BeginChild("ledger", {0.0F, 0.0F}, false);
    for_rows(problems.size(), context.px(row_height),
             [&](std::size_t i) { draw_problem(context, problems[i], static_cast<int>(i)); });
    ImGui::EndChild();
}

void draw_owed(PanelContext const &context)
{
    ProgressRows const &rows = *context.document.progress.rows;
    draw_money_header(context);
    ImGui::BeginChild("owed", {0.0F, -context.px(30)}, false);
    for_rows(rows.ranking.size(), context.px(26), [&](std::size_t i) {
        sim::JurisdictionStanding const &place =
            standing_of(context).jurisdictions[rows.ranking[i]];
        sim::Jurisdiction const &town = context.document.dataset.jurisdiction(place.jurisdiction);
        draw_money_row(context, static_cast<int>(i), context.pick(town.name, town.name_en), place,
                       context.fonts.small, Hover{.jurisdiction = place.jurisdiction});
    });
    ImGui::EndChild();
    draw_money_row(context, -2, context.text("Total"), rows.district, context.fonts.small_bold);
}

} // namespace app
