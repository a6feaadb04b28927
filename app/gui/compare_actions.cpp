#include "app/core/compare_desk.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/compare.hpp"
#include "app/gui/number_in.hpp"
#include "sim/io/text_file.hpp"

#include <imgui.h>

#include <algorithm>

namespace app::action {

namespace {

/// Selects the flip at `place` of the list and brings it into sight.
void walk_to(AppState &state, std::size_t place)
{
    state.view.asset.reset();
    state.view.selected = compare_view_of(state).at(place).block;
    centre(state, {});
}

Refusal step(AppState &state, int by)
{
    CompareView const view = compare_view_of(state);
    auto const last = static_cast<std::ptrdiff_t>(view.order->size()) - 1;
    if (last < 0) {
        return std::nullopt;
    }
    auto const now = state.view.selected ? view.place_of(*state.view.selected) : std::nullopt;
    std::ptrdiff_t const next = now ? static_cast<std::ptrdiff_t>(*now) + by : by > 0 ? 0 : last;
    walk_to(state, static_cast<std::size_t>(std::clamp(next, std::ptrdiff_t{0}, last)));
    return std::nullopt;
}

/// Blocks of the flips that are named by their numbers in the list.
/// \return the word that names none
std::optional<std::string> named_blocks(CompareView const &view, Arguments words,
                                        std::vector<sim::BlockId> &blocks)
{
    for (std::string const &word : words) {
        auto const place = number_in<std::size_t>(word);
        if (word == "all") {
            for (std::size_t i = 0; i < view.order->size(); ++i) {
                blocks.push_back(view.at(i).block);
            }
        } else if (place && *place >= 1 && *place <= view.order->size()) {
            blocks.push_back(view.at(*place - 1).block);
        } else {
            return word;
        }
    }
    return std::nullopt;
}

/// Routes, years and insulation of B for these blocks, as one step of A.
Refusal take(AppState &state, std::vector<sim::BlockId> const &blocks)
{
    Workspace &workspace = *state.workspace;
    sim::Scenario const b = *workspace.project().find_scenario(state.view.compare.b);
    sim::Plan plan = workspace.project().find_scenario(state.view.compare.a)->plan;
    for (sim::BlockId const id : blocks) {
        sim::Choice &choice = plan.choices[id.index];
        bool const locked = choice.locked; // what is fixed in A is A's own
        choice = b.plan.choices[id.index];
        choice.locked = locked;
    }
    sim::Block const &first = workspace.dataset().block(blocks.front());
    sim::TextArg const from{"scenario", b.name_zh, b.name_en};
    sim::Text const label =
        blocks.size() == 1
            ? sim::text("{block} as in {scenario}", {{"block", first.name, first.name_en}, from})
            : sim::text("{n} blocks as in {scenario}",
                        {{"n", std::to_string(blocks.size())}, from});
    workspace.show_scenario(state.view.compare.a);
    if (auto refusal = workspace.set_plan(plan, label)) {
        return refusal;
    }
    state.view.compare.a = workspace.scenario().key; // of the published plan it is a copy now
    state.notice = label;
    return std::nullopt;
}

} // namespace

bool can_compare(AppState const &state)
{
    return state.workspace->project().scenarios.size() > 1;
}

bool compares(AppState const &state)
{
    return is_comparing(state);
}

bool has_comparison(AppState const &state)
{
    return shows_both(state);
}

bool leave_comparison(AppState &state)
{
    bool const was = is_comparing(state);
    if (was) {
        state.view.compare.mode = CompareMode::off;
    }
    return was;
}

Refusal compare(AppState &state, Arguments arguments)
{
    std::pair<std::string, std::string> pair = first_pair(state);
    if (arguments.size() == 1) {
        return unknown(arguments[0]);
    }
    if (arguments.size() == 2) {
        for (std::string const &key : arguments) {
            if (state.workspace->project().find_scenario(key) == nullptr) {
                return unknown(key);
            }
        }
        pair = {arguments[0], arguments[1]};
    }
    if (pair.first == pair.second) {
        return sim::text("Two different scenarios are wanted to compare.");
    }
    CompareState &compare = state.view.compare;
    compare.a = pair.first;
    compare.b = pair.second;
    compare.mode = compare.mode == CompareMode::off ? CompareMode::swipe : compare.mode;
    state.view.tab = StripTab::comparison;
    state.view.draw = {};
    follow_compare(state);
    return std::nullopt;
}

Refusal compare_mode(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(compare_mode_keys, arguments[0]);
    if (found == compare_mode_keys.end()) {
        return unknown(arguments[0]);
    }
    auto const mode = static_cast<CompareMode>(found - compare_mode_keys.begin());
    if (mode == CompareMode::off) {
        state.view.compare.mode = mode;
        return std::nullopt;
    }
    if (state.view.compare.mode == CompareMode::off) {
        if (auto refusal = compare(state, {})) {
            return refusal;
        }
    }
    state.view.compare.mode = mode;
    return std::nullopt;
}

Refusal swap_compared(AppState &state, Arguments /*arguments*/)
{
    std::swap(state.view.compare.a, state.view.compare.b);
    return std::nullopt;
}

Refusal swipe(AppState &state, Arguments arguments)
{
    auto const share = number_in<double>(arguments[0]);
    if (!share || !(*share >= 0.0 && *share <= 1.0)) {
        return sim::text("a number is wanted: {word}", {{"word", arguments[0]}});
    }
    state.view.compare.swipe = *share;
    return std::nullopt;
}

Refusal next_flip(AppState &state, Arguments /*arguments*/)
{
    return step(state, 1);
}

Refusal previous_flip(AppState &state, Arguments /*arguments*/)
{
    return step(state, -1);
}

Refusal take_flip(AppState &state, Arguments arguments)
{
    std::vector<sim::BlockId> blocks;
    if (auto const word = named_blocks(compare_view_of(state), arguments, blocks)) {
        return unknown(*word);
    }
    return blocks.empty() ? Refusal{} : take(state, blocks);
}

Refusal copy_comparison(AppState &state, Arguments arguments)
{
    std::string const words = comparison_tsv(state.view.language, *compare_view_of(state).made);
    if (arguments.empty()) {
        ImGui::SetClipboardText(words.c_str());
    } else {
        sim::io::write_text_file(arguments[0], words);
    }
    state.notice = sim::text("The tables of the comparison are copied");
    return std::nullopt;
}

} // namespace app::action
