#include "app/panels/progress_panels.hpp"
#include "app/view/number.hpp"
#include "app/view/works_view.hpp"
#include "sim/report/standing_tables.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr float place_row = 23.0F; ///< height, design pixels

/// Where the columns of the ranking stand, pixels from the left; ends of numbers. What has no room
/// is below zero.
struct Columns
{
    float rank, name, name_end, homes, share, week, late, alarm, reported;
};

float widest(PanelContext const &context, ImFont *font, std::vector<std::string> const &words)
{
    float width = 0.0F;
    for (std::string const &one : words) {
        width = std::max(width, width_of(font, one));
    }
    return width + context.px(14);
}

Columns columns_of(PanelContext const &context, float width)
{
    ImFont *const font = context.fonts.small;
    ImFont *const caption = context.fonts.caption;
    bool const roomy = width > context.px(540);
    Columns columns{};
    float right = width - context.px(12);
    auto const take = [&](float room) {
        float const end = right;
        right -= room;
        return end;
    };
    columns.reported =
        roomy ? take(widest(context, caption,
                            {context.text("last return"), context.text(day_words(364))}))
              : -1.0F;
    std::vector<std::string> alarms;
    for (sim::Alarm const alarm : {sim::Alarm::normal, sim::Alarm::warning, sim::Alarm::late}) {
        alarms.push_back(context.text(sim::report::alarm_words(alarm)));
    }
    take(widest(context, context.fonts.small_bold, alarms));
    columns.alarm = right;
    columns.late = take(widest(context, font, {context.text("behind"), late_words(context, 99)})) -
                   context.px(14);
    columns.week =
        roomy ? take(widest(context, font, {context.text("7 days"), "99 999"})) - context.px(4)
              : -1.0F;
    columns.share = take(widest(context, font, {context.text("of due"), "100 %"}));
    columns.homes = take(widest(context, font, {context.text("done / due"), "99 999 / 99 999"}));
    columns.rank = context.px(16);
    columns.name = context.px(36);
    columns.name_end = right - context.px(4);
    return columns;
}

void draw_header(PanelContext const &context, Columns const &columns)
{
    ImFont *const font = context.fonts.caption;
    ListRow const row{context, -1, context.px(22)};
    Rgba const ink = context.palette.text_disabled;
    float const middle = row.middle();
    row.left(font, ink, context.text("town or street"), columns.name, columns.name_end, middle);
    row.right(font, ink, context.text("done / due"), columns.homes, middle);
    row.right(font, ink, context.text("of due"), columns.share, middle);
    row.right(font, ink, context.text("behind"), columns.late, middle);
    row.left(font, ink, context.text("alarm"), columns.alarm, row.width(), middle);
    if (columns.reported > 0.0F) {
        row.right(font, ink, context.text("7 days"), columns.week, middle);
        row.right(font, ink, context.text("last return"), columns.reported, middle);
    }
}

void draw_numbers(PanelContext const &context, ListRow const &row, Columns const &columns,
                  sim::JurisdictionStanding const &place, ImFont *font)
{
    Rgba const ink = context.palette.text;
    float const middle = row.middle();
    row.right(font, ink, done_of_due(place.households_done, place.households_planned),
              columns.homes, middle);
    row.right(context.fonts.small_bold, ink,
              share_words(place.households_done, place.households_planned), columns.share, middle);
    if (columns.week > 0.0F) {
        row.right(font, context.palette.text_secondary, format_integer(place.households_week),
                  columns.week, middle);
    }
}

std::string details(PanelContext const &context, sim::JurisdictionStanding const &place)
{
    auto const money = [](sim::Money amount) { return format_wan_yuan(amount, 2); };
    return context.text(place.reason) + "\n" +
           context.text(sim::text("{n} of {all} homes of the plan done, {accepted} accepted",
                                  {{"n", format_integer(place.households_done)},
                                   {"all", format_integer(place.households)},
                                   {"accepted", format_integer(place.accepted)}})) +
           "\n" +
           context.text(sim::text("{n} problems open, {late} past their day",
                                  {{"n", format_integer(place.problems_open)},
                                   {"late", format_integer(place.problems_overdue)}})) +
           "\n" +
           context.text(sim::text("owed {owed}, budgeted {budgeted}, paid {paid} x 10 000 yuan",
                                  {{"owed", money(place.owed)},
                                   {"budgeted", money(place.budgeted)},
                                   {"paid", money(place.paid)}}));
}

void draw_place(PanelContext const &context, Columns const &columns,
                sim::JurisdictionStanding const &place)
{
    sim::Jurisdiction const &town = context.document.dataset.jurisdiction(place.jurisdiction);
    bool const mine =
        context.view.selected &&
        context.document.dataset.block(*context.view.selected).jurisdiction == place.jurisdiction;
    ListRow const row{context, static_cast<int>(place.jurisdiction.index), context.px(place_row),
                      mine, Hover{.jurisdiction = place.jurisdiction}};
    if (row.pressed()) {
        context.ask("zoom-to", {town.code});
    }
    if (row.hovered()) {
        wrapped_tooltip(context, details(context, place));
    }
    ImFont *const font = context.fonts.small;
    float const middle = row.middle();
    row.left(font, context.palette.text_secondary,
             place.rank > 0 ? std::to_string(place.rank) : std::string{"–"}, columns.rank,
             columns.name, middle);
    row.left(font, context.palette.text, context.pick(town.name, town.name_en), columns.name,
             columns.name_end, middle);
    draw_numbers(context, row, columns, place, font);
    row.right(font, place.late_days > 0 ? context.palette.text : context.palette.text_disabled,
              late_words(context, place.late_days), columns.late, middle);
    bool const bold = place.alarm != sim::Alarm::normal;
    row.left(bold ? context.fonts.small_bold : font, alarm_ink(context, place.alarm),
             context.text(sim::report::alarm_words(place.alarm)), columns.alarm, row.width(),
             middle);
    if (columns.reported > 0.0F) {
        row.right(font, context.palette.text_secondary,
                  place.reported ? context.text(day_words(*place.reported)) : "–", columns.reported,
                  middle);
    }
}

} // namespace

void draw_ranking(PanelContext const &context)
{
    ProgressRows const &rows = *context.document.progress.rows;
    ImGui::SetCursorPos({context.px(16), context.px(8)});
    write(context.fonts.body_bold, context.palette.text, context.text("Ranking of towns"));
    ImGui::SetCursorPos({0.0F, context.px(34)});
    Columns const columns = columns_of(context, ImGui::GetWindowWidth());
    draw_header(context, columns);
    float const total = context.px(30);
    ImGui::BeginChild("places", {0.0F, -total}, false);
    for_rows(rows.ranking.size(), context.px(place_row), [&](std::size_t i) {
        draw_place(context, columns, standing_of(context).jurisdictions[rows.ranking[i]]);
    });
    ImGui::EndChild();
    ListRow const row{context, -2, context.px(28)};
    row.left(context.fonts.small_bold, context.palette.text, context.text("Total"), columns.name,
             columns.name_end, row.middle());
    draw_numbers(context, row, columns, rows.district, context.fonts.small_bold);
}

} // namespace app
