#include "app/gui/brush.hpp"

#include "app/core/route_conditions.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/selecting.hpp"

#include <utility>

namespace app {

namespace {

Stroke new_stroke(AppState &state)
{
    Workspace const &workspace = *state.workspace;
    Stroke stroke;
    stroke.route = *state.view.select.brush;
    stroke.tried = workspace.scenario();
    stroke.results = workspace.results();
    stroke.met.resize(workspace.dataset().blocks.size(), 0);
    if (state.route_conditions != nullptr) {
        stroke.gate = state.route_conditions->gate(workspace);
    }
    return stroke;
}

/// Those of the blocks that the stroke had not come to before.
std::vector<sim::BlockId> newly_met(Stroke &stroke, std::vector<sim::BlockId> const &blocks)
{
    std::vector<sim::BlockId> fresh;
    for (sim::BlockId const id : blocks) {
        if (std::exchange(stroke.met[id.index], char{1}) == 0) {
            fresh.push_back(id);
        }
    }
    return fresh;
}

} // namespace

void paint_over(AppState &state, std::vector<sim::BlockId> const &blocks)
{
    SelectState &select = state.view.select;
    Workspace const &workspace = *state.workspace;
    auto shown = std::make_shared<StrokeView>();
    if (!state.stroke || select.stroke == nullptr) { // another view knows nothing of a stroke
        state.stroke = new_stroke(state);
        shown->before = shown->after = totals_of(state.stroke->results);
    } else {
        *shown = *select.stroke;
    }
    Stroke &stroke = *state.stroke;
    EditedPlan edited = edited_plan(workspace.dataset(), stroke.tried.plan,
                                    {.blocks = newly_met(stroke, blocks),
                                     .route = stroke.route,
                                     .start_year = {},
                                     .retrofit = {},
                                     .locked = {}},
                                    stroke.gate);
    shown->refused.insert(shown->refused.end(), edited.left_out.begin(), edited.left_out.end());
    if (!edited.changed.empty()) {
        sim::Scenario tried = stroke.tried;
        tried.plan = std::move(edited.plan);
        stroke.results = workspace.try_plan(stroke.tried, stroke.results, tried);
        stroke.tried = std::move(tried);
        shown->after = totals_of(stroke.results);
        for (sim::BlockId const id : edited.changed) {
            shown->painted.push_back(id);
            shown->households += workspace.dataset().block(id).households;
        }
        ++state.routing.revision; // map and panels show other values now
    }
    select.stroke = std::move(shown);
}

action::Refusal end_stroke(AppState &state)
{
    std::shared_ptr<StrokeView const> const painted = state.view.select.stroke;
    sim::RouteId const id = state.stroke->route;
    drop_stroke(state);
    if (painted == nullptr) { // the view that it was painted in is gone
        return std::nullopt;
    }
    sim::Route const &route = state.workspace->dataset().route(id);
    std::vector<sim::BlockId> blocks = painted->painted;
    for (LeftOut const &one : painted->refused) {
        blocks.push_back(one.block); // to be named
    }
    if (blocks.empty()) {
        return std::nullopt; // all of them have the route already
    }
    return edit_blocks(
        state,
        {.blocks = std::move(blocks), .route = id, .start_year = {}, .retrofit = {}, .locked = {}},
        [&](std::size_t n) {
            return sim::text("Paint {n} blocks: {route}",
                             {{"n", std::to_string(n)}, {"route", route.name_zh, route.name_en}});
        });
}

void drop_stroke(AppState &state)
{
    if (state.stroke) {
        state.stroke.reset();
        ++state.routing.revision;
    }
    state.view.select.stroke.reset();
}

} // namespace app
