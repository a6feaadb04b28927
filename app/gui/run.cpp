#include "app/gui/run.hpp"

#include "app/core/data_folder.hpp"
#include "app/gui/app.hpp"
#include "app/gui/play.hpp"
#include "app/platform/egl_surface.hpp"
#include "app/platform/glfw_surface.hpp"
#include "sim/base/error.hpp"

#include <algorithm>
#include <iostream>

namespace app {

namespace {

std::unique_ptr<Workspace> open_project(Options const &options)
{
    if (options.project.empty()) {
        throw sim::IoError{"nuantu", sim::text("name a project file (.gpkg) to open")};
    }
    if (!std::filesystem::exists(options.project)) {
        throw sim::IoError{options.project.string(),
                           sim::text("no such project file; nuantu-cli new makes one")};
    }
    return std::make_unique<Workspace>(options.project);
}

ViewState first_view(Options const &options)
{
    ViewState view;
    view.language = options.language;
    view.theme = options.theme;
    return view;
}

/// Drawn frames that ImGui needs until windows and hovering have settled.
constexpr int settling_frames = 3;

/// \return false if the picture differs from the reference
bool matches_reference(Options const &options, gfx::Image const &picture)
{
    auto const expected = gfx::read_png(options.reference);
    if (!expected) {
        throw sim::IoError{options.reference.string(), sim::text("the picture cannot be read")};
    }
    if (expected->width != picture.width || expected->height != picture.height) {
        std::cerr << sim::render(options.language,
                                 sim::text("the picture and {file} differ in size",
                                           {{"file", options.reference.string()}}))
                  << '\n';
        return false;
    }
    gfx::Difference const difference = gfx::compare_images(*expected, picture, options.tolerance);
    if (difference.pixels == 0) {
        return true;
    }
    std::filesystem::path beside = options.output.empty() ? options.reference : options.output;
    beside.replace_extension(".difference.png");
    bool const written = gfx::write_png(beside, difference.picture);
    std::cerr << sim::render(options.language, sim::text("{n} pixels differ from {file}",
                                                         {{"n", std::to_string(difference.pixels)},
                                                          {"file", options.reference.string()}}))
              << (written ? ": " + beside.string() : std::string{}) << '\n';
    return false;
}

} // namespace

int run_window(Options const &options)
{
    std::unique_ptr<Workspace> workspace = open_project(options);
    platform::GlfwSurface surface{1600, 900, sim::tr(options.language, "Nuantu")};
    App app{surface, std::move(workspace), first_view(options), true};
    int frames = settling_frames;
    while (!app.state().quit && !surface.close_requested()) {
        constexpr double idle_s = 10.0;
        constexpr double busy_s = 0.05;
        constexpr double rest_check_s = 0.02; // the map is drawn anew when the hand rests
        bool const busy = app.is_busy() || app.is_playing();
        map::MapWork const work = app.map_work();
        double const wait_s = frames > 0 || work == map::MapWork::draws ? 0.0
                              : work == map::MapWork::waits             ? rest_check_s
                              : busy                                    ? busy_s
                                                                        : idle_s;
        if (surface.wait(wait_s) || busy) {
            frames = settling_frames;
        } else if (work != map::MapWork::none) {
            frames = std::max(frames, 1);
        }
        if (frames > 0) {
            app.frame();
            --frames;
        }
    }
    return 0;
}

int run_headless(Options const &options)
{
    std::vector<PlayStep> const steps =
        options.play.empty() ? std::vector<PlayStep>{} : read_play(options.play);
    std::unique_ptr<Workspace> workspace = open_project(options);
    auto const [width, height] = *options.headless;
    platform::EglSurface surface{width, height, options.scale};
    App app{surface, std::move(workspace), first_view(options), false};
    if (!options.map_only) {
        for (int i = 0; i < settling_frames; ++i) {
            app.frame();
        }
    }
    play(app, surface, options.play, steps);
    if (options.output.empty() && options.reference.empty()) {
        return 0;
    }
    gfx::Image const picture = options.map_only ? app.sheet(width, height) : surface.capture();
    if (!options.output.empty() && !gfx::write_png(options.output, picture)) {
        throw sim::IoError{options.output.string(), sim::text("the picture cannot be written")};
    }
    return options.reference.empty() || matches_reference(options, picture) ? 0 : 1;
}

} // namespace app
