#include "app/panels/facts.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/view/number.hpp"
#include "app/view/works_view.hpp"

namespace app {

namespace {

float button_width()
{
    return (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
}

/// Two buttons that begin a search.
void draw_begin(PanelContext const &context)
{
    ImVec2 const size{button_width(), context.px(28)};
    if (primary_button(context, context.text("Fewest changes"), size)) {
        context.ask("replan", {});
    }
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context, context.text("What is done and in works stays. The remainder is "
                                              "planned again under all limits: as few blocks as "
                                              "possible change, then as few dates."));
    }
    ImGui::SameLine();
    if (ImGui::Button(context.text("Dates alone").c_str(), size)) {
        context.ask("replan", {"dates"});
    }
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context, context.text("No block changes its route or year."));
    }
}

void draw_running(PanelContext const &context)
{
    write(context.fonts.small, context.palette.text_secondary,
          context.text("What is left is planned again"));
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const width = button_width();
    draw_used_bar(context, context.document.progress.fraction, context.palette.text,
                  {at.x, at.y + context.px(10), width, context.px(8)});
    ImGui::Dummy({width, context.px(28)});
    ImGui::SameLine();
    if (ImGui::Button((context.text("Stop") + "##replan").c_str(), {width, context.px(28)})) {
        context.ask("replan-stop", {});
    }
}

/// Before and after at fixed places.
void draw_pair(PanelContext const &context, std::string const &name, std::string const &before,
               std::string const &after)
{
    float const right = right_end(context);
    ImFont *const font = context.fonts.small;
    float const middle = right - context.px(94);
    float const room = middle - width_of(font, before) - context.px(6) - ImGui::GetCursorPosX();
    write(font, context.palette.text_secondary, fitted(font, name, room));
    write_right(font, context.palette.text_secondary, before, middle);
    write_right(before == after ? font : context.fonts.small_bold, context.palette.text, after,
                right);
}

std::string reached_words(PanelContext const &context, sim::works::Works const &works)
{
    auto const &targets = works.answer.targets;
    if (targets.empty()) {
        return "–";
    }
    return targets.front().reached > works.plan->last_day
               ? context.text("never")
               : context.text(long_day_words(targets.front().reached));
}

std::string due_homes(sim::works::Works const &works)
{
    auto const &targets = works.answer.targets;
    return targets.empty() ? "–" : format_integer(targets.front().connected_by_due);
}

sim::Money public_money(sim::Results const &results)
{
    return results.money.government();
}

sim::Money resident_money(sim::Results const &results)
{
    return results.money.of(sim::Payer::resident);
}

void draw_comparison(PanelContext const &context, sim::replan::Replan const &made)
{
    float const right = right_end(context);
    ImFont *const caption = context.fonts.caption;
    Rgba const faint = context.palette.text_disabled;
    write(caption, faint, context.text("against the plan until now"));
    write_right(caption, faint, context.text("until now"), right - context.px(94));
    write_right(caption, faint, context.text("new plan"), right);
    draw_pair(context, context.text("target reached"), reached_words(context, made.old_works),
              reached_words(context, made.works));
    draw_pair(context, context.text("homes by its day"), due_homes(made.old_works),
              due_homes(made.works));
    draw_pair(context, context.text("public money, 10 000 yuan"),
              format_wan_yuan(public_money(made.old_results)),
              format_wan_yuan(public_money(made.results)));
    draw_pair(context, context.text("residents, 10 000 yuan"),
              format_wan_yuan(resident_money(made.old_results)),
              format_wan_yuan(resident_money(made.results)));
}

/// What the fewest changes cost: dates that somebody had set, and days of the target.
void draw_price(PanelContext const &context, ReplanAnswer const &answer)
{
    std::vector<sim::Text> const &released = answer.made.released;
    if (!released.empty()) {
        write_wrapped(context.fonts.small_bold, context.palette.warning,
                      context.text(sim::text("Dates set by hand released: {count}",
                                             {{"count", std::to_string(released.size())}})));
        if (ImGui::IsItemHovered()) {
            std::string words;
            for (sim::Text const &reason : released) {
                words += (words.empty() ? "" : "\n") + context.text(reason);
            }
            wrapped_tooltip(context, words);
        }
    }
    if (answer.comes_later) {
        write_wrapped(context.fonts.caption, context.palette.text_secondary,
                      context.text("As many dates as can stay were kept. Once this is taken as a "
                                   "scenario, Schedule the works brings the target nearer by "
                                   "moving more of them."));
    }
}

void draw_found(PanelContext const &context, ReplanAnswer const &answer)
{
    sim::replan::Replan const &made = answer.made;
    draw_stats(context, {{context.text("routes change"),
                          format_integer(static_cast<std::int64_t>(made.moves.size())),
                          context.text("blocks")},
                         {context.text("works on other days"),
                          format_integer(static_cast<std::int64_t>(answer.other_dates.size())),
                          {}}});
    draw_comparison(context, made);
    if (!made.moves.empty()) {
        write_wrapped(context.fonts.caption, context.palette.text_secondary,
                      context.text(sim::text(
                          "No plan that holds the limits changes fewer than {count} blocks",
                          {{"count", std::to_string(made.fewest_moves)}})));
    }
    draw_price(context, answer);
    ImGui::Dummy({1.0F, context.px(2)});
    ImVec2 const size{button_width(), context.px(28)};
    if (primary_button(context, context.text("Take as scenario"), size)) {
        context.ask("replan-take", {});
    }
    ImGui::SameLine();
    if (ImGui::Button((context.text("Discard") + "##replan").c_str(), size)) {
        context.ask("replan-drop", {});
    }
}

void draw_infeasible(PanelContext const &context, ReplanAnswer const &answer)
{
    write_wrapped(context.fonts.body_bold, context.palette.late,
                  context.text(answer.made.conflict
                                   ? label_key("Not possible under the present limits")
                                   : label_key("No schedule was found.")));
    for (sim::Text const &reason : answer.reasons) {
        write_wrapped(context.fonts.small, context.palette.text, "· " + context.text(reason));
    }
    if (answer.made.conflict) {
        write_wrapped(context.fonts.caption, context.palette.text_secondary,
                      context.text("These limits cannot hold together. Dates alone can still be "
                                   "planned again."));
    }
    draw_begin(context);
}

} // namespace

void draw_replan(PanelContext const &context)
{
    ProgressView const &progress = context.document.progress;
    divider(context);
    section_title(context, context.text("Plan the remainder again"));
    if (progress.replanning) {
        draw_running(context);
    } else if (progress.replan == nullptr) {
        draw_begin(context);
    } else if (progress.replan->feasible()) {
        draw_found(context, *progress.replan);
    } else {
        draw_infeasible(context, *progress.replan);
    }
}

} // namespace app
