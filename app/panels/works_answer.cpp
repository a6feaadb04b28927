#include "app/panels/facts.hpp"
#include "app/panels/gantt.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/works_panels.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t first_target = 0;

sim::TargetState const *state_of(WorksProposal const &proposal, std::uint32_t target)
{
    auto const &states = proposal.works.answer.targets;
    auto const found = std::ranges::find(states, target, &sim::TargetState::target);
    return found == states.end() ? nullptr : &*found;
}

/// "可以完成，余量 74 户" and so on.
std::string verdict_words(PanelContext const &context, sim::WorksTarget const &target,
                          sim::TargetState const &state)
{
    int const spare = state.connected_by_due - target.households;
    if (state.verdict == sim::TargetVerdict::met) {
        return context.text(
            sim::text("Can be met, {n} homes to spare", {{"n", format_integer(spare)}}));
    }
    sim::TextArg const missing{"n", format_integer(-spare)};
    return state.verdict == sim::TargetVerdict::missed_proved
               ? context.text(sim::text("Cannot be met, {n} homes short", {missing}))
               : context.text(sim::text("Not met yet, {n} homes short", {missing}));
}

char const *verdict_note(sim::TargetVerdict verdict)
{
    switch (verdict) {
    case sim::TargetVerdict::met:
        return label_key("shown by the schedule below");
    case sim::TargetVerdict::missed_proved:
        return label_key("proved: no schedule with these crews and calendars can meet it");
    case sim::TargetVerdict::missed_open:
        break;
    }
    return label_key("the schedule misses it; that every one does is not proved");
}

std::string date_or_never(PanelContext const &context, sim::Day day)
{
    bool const never = day > context.document.works.proposal->plan().last_day;
    return never ? context.text("not within the horizon") : context.text(long_day_words(day));
}

/// Target, its date, ◆ or ▲ where it is missed.
void draw_other_target(PanelContext const &context, sim::WorksTarget const &target,
                       sim::TargetState const &state)
{
    bool const met = state.verdict == sim::TargetVerdict::met;
    ImFont *const font = context.fonts.small;
    std::string const value =
        (met ? "● " : "▲ ") + (state.reached > context.document.works.proposal->plan().last_day
                                   ? context.text("not within the horizon")
                                   : context.text(long_day_words(state.reached)));
    float const right = right_end(context);
    float const room = right - ImGui::GetCursorPosX() - width_of(font, value) - context.px(8);
    write(font, context.palette.text_secondary, fitted(font, context.text(target.name), room));
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context, context.text(target.name) + "\n" + context.text(state.sentence));
    }
    write_right(font, met ? context.palette.text : context.palette.late, value, right);
}

/// Stages of the chain, each once, in order of time.
std::string chain_words(PanelContext const &context)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    std::vector<sim::WorkStage> stages;
    for (std::uint32_t const p : proposal.works.answer.critical_chain) {
        sim::WorkStage const stage = proposal.plan().packages[p].stage;
        if (stages.empty() || stages.back() != stage) {
            stages.push_back(stage);
        }
    }
    // A chain through many blocks repeats itself: the last of each stage stands for all.
    std::vector<sim::WorkStage> once;
    for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage) {
        if (std::ranges::find(once, *stage) == once.end()) {
            once.push_back(*stage);
        }
    }
    std::string words;
    for (auto stage = once.rbegin(); stage != once.rend(); ++stage) {
        std::vector<std::uint32_t> own = proposal.works.answer.critical_chain;
        std::erase_if(own,
                      [&](std::uint32_t p) { return proposal.plan().packages[p].stage != *stage; });
        words += (words.empty() ? "" : " → ") + context.text(stage_label(proposal.plan(), own));
    }
    return words;
}

void draw_first(PanelContext const &context, sim::WorksTarget const &target,
                sim::TargetState const &state)
{
    bool const met = state.verdict == sim::TargetVerdict::met;
    write_wrapped(context.fonts.caption, context.palette.text_secondary, context.text(target.name));
    write_wrapped(context.fonts.answer, met ? context.palette.text : context.palette.late,
                  verdict_words(context, target, state));
    write_wrapped(context.fonts.caption, context.palette.text_secondary,
                  context.text(verdict_note(state.verdict)));
    ImGui::Dummy({1.0F, context.px(2)});
    sim::Text const day = day_words(target.due);
    draw_property(
        context,
        context.text(sim::text("connected by {day}", {{"day", sim::render(sim::Language::zh, day),
                                                       sim::render(sim::Language::en, day)}})),
        context.text(
            sim::text("{n} of {all} households", {{"n", format_integer(state.connected_by_due)},
                                                  {"all", format_integer(target.households)}})));
    draw_property(context, context.text("reached on"), date_or_never(context, state.reached));
    draw_property(context, context.text("proved: not before"), date_or_never(context, state.bound));
    if (!met) {
        draw_property(
            context, context.text("proved: at most by then"),
            context.text(sim::text("{n} households", {{"n", format_integer(state.most_by_due)}})));
    }
}

void draw_bottleneck(PanelContext const &context, sim::TargetState const &state)
{
    divider(context);
    section_title(context, context.text("What limits it"));
    for (std::size_t i = 0; i < std::min<std::size_t>(state.bottlenecks.size(), 3); ++i) {
        write_wrapped(context.fonts.small,
                      i == 0 ? context.palette.text : context.palette.text_secondary,
                      context.text(state.bottlenecks[i].sentence));
    }
    if (state.bottlenecks.empty()) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text(state.sentence));
    }
    std::string const chain = chain_words(context);
    if (!chain.empty()) {
        write(context.fonts.small, context.palette.text_secondary, context.text("critical path"));
        write_wrapped(context.fonts.small_bold, context.palette.text, chain);
    }
}

void draw_buttons(PanelContext const &context)
{
    WorksView const &works = context.document.works;
    float const width = (ImGui::GetContentRegionAvail().x - context.px(8)) / 2;
    if (works.task != WorksTask::none) {
        if (ImGui::Button((context.text("Stop") + "##works").c_str(), {width, context.px(28)})) {
            context.ask("stop", {});
        }
    } else if (ImGui::Button(context.text("Improve the schedule").c_str(),
                             {width, context.px(28)})) {
        context.ask("schedule", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
    bool const can_keep = works.proposal->finished && !works.kept;
    ImGui::BeginDisabled(!can_keep);
    std::string const keep =
        context.text(works.kept ? label_key("Schedule is kept") : label_key("Keep this schedule"));
    if (primary_button(context, keep, {width, context.px(28)})) {
        context.ask("keep-schedule", {});
    }
    ImGui::EndDisabled();
}

} // namespace

void draw_answer(PanelContext const &context)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    std::vector<sim::WorksTarget> const &targets = proposal.plan().targets;
    sim::TargetState const *const first = state_of(proposal, first_target);
    if (targets.empty() || first == nullptr) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      context.text("The scenario sets no target for the works."));
        return;
    }
    draw_first(context, targets.front(), *first);
    for (std::uint32_t t = 1; t < targets.size(); ++t) {
        if (sim::TargetState const *const state = state_of(proposal, t)) {
            draw_other_target(context, targets[t], *state);
        }
    }
    ImGui::Dummy({1.0F, context.px(4)});
    draw_buttons(context);
    draw_bottleneck(context, *first);
}

void draw_short_answer(PanelContext const &context)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    std::vector<sim::WorksTarget> const &targets = proposal.plan().targets;
    sim::TargetState const *const first = state_of(proposal, first_target);
    if (targets.empty() || first == nullptr) {
        return;
    }
    bool const met = first->verdict == sim::TargetVerdict::met;
    write_wrapped(context.fonts.body_bold, met ? context.palette.text : context.palette.late,
                  verdict_words(context, targets.front(), *first));
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context, context.text(first->sentence));
    }
    divider(context);
}

void draw_works_inspector(PanelContext const &context)
{
    WorksView const &works = context.document.works;
    if (!works.has_schedule()) {
        draw_district(context);
        return;
    }
    auto const package = works.proposal->plan().find(context.view.package);
    if (package || context.view.selected) {
        draw_short_answer(context);
    }
    if (package) {
        draw_package(context, *package);
        return;
    }
    if (context.view.selected) {
        draw_block_works(context, *context.view.selected);
        return;
    }
    draw_answer(context);
    draw_mends(context);
    draw_place_shares(context);
    draw_works_risk(context);
    draw_fewest_crews(context);
    draw_calendar_findings(context);
}

} // namespace app
