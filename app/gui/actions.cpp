#include "app/gui/actions.hpp"

#include "app/gui/action_functions.hpp"
#include "app/gui/action_table.hpp"
#include "app/gui/aids.hpp"
#include "app/gui/frame_log.hpp"
#include "app/gui/routing.hpp"

#include <algorithm>
#include <vector>

namespace app {

namespace {

std::vector<Action> whole_table()
{
    std::vector<Action> table;
    for (auto const part : {view_actions(), plan_actions(), data_actions(), window_actions()}) {
        table.insert(table.end(), part.begin(), part.end());
    }
    return table;
}

} // namespace

std::span<Action const> all_actions()
{
    static std::vector<Action> const table = whole_table();
    return table;
}

Action const *find_action(std::string_view id)
{
    std::span<Action const> const table = all_actions();
    auto const found =
        std::ranges::find_if(table, [&](Action const &action) { return action.id == id; });
    return found == table.end() ? nullptr : &*found;
}

bool is_possible(AppState const &state, Action const &action)
{
    return (state.workspace != nullptr || action.without_project) && action.enabled(state);
}

std::optional<sim::Text> run_action(AppState &state, std::string_view id,
                                    std::span<std::string const> arguments)
{
    Action const *const found = find_action(id);
    if (found == nullptr) {
        return action::unknown(std::string{id});
    }
    if (arguments.size() < found->least_arguments || arguments.size() > found->most_arguments) {
        return sim::text("{action} takes: {arguments}",
                         {{"action", found->id}, {"arguments", found->arguments}});
    }
    if (state.workspace == nullptr && !found->without_project) {
        return sim::text("Open a project first.");
    }
    if (!is_possible(state, *found)) {
        return sim::text("{action} is not possible now", {{"action", found->id}});
    }
    StepBefore const before = state.workspace != nullptr ? step_before(state) : StepBefore{};
    if (std::shared_ptr<FrameLog> const log = state.frame_log) {
        log->asked(id);
    }
    std::optional<sim::Text> refusal = found->run(state, arguments);
    if (!refusal && state.workspace != nullptr) {
        tell_of_copy(state, before.edits);
        tell_of_step(state, id, before);
    }
    return refusal;
}

map::Camera district_camera(AppState const &state)
{
    map::Camera camera = state.camera;
    camera.fit(state.extent, std::min(camera.width, camera.height) * 0.04);
    return camera;
}

void show_district(AppState &state)
{
    state.camera = district_camera(state);
}

} // namespace app
