#include "app/gui/actions.hpp"
#include "app/gui/months.hpp"
#include "app/gui/present.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/model/plane.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

double rounded_degrees(double value)
{
    constexpr double steps = 1e6; // about a tenth of a metre
    return std::round(value * steps) / steps;
}

} // namespace

void apply_view(AppState &state, sim::StoryStep const &step)
{
    ViewState &view = state.view;
    if (!step.scenario.empty() && step.scenario != state.workspace->scenario().key &&
        state.workspace->show_scenario(step.scenario)) {
        forget_proposals(state);
    }
    auto const colouring = std::ranges::find(colouring_keys, step.colouring);
    view.colouring = colouring == colouring_keys.end()
                         ? Colouring::route
                         : static_cast<Colouring>(colouring - colouring_keys.begin());
    for (std::size_t i = 0; i < layer_count; ++i) {
        view.visible[i] = std::ranges::find(step.layers, layer_keys[i]) != step.layers.end();
    }
    view.of_season = !step.hour.has_value();
    view.replay_hour = static_cast<std::size_t>(step.hour.value_or(0));
    view.tab = StripTab::money;
    if (step.day) {
        view.works_day = step.day;
        view.tab = is_presenting(state) ? view.tab : StripTab::works;
        view.works = true;
    }
    view.playing = view.works_playing = view.preview = false;
    view.selected.reset();
    view.asset.reset();
    view.package.clear();
    view.beacon.reset();
    view.hovered = {};
}

map::Camera step_camera(AppState const &state, sim::StoryStep const &step)
{
    map::Camera camera = state.camera;
    if (!step.view) {
        camera.fit(state.extent, std::min(camera.width, camera.height) * 0.02);
        return camera;
    }
    double const meridian = sim::central_meridian(state.workspace->dataset());
    sim::geo::Box box;
    box.extend(sim::geo::plane_from_degrees(step.view->min, meridian));
    box.extend(sim::geo::plane_from_degrees(step.view->max, meridian));
    camera.fit(box, 0.0);
    return camera;
}

sim::StoryStep step_of_view(AppState const &state)
{
    ViewState const &view = state.view;
    sim::Scenario const &scenario = state.workspace->scenario();
    sim::StoryStep step;
    step.headline_zh = scenario.name_zh + "：{households}，{money}";
    step.headline_en = scenario.name_en + ": {households}, {money}";
    step.scenario = scenario.key;
    step.colouring = colouring_keys[static_cast<std::size_t>(view.drawn_colouring())];
    for (std::size_t i = 0; i < layer_count; ++i) {
        if (view.drawn_layers()[i]) {
            step.layers.emplace_back(layer_keys[i]);
        }
    }
    if (!(state.camera == district_camera(state))) {
        double const meridian = sim::central_meridian(state.workspace->dataset());
        sim::geo::Box const seen = state.camera.view();
        auto const corner = [&](sim::geo::Point place) {
            sim::geo::Point const p = sim::geo::degrees_from_plane(place, meridian);
            return sim::geo::Point{rounded_degrees(p.x), rounded_degrees(p.y)};
        };
        step.view = sim::geo::Box{corner(seen.min), corner(seen.max)};
    }
    if (!view.of_season) {
        step.hour = static_cast<int>(view.replay_hour);
    }
    if (view.tab == StripTab::works) {
        step.day = view.works_day;
        step.figures = {"target_rate", "target_date", "target_chance", "works_end"};
    } else if (view.shows_months() && month_source(state).dates != nullptr) {
        step.day = view.works_day;
        step.figures = {"target_rate", "target_date", "money"};
    } else if (view.tab == StripTab::grid) {
        step.figures = {"feeders_over", "zones_over", "peak_mw", "reinforcement"};
    } else {
        step.figures = {"households", "money"};
    }
    return step;
}

void follow_camera(AppState &state, double now_s)
{
    constexpr double move_s = 0.6;
    PresentState &present = *state.present;
    map::Camera const goal = step_camera(state, present_step(state));
    if (present.move_began_s == 0.0) {
        present.move_began_s = std::max(now_s, 1e-3);
    }
    double const share = present.move_began_s < 0.0 ? 1.0 : (now_s - present.move_began_s) / move_s;
    if (share >= 1.0) {
        present.move_began_s = -1.0;
        state.camera = goal;
        return;
    }
    double const eased = share * share * (3.0 - 2.0 * share);
    map::Camera camera = goal;
    map::Camera const &from = present.moved_from;
    camera.centre = {from.centre.x + (goal.centre.x - from.centre.x) * eased,
                     from.centre.y + (goal.centre.y - from.centre.y) * eased};
    camera.metres_per_pixel =
        from.metres_per_pixel * std::pow(goal.metres_per_pixel / from.metres_per_pixel, eased);
    state.camera = camera;
}

bool is_camera_moving(AppState const &state)
{
    return is_presenting(state) && state.present->move_began_s >= 0.0;
}

} // namespace app
