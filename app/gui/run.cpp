#include "app/gui/run.hpp"

#include "app/core/failure_words.hpp"
#include "app/core/files_desk.hpp"
#include "app/gui/app.hpp"
#include "app/gui/play.hpp"
#include "app/platform/egl_surface.hpp"
#include "app/platform/glfw_surface.hpp"
#include "sim/base/error.hpp"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

namespace app {

namespace {

std::unique_ptr<Workspace> open_project(Options const &options, FilesDesk &files)
{
    if (options.project.empty()) {
        return nullptr;
    }
    if (!std::filesystem::exists(options.project)) {
        throw sim::IoError{options.project.string(),
                           sim::text("no such project file; nuantu-cli new makes one")};
    }
    auto workspace = std::make_unique<Workspace>(options.project, options.data);
    files.remember(*workspace);
    return workspace;
}

/// In the window a project that does not open is told of on the start page.
std::unique_ptr<Workspace> open_or_tell(Options const &options, FilesDesk &files)
{
    try {
        return open_project(options, files);
    } catch (sim::InputError const &error) {
        for (sim::Diagnostic const &finding : error.diagnostics()) {
            std::cerr << sim::format_diagnostic(options.language, finding) << '\n';
        }
        files.failure = failure_words();
    } catch (sim::IoError const &error) {
        std::cerr << error.file() << ": " << sim::render(options.language, error.message()) << '\n';
        files.failure = failure_words();
    }
    return nullptr;
}

std::shared_ptr<FilesDesk> make_files(Options const &options)
{
    bool const shows = !options.headless.has_value();
    std::filesystem::path const file =
        !options.settings.empty() || !shows ? options.settings : settings_place();
    return std::make_shared<FilesDesk>(SettingsFile{file}, !shows, options.data);
}

ViewState first_view(Options const &options, Settings const &settings)
{
    ViewState view;
    view.language =
        options.language_asked ? options.language : settings.language.value_or(options.language);
    view.theme = options.theme_asked || !settings.theme ? options.theme
                 : *settings.theme == "dark"            ? ThemeKind::dark
                                                        : ThemeKind::light;
    return view;
}

platform::WindowFrame first_frame(Settings const &settings)
{
    platform::WindowFrame frame;
    if (settings.window) {
        frame.place = {settings.window->x, settings.window->y};
        frame.width = settings.window->width;
        frame.height = settings.window->height;
        frame.maximised = settings.window->maximised;
    }
    return frame;
}

void keep_frame(FilesDesk &files, platform::WindowFrame const &frame)
{
    if (!frame.place) {
        return;
    }
    WindowPlace const now{(*frame.place)[0], (*frame.place)[1], frame.width, frame.height,
                          frame.maximised};
    if (files.settings().window != now) {
        files.change_settings([&](Settings &settings) { settings.window = now; });
    }
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

std::string title_of(AppState const &state)
{
    std::string const name = sim::tr(state.view.language, "Nuantu");
    return state.workspace == nullptr ? name
                                      : state.workspace->path().filename().string() + " - " + name;
}

} // namespace

int run_window(Options const &options)
{
    std::shared_ptr<FilesDesk> const files = make_files(options);
    std::unique_ptr<Workspace> workspace = open_or_tell(options, *files);
    ViewState const view = first_view(options, files->settings());
    platform::GlfwSurface surface{first_frame(files->settings()), sim::tr(view.language, "Nuantu")};
    App app{surface, std::move(workspace), view, true, files};
    int frames = settling_frames;
    std::string title;
    auto kept = std::chrono::steady_clock::now();
    while (!app.state().quit && !surface.close_requested()) {
        constexpr double longest_idle_s = 10.0;
        constexpr double busy_s = 0.05;
        constexpr double rest_check_s = 0.02; // the map is drawn anew when the hand rests
        bool const busy = app.is_busy() || app.is_playing();
        map::MapWork const work = app.map_work();
        double const idle_s = std::min(longest_idle_s, app.wakes_in_s().value_or(longest_idle_s));
        double const wait_s = frames > 0 || work == map::MapWork::draws ? 0.0
                              : work == map::MapWork::waits             ? rest_check_s
                              : busy                                    ? busy_s
                                                                        : idle_s;
        if (surface.wait(wait_s) || busy) {
            frames = settling_frames;
        } else if (work != map::MapWork::none || idle_s < longest_idle_s) {
            frames = std::max(frames, 1);
        }
        if (frames > 0) {
            app.frame();
            --frames;
        }
        if (std::string now = title_of(app.state()); now != title) {
            surface.set_title(now);
            title = std::move(now);
        }
        constexpr std::chrono::seconds between{10}; // what is lost if the program is killed
        if (auto const now = std::chrono::steady_clock::now(); now - kept > between) {
            app.keep_view();
            keep_frame(*files, surface.frame());
            kept = now;
        }
    }
    keep_frame(*files, surface.frame());
    return 0;
}

int run_headless(Options const &options)
{
    std::vector<PlayStep> const steps =
        options.play.empty() ? std::vector<PlayStep>{} : read_play(options.play);
    std::shared_ptr<FilesDesk> const files = make_files(options);
    std::unique_ptr<Workspace> workspace = open_project(options, *files);
    if (workspace == nullptr && options.map_only) {
        throw sim::IoError{"nuantu", sim::text("name a project file (.gpkg) to open")};
    }
    auto const [width, height] = *options.headless;
    platform::EglSurface surface{width, height, options.scale};
    App app{surface, std::move(workspace), first_view(options, files->settings()), false, files};
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
