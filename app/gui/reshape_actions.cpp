#include "app/gui/drawing.hpp"
#include "app/gui/drawn_words.hpp"
#include "sim/io/word_values.hpp"

#include <utility>

namespace app::action {

namespace reshape = sim::reshape;

Refusal split_line(AppState &state, Arguments arguments)
{
    Drawn const drawn = drawn_of(arguments);
    if (!drawn.wrong.empty()) {
        return no_point(drawn.wrong);
    }
    return !state.view.selected
               ? no_block()
               : apply_reshaping(state,
                                 reshape::split_by_line(state.workspace->project(),
                                                        *state.view.selected, drawn.points),
                                 "split-block");
}

Refusal split_homes(AppState &state, Arguments arguments)
{
    auto const homes = sim::io::parse_number<int>(arguments[0]);
    auto const toward = arguments.size() > 1 ? number(arguments[1]) : std::optional{90.0};
    if (!homes || !toward) {
        return sim::text("a number is wanted: {word}", {{"word", arguments[homes ? 1 : 0]}});
    }
    return !state.view.selected
               ? no_block()
               : apply_reshaping(state,
                                 reshape::split_by_households(state.workspace->project(),
                                                              *state.view.selected,
                                                              {*homes, *toward}),
                                 "split-block");
}

/// Marks a block, or takes the mark away.
Refusal mark(AppState &state, Arguments arguments)
{
    auto const block = state.workspace->dataset().find_block(arguments[0]);
    if (!block) {
        return unknown(arguments[0]);
    }
    std::vector<sim::BlockId> &marked = state.view.draw.marked;
    if (std::erase(marked, *block) == 0) {
        marked.push_back(*block);
    }
    state.view.draw.is_on = true;
    return std::nullopt;
}

/// The named blocks, or the selected one with those that are marked.
Refusal merge(AppState &state, Arguments arguments)
{
    std::vector<sim::BlockId> blocks;
    for (std::string const &code : arguments) {
        auto const block = state.workspace->dataset().find_block(code);
        if (!block) {
            return unknown(code);
        }
        blocks.push_back(*block);
    }
    if (arguments.empty()) {
        blocks = state.view.draw.marked;
        if (state.view.selected) {
            blocks.push_back(*state.view.selected);
        }
    }
    auto const result = reshape::merge_blocks(state.workspace->project(), blocks);
    Refusal refusal = apply_reshaping(state, result, "merge-blocks");
    if (!refusal) {
        state.view.draw.marked.clear();
        state.view.asset.reset();
    }
    return refusal;
}

Refusal draw_main(AppState &state, Arguments arguments)
{
    Drawn drawn = drawn_of(arguments.subspan(1));
    if (!drawn.wrong.empty()) {
        return no_point(drawn.wrong);
    }
    return apply_reshaping(
        state,
        reshape::draw_line(state.workspace->dataset(),
                           {arguments[0], std::move(drawn.points), std::move(drawn.fields)}),
        "draw-main");
}

Refusal place_station(AppState &state, Arguments arguments)
{
    Drawn drawn = drawn_of(arguments.subspan(1));
    if (!drawn.wrong.empty() || drawn.points.size() != 1) {
        return no_point(drawn.wrong.empty() ? arguments[1] : drawn.wrong);
    }
    return apply_reshaping(
        state,
        reshape::place_point(state.workspace->dataset(),
                             {arguments[0], drawn.points.front(), std::move(drawn.fields)}),
        "place-station");
}

Refusal move_station(AppState &state, Arguments arguments)
{
    auto const to = point_of(arguments[2]);
    return !to ? no_point(arguments[2])
               : apply_reshaping(state,
                                 reshape::move_point(state.workspace->dataset(), arguments[0],
                                                     arguments[1], *to),
                                 "move-station");
}

Refusal move_vertex(AppState &state, Arguments arguments)
{
    auto from = point_of(arguments[0]);
    auto const to = point_of(arguments[1]);
    if (!from || !to) {
        return no_point(arguments[from ? 1 : 0]);
    }
    sim::Dataset const &dataset = state.workspace->dataset();
    return apply_reshaping(
        state, reshape::move_vertex(dataset, reshape::border_meant(dataset, *from), *to),
        "move-vertex");
}

Refusal remove_vertex(AppState &state, Arguments arguments)
{
    auto const place = point_of(arguments[0]);
    if (!place) {
        return no_point(arguments[0]);
    }
    sim::Dataset const &dataset = state.workspace->dataset();
    return apply_reshaping(state,
                           reshape::remove_vertex(dataset, reshape::border_meant(dataset, *place)),
                           "remove-vertex");
}

namespace {

/// \param words  LAYER CODE X,Y
std::optional<reshape::LinePlace> line_place(AppState const &state, Arguments words)
{
    auto const p = point_of(words[2]);
    if (!p) {
        return std::nullopt;
    }
    return reshape::LinePlace{
        words[0], words[1],
        reshape::line_meant(state.workspace->dataset(), words[0], words[1], *p)};
}

} // namespace

Refusal move_line_vertex(AppState &state, Arguments arguments)
{
    auto const from = line_place(state, arguments);
    auto const to = point_of(arguments[3]);
    if (!from || !to) {
        return no_point(arguments[from ? 3 : 2]);
    }
    return apply_reshaping(state, reshape::move_line_vertex(state.workspace->dataset(), *from, *to),
                           "move-line-vertex");
}

Refusal remove_line_vertex(AppState &state, Arguments arguments)
{
    auto const vertex = line_place(state, arguments);
    return !vertex
               ? no_point(arguments[2])
               : apply_reshaping(state,
                                 reshape::remove_line_vertex(state.workspace->dataset(), *vertex),
                                 "remove-line-vertex");
}

Refusal remove_row(AppState &state, Arguments arguments)
{
    Refusal refusal = apply_reshaping(
        state, reshape::remove_row(state.workspace->project(), arguments[0], arguments[1]),
        "remove-row");
    return refusal;
}

bool can_remove(AppState const &state)
{
    DrawState const &draw = state.view.draw;
    return edits_map(state) && draw.snap && draw.tool != DrawTool::select &&
           draw.tool != DrawTool::split_homes && draw.points.empty();
}

Refusal remove_here(AppState &state, Arguments /*arguments*/)
{
    reshape::Snap const snap = *state.view.draw.snap;
    if (state.view.draw.tool == DrawTool::course) {
        return apply_reshaping(state,
                               reshape::remove_line_vertex(state.workspace->dataset(),
                                                           {snap.layer, snap.code, snap.place}),
                               "remove-line-vertex");
    }
    bool const is_border =
        snap.kind == reshape::SnapKind::vertex || snap.kind == reshape::SnapKind::edge;
    return apply_reshaping(
        state,
        is_border ? reshape::remove_vertex(state.workspace->dataset(), snap.place)
                  : reshape::remove_row(state.workspace->project(), snap.layer, snap.code),
        is_border ? "remove-vertex" : "remove-row");
}

} // namespace app::action
