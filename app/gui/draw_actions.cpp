#include "app/gui/drawing.hpp"
#include "app/gui/drawn_words.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <utility>

namespace app::action {

namespace {

namespace reshape = sim::reshape;

template <std::size_t N>
bool choose(std::size_t &chosen, std::array<std::string_view, N> const &keys,
            std::string const &word)
{
    auto const found = std::ranges::find(keys, word);
    if (found == keys.end()) {
        return false;
    }
    chosen = static_cast<std::size_t>(found - keys.begin());
    return true;
}

} // namespace

/// Beside dates the bar of the tools is not shown.
bool can_edit_map(AppState const &state)
{
    return !state.view.shows_dates();
}

Refusal edit_map(AppState &state, Arguments arguments)
{
    DrawState &draw = state.view.draw;
    bool const on = arguments.empty() ? !draw.is_on : arguments[0] == "on";
    if (!arguments.empty() && arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    draw = {};
    draw.is_on = on;
    if (on) { // one thing has the mouse
        state.view.select.tool = MapTool::move;
        state.view.select.asks = false;
    }
    return std::nullopt;
}

Refusal draw(AppState &state, Arguments arguments)
{
    std::size_t tool = 0;
    if (!choose(tool, draw_tool_keys, arguments[0])) {
        return unknown(arguments[0]);
    }
    DrawState &drawing = state.view.draw;
    drawing.is_on = true;
    state.view.select.tool = MapTool::move;
    state.view.select.asks = false;
    drawing.tool = static_cast<DrawTool>(tool);
    drawing.points.clear();
    drawing.grabbed.reset();
    drawing.preview = {};
    drawing.previewed.clear();              // the same tool again: to be made anew
    if (drawing.tool == DrawTool::course) { // nobody bends what he does not see
        for (Layer const layer : {Layer::heat, Layer::gas, Layer::feeders}) {
            state.view.visible[static_cast<std::size_t>(layer)] = true;
        }
    }
    return std::nullopt;
}

/// What the tools for lines and points draw, and with which state and capacity.
Refusal draw_kind(AppState &state, Arguments arguments)
{
    DrawState &drawing = state.view.draw;
    if (!choose(drawing.line_kind, line_kind_keys, arguments[0]) &&
        !choose(drawing.point_kind, point_kind_keys, arguments[0])) {
        return unknown(arguments[0]);
    }
    if (arguments.size() > 1) {
        if (arguments[1] == "state=existing" || arguments[1] == "state=planned") {
            drawing.is_existing = arguments[1] == "state=existing";
        } else if (arguments[1].starts_with("spare=")) {
            drawing.spare = arguments[1].substr(6);
        } else {
            return unknown(arguments[1]);
        }
    }
    return std::nullopt;
}

Refusal draw_homes(AppState &state, Arguments arguments)
{
    auto const homes = sim::io::parse_number<int>(arguments[0]);
    auto const toward =
        arguments.size() > 1 ? number(arguments[1]) : std::optional{state.view.draw.toward_deg};
    if (!homes || !toward) {
        return sim::text("a number is wanted: {word}", {{"word", arguments[homes ? 1 : 0]}});
    }
    state.view.draw.homes = *homes;
    state.view.draw.toward_deg = *toward;
    return std::nullopt;
}

Refusal draw_point(AppState &state, Arguments arguments)
{
    auto const p = point_of(arguments[0]);
    if (!p) {
        return no_point(arguments[0]);
    }
    state.view.draw.points.push_back(*p);
    return std::nullopt;
}

bool is_drawing(AppState const &state)
{
    DrawState const &draw = state.view.draw;
    return edits_map(state) && (draw.tool == DrawTool::split_homes || !draw.points.empty());
}

Refusal finish_drawing(AppState &state, Arguments /*arguments*/)
{
    DrawState &draw = state.view.draw;
    sim::Project const &project = state.workspace->project();
    if (draw.tool == DrawTool::main) {
        return apply_reshaping(state, reshape::draw_line(*project.dataset, new_line(draw)),
                               "draw-main");
    }
    if (!state.view.selected) {
        return no_block();
    }
    sim::BlockId const block = *state.view.selected;
    if (draw.tool == DrawTool::split_homes) {
        int const homes = homes_to_divide(draw, project.dataset->block(block));
        return apply_reshaping(
            state, reshape::split_by_households(project, block, {homes, draw.toward_deg}),
            "split-block");
    }
    return apply_reshaping(state, reshape::split_by_line(project, block, draw.points),
                           "split-block");
}

Refusal take_back_point(AppState &state, Arguments /*arguments*/)
{
    if (!state.view.draw.points.empty()) {
        state.view.draw.points.pop_back();
    }
    return std::nullopt;
}

} // namespace app::action
