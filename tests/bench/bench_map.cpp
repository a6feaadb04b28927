// The window on the software renderer, 1600 x 900, with Donghe: how long until the first picture,
// and how long a frame takes while the user pans, zooms, edits, or only moves the mouse.
#include "app/gui/app.hpp"
#include "app/platform/egl_surface.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

namespace {

std::filesystem::path project_file()
{
    std::filesystem::path const file =
        std::filesystem::temp_directory_path() / "nuantu_bench_map.gpkg";
    sim::io::create_project_file(test_places::data() / "donghe", test_places::data(), file);
    return file;
}

/// A window that has drawn its first frames.
struct Window
{
    app::platform::EglSurface surface{1600, 900, 1.0F};
    app::App app{surface, std::make_unique<app::Workspace>(project_file()), {}, false};

    /// \param moves  pictures move with the hand, as in a window; else each frame is complete
    explicit Window(bool moves = false)
    {
        app.state().quick_motion = moves;
        for (int i = 0; i < 3; ++i) {
            app.frame();
        }
    }
};

void first_frame(benchmark::State &state)
{
    std::filesystem::path const file = project_file();
    for (auto _ : state) {
        app::platform::EglSurface surface{1600, 900, 1.0F};
        app::App app{surface, std::make_unique<app::Workspace>(file), {}, false};
        app.frame();
    }
}

void pan(benchmark::State &state)
{
    Window window{true};
    double step = 3.0;
    for (auto _ : state) {
        window.app.state().camera.pan(step, 0.0);
        step = -step;
        window.app.frame();
    }
}

/// A hand that drags the map by 12 pixels a frame, to and fro over half of it, and rests at times.
void drag(benchmark::State &state)
{
    Window window{true};
    window.app.state().camera.zoom_at({500.0, 280.0}, static_cast<double>(state.range(0)));
    for (int i = 0; i < 90; ++i) {
        window.app.frame(); // the hand rests before it moves
    }
    std::vector<double> frames_ms;
    int frame = 0;
    for (auto _ : state) {
        int const place = frame++ % 120;
        if (place < 80) {
            window.app.state().camera.pan(place < 40 ? 12.0 : -12.0, place % 20 < 10 ? 3.0 : -3.0);
        }
        auto const start = std::chrono::steady_clock::now();
        window.app.frame();
        frames_ms.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::ranges::sort(frames_ms);
    state.counters["median_ms"] = frames_ms[frames_ms.size() / 2];
    state.counters["worst_ms"] = frames_ms.back();
}

void zoom(benchmark::State &state)
{
    Window window{true};
    double factor = 1.25;
    for (auto _ : state) {
        window.app.state().camera.zoom_at({500.0, 250.0}, factor);
        factor = 1.0 / factor;
        window.app.frame();
    }
}

void pan_close(benchmark::State &state)
{
    Window window{true};
    window.app.state().camera.zoom_at({120.0, 180.0}, 8.0);
    double step = 3.0;
    for (auto _ : state) {
        window.app.state().camera.pan(step, 0.0);
        step = -step;
        window.app.frame();
    }
}

void map_unchanged(benchmark::State &state)
{
    Window window;
    float x = 300.0F;
    for (auto _ : state) {
        x = x > 1200.0F ? 300.0F : x + 1.0F;
        ImGui::GetIO().MousePos = {x, 300.0F};
        window.app.frame();
    }
}

/// One hour of the replay: zones, feeders, substations and chart take the colours of another hour.
void hour_step(benchmark::State &state)
{
    Window window;
    app::AppState &app_state = window.app.state();
    std::vector<std::string> const tab{"grid"};
    benchmark::DoNotOptimize(app::run_action(app_state, "tab", tab));
    if (!app::find_action("hour")->enabled(app_state)) {
        state.SkipWithError("the district has no electric network");
        return;
    }
    app_state.view.of_season = false;
    window.app.frame();
    for (auto _ : state) {
        app_state.view.replay_hour = (app_state.view.replay_hour + 1) % app::replay_hours;
        window.app.frame();
    }
}

void edit(benchmark::State &state)
{
    Window window;
    std::vector<std::string> arguments{"150202101202", "gas_wall"};
    for (auto _ : state) {
        arguments[1] = arguments[1] == "gas_wall" ? "solar_electric" : "gas_wall";
        benchmark::DoNotOptimize(app::run_action(window.app.state(), "set-route", arguments));
        window.app.frame();
    }
}

BENCHMARK(first_frame)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(pan)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(drag)->Unit(benchmark::kMillisecond)->Arg(1)->Arg(8)->Iterations(480)->UseRealTime();
BENCHMARK(zoom)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(pan_close)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(map_unchanged)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(hour_step)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(edit)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

} // namespace
