#include "app/gui/brush.hpp"

#include "app/core/route_conditions.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/selecting.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// What Stroke::met holds of a block that the brush was over.
enum Met : char
{
    not_met,
    is_met,
    waits ///< which routes it may take is being worked out
};

Stroke new_stroke(AppState &state)
{
    Workspace const &workspace = *state.workspace;
    Stroke stroke;
    stroke.route = *state.view.select.brush;
    stroke.tried = workspace.scenario();
    stroke.results = workspace.results();
    stroke.met.resize(workspace.dataset().blocks.size(), not_met);
    return stroke;
}

/// Conditions of routes are worked out beside the frames; a stroke that is quicker goes on without
/// them, and takes the blocks it came to as soon as they are there.
bool has_conditions(AppState &state)
{
    if (state.route_conditions == nullptr) {
        return true;
    }
    state.route_conditions->follow(*state.workspace);
    return !state.route_conditions->is_busy();
}

/// Marks those of the blocks that the stroke had not come to before.
void meet(Stroke &stroke, std::vector<sim::BlockId> const &blocks)
{
    for (sim::BlockId const id : blocks) {
        char &met = stroke.met[id.index];
        if (met == not_met) {
            met = waits;
        }
    }
}

std::vector<sim::BlockId> take_waiting(Stroke &stroke)
{
    std::vector<sim::BlockId> fresh;
    for (std::uint32_t b = 0; b < stroke.met.size(); ++b) {
        if (stroke.met[b] == waits) {
            stroke.met[b] = is_met;
            fresh.push_back({b});
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
    meet(stroke, blocks);
    if (!has_conditions(state)) {
        select.stroke = std::move(shown);
        return;
    }
    std::vector<sim::BlockId> fresh = take_waiting(stroke);
    if (!stroke.gate && state.route_conditions != nullptr) {
        stroke.gate = state.route_conditions->gate(workspace);
    }
    EditedPlan edited = edited_plan(workspace.dataset(), stroke.tried.plan,
                                    {.blocks = std::move(fresh),
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

bool waits_for_conditions(AppState const &state)
{
    return state.stroke && std::ranges::find(state.stroke->met, waits) != state.stroke->met.end();
}

action::Refusal end_stroke(AppState &state)
{
    if (waits_for_conditions(state)) {
        static_cast<void>(state.route_conditions->gate(*state.workspace)); // waits for them
        paint_over(state, {});
    }
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
