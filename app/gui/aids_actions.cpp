#include "app/gui/aids_actions.hpp"

#include "app/gui/actions.hpp"
#include "app/gui/aids.hpp"
#include "app/gui/commands.hpp"
#include "app/gui/keyboard.hpp"
#include "app/gui/number_in.hpp"
#include "app/gui/selecting.hpp"
#include "app/view/block_selection.hpp"
#include "sim/geo/measure.hpp"

#include <imgui.h>

#include <algorithm>

namespace app::action {

namespace {

constexpr std::size_t most_recent = 12;
constexpr double cross_s = 4.0; ///< that the map's middle stays marked

std::string joined(Arguments words)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

/// The one `by` places on, around the end.
std::size_t next_of(std::size_t count, std::size_t at, std::size_t by)
{
    return (at + by) % count;
}

Refusal step_tab(AppState &state, std::size_t by)
{
    auto const at = static_cast<std::size_t>(state.view.tab);
    std::string const key{strip_tab_keys.at(next_of(strip_tab_keys.size(), at, by))};
    return tab(state, std::span{&key, 1});
}

Refusal step_scenario(AppState &state, std::size_t by)
{
    std::vector<sim::Scenario> const &all = state.workspace->project().scenarios;
    auto const at = std::ranges::find(all, state.workspace->scenario().key, &sim::Scenario::key);
    std::size_t const next = next_of(all.size(), static_cast<std::size_t>(at - all.begin()), by);
    std::string const key = all[next].key;
    return scenario(state, std::span{&key, 1});
}

} // namespace

/// Opens the box anew, with words if some are given.
Refusal find(AppState &state, Arguments arguments)
{
    if (arguments[0] != "commands" && arguments[0] != "places") {
        return unknown(arguments[0]);
    }
    open_search(state, arguments[0] == "places", joined(arguments.subspan(1)));
    follow_search(state);
    return std::nullopt;
}

bool is_finding(AppState const &state)
{
    return state.aids->box.has_value();
}

Refusal find_words(AppState &state, Arguments arguments)
{
    state.aids->box->typed = joined(arguments);
    follow_search(state);
    return std::nullopt;
}

Refusal find_move(AppState &state, Arguments arguments)
{
    constexpr std::size_t page = 8;
    std::size_t const count = state.aids->index.rows.size();
    std::size_t &chosen = state.aids->box->chosen;
    std::string const &where = arguments[0];
    if (where != "up" && where != "down" && where != "page-up" && where != "page-down") {
        return unknown(where);
    }
    if (count == 0) {
        return std::nullopt;
    }
    if (where == "up" || where == "down") {
        chosen = next_of(count, chosen, where == "down" ? 1 : count - 1);
    } else {
        chosen = where == "page-down" ? std::min(chosen + page, count - 1)
                                      : chosen - std::min(chosen, page);
    }
    return std::nullopt;
}

/// Runs or shows the row, by its place from 0, else the chosen one. One that is not possible says
/// what it needs, and the box stays.
Refusal find_go(AppState &state, Arguments arguments)
{
    Aids &aids = *state.aids;
    follow_search(state);
    std::optional<std::size_t> const row =
        arguments.empty() ? std::optional{aids.box->chosen} : number_in<std::size_t>(arguments[0]);
    if (!row) {
        return unknown(arguments[0]);
    }
    if (*row >= aids.index.rows.size()) {
        return sim::text("nothing was found: type other words, a code or pinyin initials");
    }
    aids.box->chosen = *row;
    std::size_t const entry = aids.index.order[*row];
    std::string const id = aids.index.entries[entry].id;
    if (!aids.box->places) {
        auto const command = std::ranges::find(all_commands(), id, &Command::line);
        if (char const *const needs = needs_of(state, *command); needs != nullptr) {
            return sim::Text{needs, {}};
        }
    }
    std::vector<std::string> const lines = aids.index.lines[entry];
    std::erase(aids.recent, id);
    aids.recent.insert(aids.recent.begin(), id);
    aids.recent.resize(std::min(aids.recent.size(), most_recent));
    aids.box.reset();
    for (std::string const &words : lines) {
        CommandLine const line = line_of(words);
        if (auto const refusal = run_action(state, line.action, line.arguments)) {
            return refusal;
        }
    }
    return std::nullopt;
}

Refusal find_close(AppState &state, Arguments /*arguments*/)
{
    state.aids->box.reset();
    return std::nullopt;
}

Refusal shortcuts(AppState &state, Arguments arguments)
{
    if (!arguments.empty() && arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    state.aids->sheet = arguments.empty() ? !state.aids->sheet : arguments[0] == "on";
    return std::nullopt;
}

Refusal keyboard(AppState &state, Arguments arguments)
{
    return give_keyboard(state, arguments[0]) ? Refusal{} : unknown(arguments[0]);
}

/// A sixth of the map's room; what was to the left comes into view when it is moved to the left.
Refusal pan(AppState &state, Arguments arguments)
{
    std::string const &where = arguments[0];
    bool const sideways = where == "left" || where == "right";
    if (!sideways && where != "up" && where != "down") {
        return unknown(where);
    }
    constexpr double share = 1.0 / 6.0;
    double const step = (sideways ? state.camera.width : state.camera.height) * share;
    double const sign = where == "left" || where == "up" ? 1.0 : -1.0;
    state.camera.pan(sideways ? sign * step : 0.0, sideways ? 0.0 : sign * step);
    state.aids->cross_until_s = ImGui::GetTime() + cross_s;
    return std::nullopt;
}

/// The block in the middle of the map.
Refusal select_here(AppState &state, Arguments /*arguments*/)
{
    sim::geo::Point const middle =
        state.camera.to_place({state.camera.width / 2, state.camera.height / 2});
    sim::Dataset const &dataset = state.workspace->dataset();
    state.aids->cross_until_s = ImGui::GetTime() + cross_s;
    for (std::uint32_t i = 0; i < dataset.blocks.size(); ++i) {
        if (sim::geo::contains(dataset.blocks[i].area, middle)) {
            app::select_blocks(state.view, {sim::BlockId{i}}, SelectHow::replace);
            return std::nullopt;
        }
    }
    return sim::text("there is no block in the middle of the map: move it with the arrow keys, "
                     "or look for a block with Ctrl+F");
}

Refusal next_tab(AppState &state, Arguments /*arguments*/)
{
    return step_tab(state, 1);
}

Refusal previous_tab(AppState &state, Arguments /*arguments*/)
{
    return step_tab(state, strip_tab_keys.size() - 1);
}

Refusal next_scenario(AppState &state, Arguments /*arguments*/)
{
    return step_scenario(state, 1);
}

Refusal previous_scenario(AppState &state, Arguments /*arguments*/)
{
    return step_scenario(state, state.workspace->project().scenarios.size() - 1);
}

Refusal toasts(AppState &state, Arguments arguments)
{
    if (arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    state.aids->toasts = arguments[0] == "on";
    state.aids->toast.reset();
    return std::nullopt;
}

/// For whoever makes palettes, and for a room in which someone sees them so.
Refusal colour_vision(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(colour_vision_keys, arguments[0]);
    if (found == colour_vision_keys.end()) {
        return unknown(arguments[0]);
    }
    state.aids->vision = static_cast<ColourVision>(found - colour_vision_keys.begin());
    state.notice = state.aids->vision == ColourVision::normal
                       ? sim::Text{}
                       : sim::text("Colours as a colour-blind eye sees them; Ctrl+P, \"colours as "
                                   "they are\" ends it");
    return std::nullopt;
}

bool has_toast(AppState const &state)
{
    return state.aids->toast.has_value();
}

Refusal close_toast(AppState &state, Arguments /*arguments*/)
{
    state.aids->toast.reset();
    return std::nullopt;
}

} // namespace app::action
