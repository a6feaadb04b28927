#include "app/core/works_keeper.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/assumptions.hpp"
#include "app/gui/brush.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/selecting.hpp"
#include "app/map/pick.hpp"
#include "app/view/block_selection.hpp"

#include <algorithm>

namespace app::action {

namespace {

Refusal zoom(AppState &state, double factor)
{
    state.camera.zoom_at({state.camera.width / 2, state.camera.height / 2}, factor);
    return std::nullopt;
}

} // namespace

Refusal select(AppState &state, Arguments arguments)
{
    auto const block = state.workspace->dataset().find_block(arguments[0]);
    if (!block) {
        return unknown(arguments[0]);
    }
    app::select_blocks(state.view, {*block}, SelectHow::replace);
    return std::nullopt;
}

/// While routes are compared or works scheduled, or something is drawn or written, Esc ends that and
/// nothing else.
Refusal clear(AppState &state, Arguments /*arguments*/)
{
    if (drop_assumption(state)) {
        return std::nullopt;
    }
    if (state.assigner->is_busy()) {
        state.assigner->stop();
        return std::nullopt;
    }
    if (state.works_keeper->is_busy()) {
        state.works_keeper->stop();
        return std::nullopt;
    }
    if (is_replanning(state)) {
        return replan_stop(state, {});
    }
    if (leave_drawing(state) || leave_table(state) || leave_select_tool(state)) {
        return std::nullopt;
    }
    bool const nothing = !state.view.selected && !state.view.asset && !state.view.beacon;
    if (nothing && leave_comparison(state)) {
        return std::nullopt;
    }
    state.view.package.clear();
    state.view.selected.reset();
    state.view.select.blocks.clear();
    state.view.asset.reset();
    state.view.beacon.reset();
    return std::nullopt;
}

Refusal language(AppState &state, Arguments arguments)
{
    if (arguments[0] != "zh" && arguments[0] != "en") {
        return unknown(arguments[0]);
    }
    state.view.language = arguments[0] == "zh" ? sim::Language::zh : sim::Language::en;
    return std::nullopt;
}

Refusal theme(AppState &state, Arguments arguments)
{
    bool const was_light = state.view.theme == ThemeKind::light;
    std::string const wanted = !arguments.empty() ? arguments[0] : was_light ? "dark" : "light";
    if (wanted != "light" && wanted != "dark") {
        return unknown(wanted);
    }
    state.view.theme = wanted == "light" ? ThemeKind::light : ThemeKind::dark;
    return std::nullopt;
}

Refusal quick_motion(AppState &state, Arguments arguments)
{
    if (arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    state.quick_motion = arguments[0] == "on";
    return std::nullopt;
}

Refusal home(AppState &state, Arguments /*arguments*/)
{
    show_district(state);
    return std::nullopt;
}

Refusal zoom_in(AppState &state, Arguments /*arguments*/)
{
    return zoom(state, 1.5);
}

Refusal zoom_out(AppState &state, Arguments /*arguments*/)
{
    return zoom(state, 1.0 / 1.5);
}

Refusal zoom_to(AppState &state, Arguments arguments)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    double const margin = std::min(state.camera.width, state.camera.height) * 0.15;
    if (auto const block = dataset.find_block(arguments[0])) {
        state.camera.fit(map::box_around(dataset.block(*block).area), margin);
    } else if (auto const place = dataset.find_jurisdiction(arguments[0])) {
        state.camera.fit(map::box_around(dataset.jurisdiction(*place).area), margin / 2);
    } else {
        return unknown(arguments[0]);
    }
    return std::nullopt;
}

Refusal toggle_layer(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(layer_keys, arguments[0]);
    if (found == layer_keys.end()) {
        return unknown(arguments[0]);
    }
    bool &shown = state.view.visible[static_cast<std::size_t>(found - layer_keys.begin())];
    shown = !shown;
    return std::nullopt;
}

Refusal tab(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(strip_tab_keys, arguments[0]);
    if (found == strip_tab_keys.end()) {
        return unknown(arguments[0]);
    }
    state.view.tab = static_cast<StripTab>(found - strip_tab_keys.begin());
    state.view.works = state.view.works || state.view.tab == StripTab::works;
    state.view.works_playing = state.view.works_playing && state.view.tab == StripTab::works;
    if (state.view.tab == StripTab::comparison && can_compare(state) &&
        state.view.compare.mode == CompareMode::off) {
        return compare(state, {});
    }
    if (state.view.tab == StripTab::grid) { // its tables speak of what the map then shows
        for (Layer const layer : {Layer::substations, Layer::feeders, Layer::zones}) {
            state.view.visible[static_cast<std::size_t>(layer)] = true;
        }
    }
    return std::nullopt;
}

Refusal scenario(AppState &state, Arguments arguments)
{
    std::string const before = state.workspace->scenario().key;
    if (!state.workspace->show_scenario(arguments[0])) {
        return unknown(arguments[0]);
    }
    if (arguments[0] != before) {
        drop_stroke(state);
        forget_proposals(state);
        state.view.package.clear();
    }
    return std::nullopt;
}

Refusal quit(AppState &state, Arguments /*arguments*/)
{
    state.quit = true;
    return std::nullopt;
}

} // namespace app::action
