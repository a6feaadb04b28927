#include "app/panels/facts.hpp"
#include "app/panels/gantt.hpp"
#include "app/panels/works_panels.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

std::string signed_homes(PanelContext const &context, int homes)
{
    std::string number = homes > 0 ? "+" : "";
    number += format_integer(homes);
    return context.text(sim::text("{n} homes", {{"n", number}}));
}

std::string cost_words(PanelContext const &context, sim::Money cost)
{
    return context.text(sim::text("{n} x 10 000 yuan", {{"n", format_signed_wan_yuan(cost)}}));
}

/// A card of two lines; a press applies the mend.
void draw_mend(PanelContext const &context, sim::Mend const &mend, std::size_t index)
{
    float const width = right_end(context) - ImGui::GetCursorPosX();
    float const height = context.px(44);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImVec2 const opposite{corner.x + width, corner.y + height};
    ImGui::PushID(static_cast<int>(index));
    if (ImGui::InvisibleButton("mend", {width, height})) {
        context.ask("apply-mend", {std::to_string(index + 1)});
    }
    bool const hovered = ImGui::IsItemHovered();
    bool const meets = mend.verdict == sim::TargetVerdict::met;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (hovered) {
        list.AddRectFilled(corner, opposite, context.palette.frame_hovered.packed(), context.px(4));
        sim::Text const reached = long_day_words(mend.reached);
        wrapped_tooltip(context,
                        context.text(mend.detail) + "\n" +
                            context.text(sim::text("scheduled anew: target reached on {day}",
                                                   {{"day", sim::render(sim::Language::zh, reached),
                                                     sim::render(sim::Language::en, reached)}})) +
                            "\n" + context.text("A click applies it to the scenario."));
    }
    list.AddRect(corner, opposite,
                 (index == 0 ? context.palette.text : context.palette.border).packed(),
                 context.px(4), 0, (index == 0 ? 1.5F : 1.0F) * context.scale);
    ImFont *const bold = context.fonts.small_bold;
    std::string const homes = signed_homes(context, mend.gained);
    float const right = corner.x + width - context.px(12);
    list.AddText(
        bold, bold->FontSize,
        {right - width_of(bold, homes), corner.y + std::round((height - bold->FontSize) / 2)},
        context.palette.text.packed(), homes.c_str());
    float const room = width - width_of(bold, homes) - context.px(32);
    std::string const name = fitted(bold, context.text(mend.name), room);
    list.AddText(bold, bold->FontSize, {corner.x + context.px(12), corner.y + context.px(6)},
                 context.palette.text.packed(), name.c_str());
    ImFont *const small = context.fonts.caption;
    std::string const under =
        cost_words(context, mend.cost) + " · " +
        context.text(meets ? label_key("meets the target") : label_key("helps, not enough alone"));
    list.AddText(small, small->FontSize, {corner.x + context.px(12), corner.y + context.px(25)},
                 context.palette.text_secondary.packed(), fitted(small, under, room).c_str());
    ImGui::PopID();
    ImGui::SetCursorScreenPos({corner.x, opposite.y + context.px(4)});
}

bool misses_first(WorksProposal const &proposal)
{
    auto const &states = proposal.works.answer.targets;
    return !states.empty() && states.front().verdict != sim::TargetVerdict::met;
}

void draw_chance(PanelContext const &context, WorksDraws const &draws, std::uint32_t target)
{
    double const chance = draws.risk.chance[target];
    sim::WorksTarget const &one = context.document.works.proposal->plan().targets[target];
    float const right = right_end(context);
    std::string const value = format_whole_percent(chance);
    float const room =
        right - ImGui::GetCursorPosX() - width_of(context.fonts.small_bold, value) - context.px(8);
    write(context.fonts.small, context.palette.text_secondary,
          fitted(context.fonts.small, context.text(one.name), room));
    if (target < draws.risk.reached_p10.size() && ImGui::IsItemHovered()) {
        std::string words = context.text(one.name);
        for (auto const *const days :
             {&draws.risk.reached_p10, &draws.risk.reached_p50, &draws.risk.reached_p90}) {
            bool const never = (*days)[target] > context.document.works.proposal->plan().last_day;
            words.append("\n").append(context.text(never ? sim::text("not within the horizon")
                                                         : long_day_words((*days)[target])));
        }
        wrapped_tooltip(context, words);
    }
    write_right(context.fonts.small_bold,
                chance < 0.5 ? context.palette.late : context.palette.text, value, right);
}

void draw_culprits(PanelContext const &context, WorksDraws const &draws)
{
    sim::WorksPlan const &plan = context.document.works.proposal->plan();
    std::size_t const shown = std::min<std::size_t>(draws.risk.culprits.size(), 5);
    if (shown > 0) {
        write(context.fonts.caption, context.palette.text_disabled,
              context.text("most often on the way of a miss"));
    }
    for (std::size_t i = 0; i < shown; ++i) {
        sim::WorksRisk::Culprit const &one = draws.risk.culprits[i];
        std::string const share =
            format_whole_percent(static_cast<double>(one.misses) / std::max(draws.risk.draws, 1));
        float const room = right_end(context) - ImGui::GetCursorPosX() - context.px(52);
        ImGui::PushID(static_cast<int>(i));
        write(context.fonts.small, context.palette.text,
              fitted(context.fonts.small, context.text(plan.packages[one.package].name), room));
        if (ImGui::IsItemClicked()) {
            context.ask("select-package", {plan.packages[one.package].id});
        }
        ImGui::PopID();
        write_right(context.fonts.small, context.palette.text_secondary, share, right_end(context));
    }
}

} // namespace

void draw_mends(PanelContext const &context)
{
    WorksView const &works = context.document.works;
    if (!misses_first(*works.proposal)) {
        return;
    }
    divider(context);
    section_title(context, context.text("Ways to meet it"));
    write_right(context.fonts.small, context.palette.text_disabled, context.text("cheapest first"),
                right_end(context));
    if (works.mends == nullptr) {
        bool const looking = works.task != WorksTask::none;
        if (looking) {
            write(context.fonts.small, context.palette.text_secondary,
                  context.text("Looking for ways; each is scheduled anew"));
        } else if (ImGui::Button(context.text("Look for ways").c_str(),
                                 {ImGui::GetContentRegionAvail().x, context.px(28)})) {
            context.ask("mends", {});
        }
        return;
    }
    constexpr std::size_t most = 6;
    std::size_t const shown = std::min(works.mends->mends.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        draw_mend(context, works.mends->mends[i], i);
    }
    if (shown == 0) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text("None of the ways that were tried helps."));
    }
}

void draw_place_shares(PanelContext const &context)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    sim::Day const day = shown_day(context);
    std::vector<PlaceShare> const shares = shares_by_place(proposal, day);
    if (shares.empty()) {
        return;
    }
    divider(context);
    section_title(context, context.text("Planned by jurisdiction"));
    write_right(context.fonts.small, context.palette.text_disabled,
                context.text(long_day_words(day)), right_end(context));
    float const right = right_end(context);
    for (PlaceShare const &share : shares) {
        sim::Jurisdiction const &place = context.document.dataset.jurisdictions[share.jurisdiction];
        float const room = right - context.px(144) - ImGui::GetCursorPosX();
        write(context.fonts.small, context.palette.text,
              fitted(context.fonts.small, context.pick(place.name, place.name_en), room));
        write_right(context.fonts.small, context.palette.text_secondary,
                    format_integer(share.connected) + " / " + format_integer(share.all),
                    right - context.px(48));
        write_right(context.fonts.small_bold, context.palette.text,
                    format_whole_percent(static_cast<double>(share.connected) / share.all), right);
    }
}

void draw_works_risk(PanelContext const &context)
{
    WorksView const &works = context.document.works;
    divider(context);
    section_title(context, context.text("If weather and output vary"));
    if (works.draws == nullptr) {
        ImGui::BeginDisabled(works.task != WorksTask::none);
        if (ImGui::Button(context.text("Draw the risk").c_str(),
                          {ImGui::GetContentRegionAvail().x, context.px(28)})) {
            context.ask("risk", {});
        }
        ImGui::EndDisabled();
        return;
    }
    write_right(
        context.fonts.small, context.palette.text_disabled,
        context.text(sim::text("{n} draws", {{"n", format_integer(works.draws->risk.draws)}})),
        right_end(context));
    std::size_t const known =
        std::min(works.draws->risk.chance.size(), works.proposal->plan().targets.size());
    for (std::uint32_t t = 0; t < known; ++t) {
        draw_chance(context, *works.draws, t);
    }
    draw_culprits(context, *works.draws);
}

void draw_calendar_findings(PanelContext const &context)
{
    std::vector<sim::CalendarFinding> const &findings = context.document.works.proposal->calendar;
    if (findings.empty()) {
        return;
    }
    divider(context);
    section_title(context, context.text("Published calendar, to be clarified"));
    for (sim::CalendarFinding const &finding : findings) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      finding.id + "  " + context.text(finding.sentence));
    }
}

} // namespace app
