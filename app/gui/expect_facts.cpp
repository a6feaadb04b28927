#include "app/gui/aids.hpp"
#include "app/gui/expect.hpp"

#include "app/core/doctor_desk.hpp"
#include "app/core/import_desk.hpp"
#include "app/core/works_proposal.hpp"
#include "app/gui/aids.hpp"
#include "app/gui/compare.hpp"
#include "app/gui/present.hpp"
#include "app/view/block_selection.hpp"
#include "sim/base/fmt.hpp"

#include <array>

namespace app {

namespace {

struct Fact
{
    std::string_view key;
    std::string (*words)(AppState const &state);
};

std::string yes(bool value)
{
    return value ? "yes" : "no";
}

std::string or_none(std::string const &words)
{
    return words.empty() ? "none" : words;
}

std::string selected(AppState const &state)
{
    std::string codes;
    for (sim::BlockId const block : selected_blocks(state.view)) {
        codes += (codes.empty() ? "" : " ") + state.workspace->dataset().block(block).code;
    }
    return or_none(codes);
}

std::string asset(AppState const &state)
{
    if (!state.view.asset) {
        return "none";
    }
    sim::Dataset const &dataset = state.workspace->dataset();
    std::uint32_t const index = state.view.asset->index;
    switch (state.view.asset->kind) {
    case AssetKind::zone:
        return dataset.transformer_zones[index].code;
    case AssetKind::feeder:
        return dataset.feeders[index].code;
    case AssetKind::substation:
        break;
    }
    return dataset.substations[index].code;
}

std::string step(AppState const &state)
{
    return is_presenting(state) ? std::to_string(state.present->step + 1) : "none";
}

std::string changes(AppState const &state)
{
    CompareView const view = compare_view_of(state);
    return view.made != nullptr ? std::to_string(view.order->size()) : "none";
}

std::string rows(AppState const &state)
{
    return state.view.table.is_open() ? std::to_string(state.view.table.order.size()) : "none";
}

std::string works_day(AppState const &state)
{
    return state.view.works_day ? sim::iso_date(*state.view.works_day) : "none";
}

std::string findings(AppState const &state, std::size_t from, std::size_t to)
{
    Checkup const *const checkup = state.doctor_desk->checkup();
    if (checkup == nullptr || !state.doctor_desk->is_current(*state.workspace)) {
        return "none";
    }
    std::size_t count = 0;
    for (std::size_t grade = from; grade < to; ++grade) {
        count += checkup->counts.at(grade);
    }
    return std::to_string(count);
}

std::string moves(AppState const &state)
{
    return state.routing.shown == nullptr
               ? "none"
               : std::to_string(state.routing.shown->assignment.moves.size());
}

std::string alternatives(AppState const &state)
{
    return state.routing.comparison == nullptr
               ? "none"
               : std::to_string(state.routing.comparison->alternatives.size());
}

std::string mends(AppState const &state)
{
    return state.works.mends == nullptr ? "none" : std::to_string(state.works.mends->mends.size());
}

std::string homes_done(AppState const &state)
{
    return state.progress.answer == nullptr
               ? "none"
               : std::to_string(state.progress.rows.district.households_done);
}

std::string toast_key(AppState const &state)
{
    constexpr std::array<char const *, 3> keys{"undone", "redone", "done"};
    std::optional<Toast> const &toast = state.aids->toast;
    return toast ? keys.at(static_cast<std::size_t>(toast->kind)) : "";
}

constexpr Fact facts[] = {
    {"tab",
     [](AppState const &s) {
         return std::string{strip_tab_keys[static_cast<std::size_t>(s.view.tab)]};
     }},
    {"colour",
     [](AppState const &s) {
         return std::string{colouring_keys[static_cast<std::size_t>(s.view.drawn_colouring())]};
     }},
    {"tool",
     [](AppState const &s) {
         return std::string{map_tool_keys[static_cast<std::size_t>(s.view.select.tool)]};
     }},
    {"scenario", [](AppState const &s) { return shown_of(s).scenario.key; }},
    {"scenarios",
     [](AppState const &s) { return std::to_string(s.workspace->project().scenarios.size()); }},
    {"blocks",
     [](AppState const &s) { return std::to_string(s.workspace->dataset().blocks.size()); }},
    {"edits", [](AppState const &s) { return std::to_string(s.workspace->edit_count()); }},
    {"can-undo", [](AppState const &s) { return yes(s.workspace->can_undo()); }},
    {"can-redo", [](AppState const &s) { return yes(s.workspace->can_redo()); }},
    {"selected", selected},
    {"selected-blocks",
     [](AppState const &s) { return std::to_string(selected_blocks(s.view).size()); }},
    {"asset", asset},
    {"package", [](AppState const &s) { return or_none(s.view.package); }},
    {"day", works_day},
    {"preview",
     [](AppState const &s) { return yes(s.view.preview && s.routing.shown != nullptr); }},
    {"comparing", [](AppState const &s) { return yes(is_comparing(s)); }},
    {"changes", changes},
    {"table", [](AppState const &s) { return or_none(s.view.table.layer); }},
    {"rows", rows},
    {"importing", [](AppState const &s) { return yes(s.import_desk->is_open()); }},
    {"step", step},
    {"steps", [](AppState const &s) { return std::to_string(s.present->story.size()); }},
    {"errors", [](AppState const &s) { return findings(s, 0, 1); }},
    {"findings", [](AppState const &s) { return findings(s, 0, 3); }},
    {"moves", moves},
    {"alternatives", alternatives},
    {"mends", mends},
    {"homes-done", homes_done},
    {"alarms", [](AppState const &s) { return std::to_string(s.progress.rows.alarms.size()); }},
    {"replan", [](AppState const &s) { return yes(s.progress.replan != nullptr); }},
    {"keyboard", [](AppState const &s) { return or_none(s.aids->part); }},
    {"search",
     [](AppState const &s) {
         return or_none(!s.aids->box ? "" : s.aids->box->places ? "places" : "commands");
     }},
    {"found", [](AppState const &s) { return std::to_string(s.aids->index.order.size()); }},
    {"shortcuts", [](AppState const &s) { return yes(s.aids->sheet); }},
    {"toast", [](AppState const &s) { return or_none(toast_key(s)); }},
    {"warning", [](AppState const &s) { return yes(s.warning.has_value()); }}};

/// `route.150202101202` and what else is chosen for a block.
std::optional<std::string> choice_words(AppState const &state, std::string_view key)
{
    std::size_t const point = key.find('.');
    if (point == std::string_view::npos) {
        return std::nullopt;
    }
    sim::Dataset const &dataset = state.workspace->dataset();
    std::string_view const field = key.substr(0, point);
    auto const block = dataset.find_block(key.substr(point + 1));
    if (!block) {
        return std::nullopt;
    }
    sim::Choice const &choice = shown_of(state).scenario.plan.choices[block->index];
    if (field == "route") {
        return dataset.route(choice.route).key;
    }
    if (field == "year") {
        return std::to_string(choice.start_year);
    }
    if (field == "locked") {
        return yes(choice.locked);
    }
    if (field == "retrofit") {
        return sim::key_of(choice.retrofit);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> fact(AppState const &state, std::string_view key)
{
    for (Fact const &one : facts) {
        if (one.key == key) {
            return one.words(state);
        }
    }
    if (auto const words = choice_words(state, key)) {
        return words;
    }
    auto const figure = story_figure(key, figure_source(state));
    if (!figure) {
        return std::nullopt;
    }
    if (!figure->value) {
        return "none";
    }
    return figure->kind == FigureKind::day ? sim::iso_date(static_cast<sim::Day>(*figure->value))
                                           : fmt::format("{}", *figure->value);
}

} // namespace app
