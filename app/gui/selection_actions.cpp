#include "app/gui/drawn_words.hpp"
#include "app/gui/selecting.hpp"
#include "app/view/block_selection.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>

namespace app::action {

namespace {

/// Takes `add` or `remove` off the end.
SelectHow take_how(Arguments &arguments)
{
    if (arguments.empty() || (arguments.back() != "add" && arguments.back() != "remove")) {
        return SelectHow::replace;
    }
    SelectHow const how = arguments.back() == "add" ? SelectHow::add : SelectHow::remove;
    arguments = arguments.first(arguments.size() - 1);
    return how;
}

/// The places of a box or lasso; the first word that is none.
struct Places
{
    std::vector<sim::geo::Point> points;
    Refusal refusal;
};

Places places_of(Arguments words)
{
    Places places;
    for (std::string const &word : words) {
        auto const point = point_of(word);
        if (!point) {
            places.refusal = no_point(word);
            return places;
        }
        places.points.push_back(*point);
    }
    return places;
}

Refusal select_within(AppState &state, Arguments arguments, std::size_t least)
{
    SelectHow const how = take_how(arguments);
    if (arguments.size() < least) {
        return no_point(arguments.empty() ? std::string{} : arguments.back());
    }
    Places const places = places_of(arguments);
    if (!places.refusal) {
        app::select_blocks(
            state.view, blocks_in_ring(state.workspace->dataset().blocks, ring_of(places.points)),
            how);
    }
    return places.refusal;
}

std::optional<Compare> compare_of(std::string const &word)
{
    auto const found = std::ranges::find(compare_keys, word);
    return found == compare_keys.end()
               ? std::nullopt
               : std::optional{static_cast<Compare>(found - compare_keys.begin())};
}

/// A condition on a field to begin with: its first word, or nothing to compare with yet.
Condition first_condition(sim::Dataset const &dataset, ConditionField const &field)
{
    std::vector<FieldOption> const options = field_options(dataset, field);
    bool const words = field.kind == FieldKind::choice;
    return {field.key, words ? Compare::is : Compare::at_least,
            options.empty() ? std::string{} : options.front().key};
}

} // namespace

Refusal tool(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(map_tool_keys, arguments[0]);
    if (found == map_tool_keys.end()) {
        return unknown(arguments[0]);
    }
    SelectState &select = state.view.select;
    select.tool = static_cast<MapTool>(found - map_tool_keys.begin());
    select.path.clear();
    select.asks = select.asks && select.tool != MapTool::brush;
    if (select.tool != MapTool::move) {
        state.view.draw = {}; // one thing has the mouse
    }
    if (select.tool == MapTool::brush && state.view.preview) {
        return discard(state, {}); // the scenario's own plan is painted
    }
    return std::nullopt;
}

Refusal select_toggle(AppState &state, Arguments arguments)
{
    auto const block = state.workspace->dataset().find_block(arguments[0]);
    if (!block) {
        return unknown(arguments[0]);
    }
    toggle_block(state.view, *block);
    return std::nullopt;
}

Refusal select_blocks(AppState &state, Arguments arguments)
{
    SelectHow const how = take_how(arguments);
    std::vector<sim::BlockId> blocks;
    for (std::string const &code : arguments) {
        auto const block = state.workspace->dataset().find_block(code);
        if (!block) {
            return unknown(code);
        }
        blocks.push_back(*block);
    }
    app::select_blocks(state.view, std::move(blocks), how);
    return std::nullopt;
}

Refusal select_box(AppState &state, Arguments arguments)
{
    return select_within(state, arguments, 2);
}

Refusal select_lasso(AppState &state, Arguments arguments)
{
    return select_within(state, arguments, 3);
}

Refusal select_all(AppState &state, Arguments /*arguments*/)
{
    std::vector<sim::BlockId> all;
    for (std::uint32_t i = 0; i < state.workspace->dataset().blocks.size(); ++i) {
        all.push_back({i});
    }
    app::select_blocks(state.view, std::move(all), SelectHow::replace);
    return std::nullopt;
}

Refusal select_jurisdiction(AppState &state, Arguments arguments)
{
    SelectHow const how = take_how(arguments);
    sim::Dataset const &dataset = state.workspace->dataset();
    auto const place = arguments.empty() ? std::nullopt : dataset.find_jurisdiction(arguments[0]);
    if (!place) {
        return unknown(arguments.empty() ? std::string{} : arguments[0]);
    }
    std::vector<sim::BlockId> blocks;
    for (std::uint32_t i = 0; i < dataset.blocks.size(); ++i) {
        if (dataset.blocks[i].jurisdiction == *place) {
            blocks.push_back({i});
        }
    }
    app::select_blocks(state.view, std::move(blocks), how);
    return std::nullopt;
}

/// By the conditions that are named, else by those that stand in the panel.
Refusal select_where(AppState &state, Arguments arguments)
{
    SelectHow const how = take_how(arguments);
    SelectState &select = state.view.select;
    std::vector<Condition> conditions;
    for (std::size_t i = 0; i + 2 < arguments.size(); i += 3) {
        auto const compare = compare_of(arguments[i + 1]);
        if (!compare) {
            return unknown(arguments[i + 1]);
        }
        conditions.push_back({arguments[i], *compare, arguments[i + 2]});
    }
    if (arguments.size() % 3 != 0) {
        return unknown(arguments.back());
    }
    if (!conditions.empty()) {
        select.conditions = std::move(conditions);
    }
    bool const was_open = select.asks;
    select.asks = true;
    follow_selection(state); // distances
    select.asks = was_open;
    Matches matches = blocks_where(condition_source(state), select.conditions);
    if (matches.refusal) {
        return matches.refusal;
    }
    app::select_blocks(state.view, std::move(matches.blocks), how);
    return std::nullopt;
}

Refusal conditions(AppState &state, Arguments arguments)
{
    if (!arguments.empty() && arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    SelectState &select = state.view.select;
    select.asks = arguments.empty() ? !select.asks : arguments[0] == "on";
    if (select.asks) {
        state.view.draw = {};
        select.tool = select.tool == MapTool::brush ? MapTool::move : select.tool;
        if (select.conditions.empty()) {
            select.conditions.push_back({"gas-distance", Compare::above, "1.5"});
        }
    }
    return std::nullopt;
}

/// `add FIELD`, `NUMBER remove`, `NUMBER FIELD [COMPARE VALUE]`; conditions count from 1.
Refusal condition(AppState &state, Arguments arguments)
{
    std::vector<Condition> &all = state.view.select.conditions;
    sim::Dataset const &dataset = state.workspace->dataset();
    bool const adds = arguments[0] == "add";
    auto const number = sim::io::parse_number<std::size_t>(arguments[0]);
    if (!adds && (!number || *number < 1 || *number > all.size())) {
        return unknown(arguments[0]);
    }
    if (!adds && arguments[1] == "remove") {
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(*number - 1));
        return std::nullopt;
    }
    ConditionField const *const field = find_condition_field(arguments[1]);
    if (field == nullptr) {
        return unknown(arguments[1]);
    }
    Condition wanted = first_condition(dataset, *field);
    if (arguments.size() > 2) {
        auto const compare = compare_of(arguments[2]);
        if (!compare) {
            return unknown(arguments[2]);
        }
        wanted.compare = *compare;
        wanted.value = arguments.size() > 3 ? arguments[3] : std::string{};
    }
    if (adds) {
        all.push_back(std::move(wanted));
    } else {
        all[*number - 1] = std::move(wanted);
    }
    return std::nullopt;
}

} // namespace app::action
