#pragma once

#include "app/core/job.hpp"
#include "app/core/workspace.hpp"
#include "app/map/camera.hpp"
#include "app/view/view_state.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace app {

using ExportJob = Job<std::vector<std::filesystem::path>>;

/// All that the window knows: the open project, how it is looked at, and the work under way.
struct AppState
{
    std::unique_ptr<Workspace> workspace;
    ViewState view;
    map::Camera camera;
    sim::geo::Box extent; ///< of all blocks
    sim::Text notice;     ///< last message to the user
    std::unique_ptr<ExportJob> export_job;
    std::filesystem::path export_folder;
    bool quit = false;
};

} // namespace app
