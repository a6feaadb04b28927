#include "app/panels/facts.hpp"
#include "app/panels/gantt.hpp"
#include "app/panels/routing_words.hpp"
#include "app/panels/works_panels.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cstdlib>

namespace app {

namespace {

sim::TextArg date_argument(std::string name, sim::Day day)
{
    sim::Text const words = long_day_words(day);
    return {std::move(name), sim::render(sim::Language::zh, words),
            sim::render(sim::Language::en, words)};
}

sim::TextArg name_argument(sim::Text const &name)
{
    return {"name", sim::render(sim::Language::zh, name), sim::render(sim::Language::en, name)};
}

sim::TextArg crew_count_argument(sim::CrewType const &type, int count)
{
    sim::Text const words = crew_count(type, count);
    return {"n", sim::render(sim::Language::zh, words), sim::render(sim::Language::en, words)};
}

std::string crew_words(PanelContext const &context, sim::WorkPackage const &package)
{
    sim::WorksPlan const &plan = context.document.works.proposal->plan();
    if (package.crew >= plan.crews.size()) {
        return "–";
    }
    sim::CrewType const &type = context.document.dataset.crew_types[plan.crews[package.crew].type];
    return context.text(sim::text("{name}: {n}", {{"name", type.name_zh, type.name_en},
                                                  crew_count_argument(type, package.crews)}));
}

/// Why it does not begin a day earlier.
std::string held_words(PanelContext const &context, std::uint32_t package)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    auto const &states = proposal.works.answer.packages;
    if (package >= states.size()) {
        return "–";
    }
    sim::PackageState const &state = states[package];
    std::vector<sim::WorkPackage> const &packages = proposal.plan().packages;
    bool const has_holder = state.holder < packages.size();
    switch (state.held_by) {
    case sim::HeldBy::package:
        return has_holder ? context.text(sim::text("after {name}",
                                                   {name_argument(packages[state.holder].name)}))
                          : context.text("after what it waits for");
    case sim::HeldBy::crew:
        return has_holder ? context.text(sim::text("crews are at {name}",
                                                   {name_argument(packages[state.holder].name)}))
                          : context.text("crews are at work elsewhere");
    case sim::HeldBy::season:
        return context.text("the season is closed for this work");
    case sim::HeldBy::hand:
        return context.text("date fixed by hand");
    case sim::HeldBy::nothing:
        break;
    }
    return context.text("begins as early as it may");
}

std::string quantity_words(PanelContext const &context, sim::WorkPackage const &package)
{
    return amount_words(context, package.quantity, package.unit);
}

void draw_buttons(PanelContext const &context, sim::WorkPackage const &package, bool fixed)
{
    std::string const words =
        context.text(fixed ? label_key("Free the date") : label_key("Fix the date"));
    float const width = ImGui::GetContentRegionAvail().x;
    if (ImGui::Button(words.c_str(), {std::min(width, context.px(120)), context.px(28)})) {
        context.ask(fixed ? "free-work" : "lock-work", {package.id});
    }
    for (int const days : {-7, -1, 1, 7}) {
        ImGui::SameLine(0.0F, context.px(4));
        std::string step = days > 0 ? "+" : "−";
        step += std::to_string(std::abs(days));
        if (ImGui::Button(step.c_str(), {context.px(40), context.px(28)})) {
            auto const index = context.document.works.proposal->plan().find(package.id);
            context.ask(
                "set-work-date",
                {package.id,
                 sim::iso_date(context.document.works.proposal->schedule().start[*index] + days)});
        }
        if (ImGui::IsItemHovered()) {
            tooltip(context, context.text("Move by days"));
        }
    }
}

/// Other packages to go to by a click.
void draw_link(PanelContext const &context, std::uint32_t package)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    sim::WorkPackage const &one = proposal.plan().packages[package];
    ImGui::PushID(static_cast<int>(package));
    std::string const dates = context.text(day_words(proposal.schedule().start[package])) + "–" +
                              context.text(day_words(proposal.schedule().finish[package]));
    float const room = right_end(context) - ImGui::GetCursorPosX() -
                       width_of(context.fonts.small, dates) - context.px(8);
    bool const own = one.id == context.view.package;
    write(own ? context.fonts.small_bold : context.fonts.small, context.palette.text,
          fitted(context.fonts.small, context.text(one.name), room));
    if (ImGui::IsItemClicked()) {
        context.ask("select-package", {one.id});
    }
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context, package_words(context, package));
    }
    write_right(context.fonts.small, context.palette.text_secondary, dates, right_end(context));
    ImGui::PopID();
}

void draw_links(PanelContext const &context, std::string const &title,
                std::vector<std::uint32_t> const &packages)
{
    constexpr std::size_t most = 12;
    if (packages.empty()) {
        return;
    }
    divider(context);
    section_title(context, title);
    write_right(context.fonts.small, context.palette.text_disabled,
                format_integer(static_cast<std::int64_t>(packages.size())), right_end(context));
    for (std::size_t i = 0; i < std::min(packages.size(), most); ++i) {
        draw_link(context, packages[i]);
    }
    if (packages.size() > most) {
        write(context.fonts.caption, context.palette.text_disabled, "…");
    }
}

} // namespace

std::string package_words(PanelContext const &context, std::uint32_t package)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    sim::WorkPackage const &one = proposal.plan().packages[package];
    sim::Day const start = proposal.schedule().start[package];
    sim::Day const finish = proposal.schedule().finish[package];
    std::string words = context.text(one.name) + "\n" +
                        context.text(sim::text("{from} to {to}", {date_argument("from", start),
                                                                  date_argument("to", finish)})) +
                        "\n" + quantity_words(context, one);
    if (one.crews > 0) {
        words.append(" · ").append(crew_words(context, one));
    }
    words.append("\n").append(held_words(context, package));
    if (one.illustrative) {
        words.append("\n").append(context.text("rests on illustrative data"));
    }
    return words;
}

void draw_package(PanelContext const &context, std::uint32_t package)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    sim::WorkPackage const &one = proposal.plan().packages[package];
    sim::Day const start = proposal.schedule().start[package];
    sim::Day const finish = proposal.schedule().finish[package];
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(stage_label(proposal.plan(), {&package, 1})));
    if (one.illustrative) {
        illustrative_badge(context);
    }
    write_wrapped(context.fonts.name, context.palette.text, context.text(one.name));
    ImGui::Dummy({1.0F, context.px(2)});
    draw_property(context, context.text("start"), context.text(long_day_words(start)));
    draw_property(context, context.text("finish"), context.text(long_day_words(finish)));
    draw_property(context, context.text("calendar days"), format_integer(finish - start + 1));
    draw_property(context, context.text("quantity"), quantity_words(context, one));
    std::string const at_once = context.text("crews at once");
    float const room = right_end(context) - ImGui::GetCursorPosX() -
                       width_of(context.fonts.small, at_once) - context.px(12);
    draw_property(context, at_once, fitted(context.fonts.small, crew_words(context, one), room));
    auto const &states = proposal.works.answer.packages;
    if (package < states.size()) {
        draw_property(context, context.text("float"),
                      states[package].critical
                          ? context.text("critical")
                          : context.text(sim::text(
                                "{n} d", {{"n", format_integer(states[package].float_days)}})));
    }
    write_wrapped(context.fonts.small, context.palette.text_secondary,
                  held_words(context, package));
    ImGui::Dummy({1.0F, context.px(4)});
    draw_buttons(context, one, one.fixed_start.has_value());
    std::vector<std::uint32_t> later;
    for (std::uint32_t p = package + 1; p < proposal.plan().packages.size(); ++p) {
        std::vector<std::uint32_t> const &after = proposal.plan().packages[p].after;
        if (std::ranges::find(after, package) != after.end()) {
            later.push_back(p);
        }
    }
    draw_links(context, context.text("Waits for"), one.after);
    draw_links(context, context.text("Waited for by"), later);
}

void draw_block_works(PanelContext const &context, sim::BlockId block)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    sim::Block const &place = context.document.dataset.block(block);
    write(context.fonts.name, context.palette.text, context.pick(place.name, place.name_en));
    write(context.fonts.small, context.palette.text_secondary,
          context.text(sim::text("{n} households", {{"n", format_integer(place.households)}})));
    auto const &done = proposal.works.answer.block_done;
    if (block.index < done.size() && done[block.index] != 0) {
        draw_property(context, context.text("last home connected"),
                      context.text(long_day_words(done[block.index])));
    }
    std::vector<std::uint32_t> own;
    for (std::uint32_t p = 0; p < proposal.plan().packages.size(); ++p) {
        if (proposal.plan().packages[p].block == block.index) {
            own.push_back(p);
        }
    }
    std::ranges::stable_sort(own, {},
                             [&](std::uint32_t p) { return proposal.schedule().start[p]; });
    divider(context);
    section_title(context, context.text("Work packages of the block"));
    write_right(context.fonts.small, context.palette.text_disabled,
                format_integer(static_cast<std::int64_t>(own.size())), right_end(context));
    for (std::uint32_t const p : own) {
        draw_link(context, p);
    }
}

} // namespace app
