#include "app/panels/facts.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/view/number.hpp"
#include "app/view/works_view.hpp"
#include "sim/report/standing_tables.hpp"

#include <cmath>

namespace app {

namespace {

std::string homes_words(PanelContext const &context, int homes)
{
    return context.text(sim::text("{n} households", {{"n", format_integer(homes)}}));
}

/// Done against due, the answer of the panel.
void draw_headline(PanelContext const &context, sim::JurisdictionStanding const &district)
{
    sim::Standing const &standing = standing_of(context);
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(sim::text("by the end of {day}",
                                 {words_arg("day", long_day_words(standing.today))})));
    int const short_of = district.households_planned - district.households_done;
    sim::TextArg const homes{"n", format_integer(std::abs(short_of))};
    sim::Text const words = short_of > 0   ? sim::text("{n} homes behind the plan", {homes})
                            : short_of < 0 ? sim::text("{n} homes ahead of the plan", {homes})
                                           : sim::text("As planned");
    write_wrapped(context.fonts.answer, short_of > 0 ? context.palette.late : context.palette.text,
                  context.text(words));
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context, context.text(standing.sentence));
    }
    ImGui::Dummy({1.0F, context.px(2)});
    draw_property(context, context.text("done / due (households)"),
                  done_of_due(district.households_done, district.households_planned));
    draw_property(context, context.text("done in the last 7 days"),
                  homes_words(context, district.households_week));
    draw_property(context, context.text("to be converted in all"),
                  homes_words(context, district.households));
}

/// So many homes a day would meet the target.
void draw_needed(PanelContext const &context, sim::JurisdictionStanding const &district)
{
    sim::Standing const &standing = standing_of(context);
    int const days = standing.target_day - standing.today;
    int const left = standing.target_households - district.households_done;
    if (days > 0 && left > 0) {
        draw_property(context, context.text("needed to meet it"),
                      context.text(sim::text("{n} homes a day",
                                             {{"n", format_integer((left + days - 1) / days)}})));
    }
}

void draw_target(PanelContext const &context, sim::JurisdictionStanding const &district)
{
    sim::Standing const &standing = standing_of(context);
    if (standing.target_households == 0) {
        return;
    }
    divider(context);
    section_title(context, context.text("Target"));
    draw_property(context, context.text("homes to be done"),
                  context.text(sim::text("{share}: {n} households",
                                         {{"share", format_whole_percent(standing.target_share)},
                                          {"n", format_integer(standing.target_households)}})));
    draw_property(context, context.text("by the end of"),
                  context.text(long_day_words(standing.target_day)));
    if (standing.forecast.empty()) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text("Nothing was returned yet: there is no forecast."));
        return;
    }
    draw_property(context, context.text("reached, by forecast"),
                  standing.target_reached ? context.text(long_day_words(*standing.target_reached))
                                          : context.text("not within the horizon"));
    draw_property(context, context.text("chance to meet it in time"),
                  format_whole_percent(standing.target_chance));
    draw_needed(context, district);
}

void draw_counts(PanelContext const &context, ProgressRows const &rows)
{
    divider(context);
    auto const count = [&](int n) { return format_integer(n); };
    draw_stats(context, {{context.text(sim::report::alarm_words(sim::Alarm::late)),
                          count(rows.late), context.text("blocks")},
                         {context.text(sim::report::alarm_words(sim::Alarm::warning)),
                          count(rows.warned), context.text("blocks")},
                         {context.text("problems open"), count(rows.district.problems_open),
                          rows.district.problems_overdue > 0
                              ? context.text(sim::text(
                                    "{n} overdue", {{"n", count(rows.district.problems_overdue)}}))
                              : std::string{}}});
}

void draw_money_owed(PanelContext const &context, sim::JurisdictionStanding const &district)
{
    divider(context);
    section_title(context, context.text("Subsidies so far, 10 000 yuan"));
    auto const money = [](sim::Money amount) { return format_wan_yuan(amount); };
    draw_stats(context, {{context.text("owed"), money(district.owed), {}},
                         {context.text("budgeted"), money(district.budgeted), {}},
                         {context.text("paid"), money(district.paid), {}}});
}

std::string rate_words(std::optional<double> const &rate)
{
    return rate ? format_percent(*rate) : "–";
}

/// Before, by the returns, after the plan; by kind of place.
void draw_rates(PanelContext const &context)
{
    sim::standing::CleanRates const &rates = context.document.progress.answer->rates;
    divider(context);
    section_title(context, context.text("Clean-heating rate"));
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context,
                        context.text("Heated area without scattered coal over all heated area. "
                                     "The denominators are parameters, illustrative until given."));
    }
    illustrative_badge(context);
    float const right = right_end(context);
    float const step = context.px(64);
    Rgba const faint = context.palette.text_disabled;
    write(context.fonts.caption, faint, context.text("kind of place"));
    write_right(context.fonts.caption, faint, context.text("before"), right - 2 * step);
    write_right(context.fonts.caption, faint, context.text("now"), right - step);
    write_right(context.fonts.caption, faint, context.text("after plan"), right);
    auto const row = [&](std::string const &name, sim::standing::CleanRate const &rate,
                         ImFont *font) {
        Rgba const ink = context.palette.text;
        write(font, ink, name);
        write_right(font, context.palette.text_secondary, rate_words(rate.before()),
                    right - 2 * step);
        write_right(context.fonts.small_bold, ink, rate_words(rate.now()), right - step);
        write_right(font, context.palette.text_secondary, rate_words(rate.after_plan()), right);
    };
    for (std::size_t i = 0; i < rates.kinds.size(); ++i) {
        row(context.text(sim::standing::name_of(static_cast<sim::UrbanClass>(i))), rates.kinds[i],
            context.fonts.small);
    }
    row(context.text("Total"), rates.all, context.fonts.small_bold);
}

} // namespace

void draw_progress_inspector(PanelContext const &context)
{
    ProgressView const &progress = context.document.progress;
    if (!progress.has_standing()) {
        if (context.view.selected) {
            draw_block(context, *context.view.selected);
        } else {
            draw_district(context);
        }
        return;
    }
    if (context.view.selected) {
        draw_block_standing(context, *context.view.selected);
        return;
    }
    ProgressRows const &rows = *progress.rows;
    draw_headline(context, rows.district);
    draw_target(context, rows.district);
    draw_replan(context);
    draw_counts(context, rows);
    draw_money_owed(context, rows.district);
    draw_rates(context);
}

} // namespace app
