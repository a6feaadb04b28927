#include "app/core/works_proposal.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/brush.hpp"

#include "sim/report/export.hpp"

namespace app::action {

namespace {

Refusal set_locked(AppState &state, Arguments arguments, bool locked)
{
    auto const block = state.workspace->dataset().find_block(arguments[0]);
    if (!block) {
        return unknown(arguments[0]);
    }
    state.workspace->set_locked(*block, locked);
    return std::nullopt;
}

std::string route_keys(AppState const &state)
{
    std::string keys;
    for (sim::Route const &route : state.workspace->dataset().routes) {
        keys += (keys.empty() ? "" : ", ") + route.key;
    }
    return keys;
}

} // namespace

Refusal set_route(AppState &state, Arguments arguments)
{
    auto const block = state.workspace->dataset().find_block(arguments[0]);
    auto const route = state.workspace->dataset().find_route(arguments[1]);
    if (!block) {
        return unknown(arguments[0]);
    }
    if (!route) {
        return sim::text("no such route: {route}; allowed: {routes}",
                         {{"route", arguments[1]}, {"routes", route_keys(state)}});
    }
    return state.workspace->set_route(*block, *route);
}

Refusal lock(AppState &state, Arguments arguments)
{
    return set_locked(state, arguments, true);
}

Refusal unlock(AppState &state, Arguments arguments)
{
    return set_locked(state, arguments, false);
}

bool can_undo(AppState const &state)
{
    return state.workspace->can_undo();
}

bool can_redo(AppState const &state)
{
    return state.workspace->can_redo();
}

Refusal undo(AppState &state, Arguments /*arguments*/)
{
    drop_stroke(state);
    state.workspace->undo();
    state.notice = {}; // it may speak of what is gone
    return std::nullopt;
}

Refusal redo(AppState &state, Arguments /*arguments*/)
{
    drop_stroke(state);
    state.workspace->redo();
    state.notice = {}; // it may speak of what is gone
    return std::nullopt;
}

Refusal save(AppState &state, Arguments arguments)
{
    std::string const name = arguments.empty() ? std::string{"Ctrl+S"} : arguments[0];
    state.workspace->save_version(name);
    state.notice = sim::text("The present state stands in the journal: {name}", {{"name", name}});
    return std::nullopt;
}

bool can_export(AppState const &state)
{
    return state.export_job == nullptr;
}

/// Writes beside the project file unless another folder is named; in the background.
Refusal export_all(AppState &state, Arguments arguments)
{
    std::filesystem::path const &file = state.workspace->path();
    state.export_folder = arguments.empty()
                              ? file.parent_path() / (file.stem().string() + "_export")
                              : std::filesystem::path{arguments[0]};
    sim::report::ExportOptions options;
    options.folder = state.export_folder;
    options.language = state.view.language;
    if (auto const &works = state.works.proposal;
        works != nullptr && works->feasible() && works->asked == state.workspace->scenario()) {
        options.works = {works, &works->works}; // the dates that are on the screen
        options.formats.insert("ics");
    }
    state.notice = sim::text("Exporting to {folder}", {{"folder", state.export_folder.string()}});
    state.export_job = std::make_unique<ExportJob>(
        [project = state.workspace->project(), scenario = state.workspace->scenario(),
         results = state.workspace->results(), options](sim::Progress &progress) mutable {
            if (!results.grid.feeders.empty()) {
                options.season_flows =
                    sim::season_power_flow(*project.dataset, scenario, results.demand, progress);
            }
            return sim::report::export_scenario(project, scenario, results, options, progress);
        });
    return std::nullopt;
}

} // namespace app::action
