#include "app/gui/brush.hpp"
#include "app/gui/selecting.hpp"
#include "app/view/block_selection.hpp"
#include "sim/io/word_values.hpp"

#include <string_view>

namespace app::action {

namespace {

constexpr std::string_view fields[] = {"route=", "year=", "retrofit=", "lock="};

bool is_field(std::string const &word)
{
    for (std::string_view const field : fields) {
        if (word.starts_with(field)) {
            return true;
        }
    }
    return false;
}

/// Reads `route=KEY`, `year=2022`, `retrofit=none|walls|full`, `lock=yes|no`.
Refusal read_field(sim::Dataset const &dataset, std::string const &word, BlockEdit &edit)
{
    std::string const value = word.substr(word.find('=') + 1);
    if (word.starts_with("route=")) {
        edit.route = dataset.find_route(value);
        return edit.route ? std::nullopt : std::optional{unknown(value)};
    }
    if (word.starts_with("year=")) {
        edit.start_year = sim::io::parse_number<int>(value);
        auto const [first, last] = start_years(dataset);
        bool const allowed =
            edit.start_year && *edit.start_year >= first && *edit.start_year <= last;
        return allowed ? std::nullopt : std::optional{unknown(value)};
    }
    if (word.starts_with("retrofit=")) {
        edit.retrofit = sim::parse_retrofit(value);
        return edit.retrofit ? std::nullopt : std::optional{unknown(value)};
    }
    edit.locked = value == "yes";
    return value == "yes" || value == "no" ? std::nullopt : std::optional{unknown(value)};
}

sim::Text label_of(sim::Dataset const &dataset, BlockEdit const &edit, std::size_t blocks)
{
    sim::TextArg const n{"n", std::to_string(blocks)};
    if (edit.route) {
        sim::Route const &route = dataset.route(*edit.route);
        return sim::text("Route of {n} blocks: {route}",
                         {n, {"route", route.name_zh, route.name_en}});
    }
    if (edit.start_year) {
        return sim::text("First year of {n} blocks: {year}",
                         {n, {"year", std::to_string(*edit.start_year)}});
    }
    if (edit.retrofit) {
        return sim::text("Insulation of {n} blocks", {n});
    }
    return edit.locked.value_or(false) ? sim::text("Fix the route of {n} blocks", {n})
                                       : sim::text("Free the route of {n} blocks", {n});
}

} // namespace

/// Sets what is named for the named blocks, else for the selected ones, or the part of them that is
/// chosen.
Refusal edit_blocks(AppState &state, Arguments arguments)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    BlockEdit edit;
    for (std::string const &word : arguments) {
        if (is_field(word)) {
            if (Refusal refusal = read_field(dataset, word, edit)) {
                return refusal;
            }
            continue;
        }
        auto const block = dataset.find_block(word);
        if (!block) {
            return unknown(word);
        }
        edit.blocks.push_back(*block);
    }
    if (edit.blocks.empty()) {
        edit.blocks = edited_blocks(state.view, dataset, state.workspace->scenario().plan);
    }
    if (edit.blocks.empty()) {
        return sim::text("select blocks first");
    }
    SelectionPart const part = state.view.select.part;
    Refusal refusal = app::edit_blocks(
        state, edit, [&](std::size_t blocks) { return label_of(dataset, edit, blocks); });
    if (!refusal && edit.route && part.route) {
        state.view.select.part.route = edit.route; // the same blocks stay chosen
    }
    return refusal;
}

/// `all`, `route KEY`, `jurisdiction CODE`; once more: all.
Refusal selection_part(AppState &state, Arguments arguments)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    SelectionPart part;
    if (arguments.size() == 2 && arguments[0] == "route") {
        part.route = dataset.find_route(arguments[1]);
    } else if (arguments.size() == 2 && arguments[0] == "jurisdiction") {
        part.jurisdiction = dataset.find_jurisdiction(arguments[1]);
    }
    if (part.is_all() && arguments[0] != "all") {
        return unknown(arguments.back());
    }
    bool const again = state.view.select.part == part;
    state.view.select.part = again ? SelectionPart{} : part;
    return std::nullopt;
}

bool can_paint(AppState const &state)
{
    return !state.view.shows_dates();
}

/// Chooses the route that is painted, and the brush.
Refusal brush(AppState &state, Arguments arguments)
{
    auto const route = state.workspace->dataset().find_route(arguments[0]);
    if (!route) {
        return unknown(arguments[0]);
    }
    state.view.select.brush = route;
    std::string const words[] = {"brush"};
    return tool(state, words);
}

bool can_stroke(AppState const &state)
{
    return can_paint(state) && state.view.select.tool == MapTool::brush &&
           state.view.select.brush.has_value();
}

Refusal paint(AppState &state, Arguments arguments)
{
    std::vector<sim::BlockId> blocks;
    for (std::string const &code : arguments) {
        auto const block = state.workspace->dataset().find_block(code);
        if (!block) {
            return unknown(code);
        }
        blocks.push_back(*block);
    }
    paint_over(state, blocks);
    return std::nullopt;
}

bool has_stroke(AppState const &state)
{
    return state.stroke.has_value();
}

Refusal paint_end(AppState &state, Arguments /*arguments*/)
{
    return end_stroke(state);
}

} // namespace app::action
