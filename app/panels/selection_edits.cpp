#include "app/panels/facts.hpp"
#include "app/panels/selection_parts.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/block_selection.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

std::string count_words(std::size_t n)
{
    return format_integer(static_cast<std::int64_t>(n));
}

/// `present` as a list's preview while all blocks agree, else that they differ.
template <typename Value>
std::optional<Value> agreed(std::vector<Value> const &values)
{
    bool const same = std::ranges::all_of(values, [&](Value v) { return v == values.front(); });
    return same && !values.empty() ? std::optional{values.front()} : std::nullopt;
}

void label_of_list(PanelContext const &context, char const *words)
{
    ImGui::AlignTextToFramePadding();
    write(context.fonts.small, context.palette.text_secondary, context.text(words));
    ImGui::SameLine(context.px(104));
}

float list_width(PanelContext const &context)
{
    return right_end(context) - context.px(104);
}

void choose_route(PanelContext const &context, std::vector<sim::Choice> const &choices)
{
    std::vector<sim::RouteId> present;
    std::ranges::transform(choices, std::back_inserter(present), &sim::Choice::route);
    auto const same = agreed(present);
    sim::Dataset const &dataset = context.document.dataset;
    label_of_list(context, label_key("Route"));
    std::string const words =
        same ? context.pick(dataset.route(*same).name_zh, dataset.route(*same).name_en)
             : context.text("various");
    if (!begin_list(context, "##routes", context.fonts.body, words, list_width(context))) {
        return;
    }
    for (std::uint32_t i = 0; i < dataset.routes.size(); ++i) {
        sim::Route const &route = dataset.routes[i];
        ImGui::PushID(static_cast<int>(i));
        swatch(context, route.family);
        if (ImGui::Selectable(context.pick(route.name_zh, route.name_en).c_str(),
                              same == sim::RouteId{i})) {
            context.ask("edit-blocks", {"route=" + route.key});
        }
        ImGui::PopID();
    }
    ImGui::EndCombo();
}

void choose_year(PanelContext const &context, std::vector<sim::Choice> const &choices)
{
    auto const [first, last] = start_years(context.document.dataset);
    if (first == 0) {
        return;
    }
    std::vector<int> present;
    std::ranges::transform(choices, std::back_inserter(present), &sim::Choice::start_year);
    auto const same = agreed(present);
    label_of_list(context, label_key("Begins in"));
    std::string const words = !same        ? context.text("various")
                              : *same == 0 ? std::string{"–"}
                                           : std::to_string(*same);
    if (!begin_list(context, "##years", context.fonts.body, words, list_width(context))) {
        return;
    }
    for (int year = first; year <= last; ++year) {
        if (ImGui::Selectable(std::to_string(year).c_str(), same == year)) {
            context.ask("edit-blocks", {"year=" + std::to_string(year)});
        }
    }
    ImGui::EndCombo();
}

void choose_insulation(PanelContext const &context, std::vector<sim::Choice> const &choices)
{
    constexpr std::array<std::pair<sim::Retrofit, char const *>, 3> kinds{
        {{sim::Retrofit::none, label_key("no insulation")},
         {sim::Retrofit::walls, label_key("walls insulated")},
         {sim::Retrofit::full, label_key("walls, roof and windows insulated")}}};
    std::vector<sim::Retrofit> present;
    std::ranges::transform(choices, std::back_inserter(present), &sim::Choice::retrofit);
    auto const same = agreed(present);
    label_of_list(context, label_key("Insulation"));
    std::string const words =
        context.text(same ? kinds[static_cast<std::size_t>(*same)].second : label_key("various"));
    if (!begin_list(context, "##insulation", context.fonts.body, words, list_width(context))) {
        return;
    }
    for (auto const &[kind, label] : kinds) {
        if (ImGui::Selectable(context.text(label).c_str(), same == kind)) {
            context.ask("edit-blocks", {std::string{"retrofit="} + sim::key_of(kind)});
        }
    }
    ImGui::EndCombo();
}

void choose_lock(PanelContext const &context, std::vector<sim::Choice> const &choices)
{
    auto const locked = std::ranges::count(choices, true, &sim::Choice::locked);
    bool const all = locked == static_cast<std::ptrdiff_t>(choices.size());
    float const width = (ImGui::GetContentRegionAvail().x - context.px(8)) / 2;
    ImGui::BeginDisabled(all);
    if (ImGui::Button((context.text("Fix the routes") + "##lock").c_str(),
                      {width, context.px(28)})) {
        context.ask("edit-blocks", {"lock=yes"});
    }
    ImGui::EndDisabled();
    ImGui::SameLine(0.0F, context.px(8));
    ImGui::BeginDisabled(locked == 0);
    std::string const words = context.text(
        sim::text("Free the routes ({n})", {{"n", count_words(static_cast<std::size_t>(locked))}}));
    if (ImGui::Button((words + "##free").c_str(), {width, context.px(28)})) {
        context.ask("edit-blocks", {"lock=no"});
    }
    ImGui::EndDisabled();
}

} // namespace

void draw_selection_edits(PanelContext const &context)
{
    sim::Plan const &plan = context.document.edited().plan;
    std::vector<sim::BlockId> const blocks =
        edited_blocks(context.view, context.document.dataset, plan);
    section_title(context, context.text(context.view.select.part.is_all()
                                            ? sim::text("Set for all {n} blocks",
                                                        {{"n", count_words(blocks.size())}})
                                            : sim::text("Set for the {n} blocks of the chosen part",
                                                        {{"n", count_words(blocks.size())}})));
    std::vector<sim::Choice> choices;
    for (sim::BlockId const id : blocks) {
        choices.push_back(plan.choices[id.index]);
    }
    if (choices.empty()) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text("No block is left in this part."));
        return;
    }
    choose_route(context, choices);
    choose_year(context, choices);
    choose_insulation(context, choices);
    choose_lock(context, choices);
}

} // namespace app
