// Where a frame spends its time while somebody edits Donghe: window of 1600 x 900 on the software
// renderer, scripted drags of the brush over the map and of sliders. Prints medians and the worst.
#include "app/gui/app.hpp"
#include "app/gui/frame_log.hpp"
#include "app/gui/present.hpp"
#include "app/platform/egl_surface.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

std::filesystem::path project_file()
{
    std::filesystem::path const file =
        std::filesystem::temp_directory_path() / "nuantu_bench_edit.gpkg";
    sim::io::create_project_file(test_places::data() / "donghe", test_places::data(), file);
    return file;
}

/// A window as it is used: pictures move with the hand, frames are measured.
struct Window
{
    app::platform::EglSurface surface{1600, 900, 1.0F};
    app::App app{surface, std::make_unique<app::Workspace>(project_file()), {}, true};

    Window()
    {
        frames(5);
        settle();
    }
    /// Until nothing is worked out beside the frames.
    void settle()
    {
        while (app.is_busy() || app.map_work() != app::map::MapWork::none) {
            app.frame();
        }
    }
    void frames(int count)
    {
        for (int i = 0; i < count; ++i) {
            app.frame();
        }
    }
    void act(std::string const &id, std::vector<std::string> const &arguments)
    {
        benchmark::DoNotOptimize(app::run_action(app.state(), id, arguments));
    }
    void move(float x, float y)
    {
        ImGui::GetIO().MousePos = {x, y};
        app.frame();
    }
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Frames by what was asked for in them.
void report(std::string const &title, std::vector<app::FrameTimes> const &frames)
{
    std::map<std::string, std::vector<app::FrameTimes const *>> kinds;
    for (app::FrameTimes const &frame : frames) {
        kinds[frame.asked.empty() ? "nothing" : frame.asked].push_back(&frame);
    }
    std::cout << fmt::format("{}, ms\n  {:<22}{:>7}{:>8}{:>8}{:>8}{:>8}{:>8} |", title, "asked",
                             "frames", "median", "worst", ">16 ms", "cpu", "worst");
    for (std::string_view const part : app::frame_part_keys) {
        std::cout << fmt::format("{:>9}", part);
    }
    std::cout << '\n';
    for (auto const &[asked, of_kind] : kinds) {
        auto const all = [&](auto const &value) {
            std::vector<double> values;
            std::ranges::transform(of_kind, std::back_inserter(values), value);
            return values;
        };
        std::vector<double> const totals =
            all([](app::FrameTimes const *frame) { return frame->total_ms(); });
        std::vector<double> const cpu =
            all([](app::FrameTimes const *frame) { return frame->cpu_ms; });
        std::cout << fmt::format("  {:<22}{:>7}{:>8.1f}{:>8.1f}{:>8}{:>8.1f}{:>8.1f} |", asked,
                                 totals.size(), median(totals), std::ranges::max(totals),
                                 std::ranges::count_if(totals, [](double ms) { return ms > 16.0; }),
                                 median(cpu), std::ranges::max(cpu));
        for (std::size_t p = 0; p < app::frame_part_keys.size(); ++p) {
            std::cout << fmt::format("{:>9.2f}", median(all([&](app::FrameTimes const *frame) {
                                         return frame->parts_ms[p];
                                     })));
        }
        std::cout << '\n';
    }
}

/// Strokes of the brush across the district, from west to east and back, a row lower each.
void brush(benchmark::State &state)
{
    Window window;
    if (state.range(0) != 0) {
        window.act("tab", {"grid"});
        window.act("toggle-layer", {"zones"});
        window.act("toggle-layer", {"feeders"});
    }
    window.act("set-route",
               {"150202101202", "gas_wall"}); // a copy of the published plan is painted
    for (auto _ : state) {
        app::measure_frames(window.app.state());
        bool gas = true;
        for (float y = 120.0F; y < 560.0F; y += 40.0F) {
            window.act("brush", {gas ? "gas_wall" : "solar_electric"});
            gas = !gas;
            window.move(300.0F, y);
            ImGui::GetIO().MouseDown[ImGuiMouseButton_Left] = true;
            for (float x = 300.0F; x < 1200.0F; x += 12.0F) {
                window.move(x, y);
            }
            ImGui::GetIO().MouseDown[ImGuiMouseButton_Left] = false;
            window.frames(3);
        }
        report(state.range(0) != 0 ? "brush, power grid shown" : "brush",
               window.app.state().frame_log->frames());
    }
}

/// One block after the other gets another route from the panel: an edit that is kept.
void set_route(benchmark::State &state)
{
    Window window;
    sim::Dataset const &dataset = window.app.state().workspace->dataset();
    for (auto _ : state) {
        app::measure_frames(window.app.state());
        for (std::size_t i = 0; i < 100; ++i) {
            window.act("set-route",
                       {dataset.blocks[i].code, i % 2 == 0 ? "gas_wall" : "solar_electric"});
            window.frames(2);
        }
        report("a block's route", window.app.state().frame_log->frames());
    }
}

/// A slider of the routing page: the proposal follows beside the frames.
void draft(benchmark::State &state)
{
    Window window;
    for (auto _ : state) {
        app::measure_frames(window.app.state());
        for (int i = 0; i < 120; ++i) {
            window.act("draft", {"tariff.electricity_valley_yuan_per_kwh",
                                 fmt::format("{}", 0.15 + 0.0004 * i)});
            window.frames(1);
        }
        report("a value to try, the proposal searched beside", // on the same cores
               window.app.state().frame_log->frames());
    }
}

/// The slider of a presented step: all figures follow in the same frame.
void what_if(benchmark::State &state)
{
    Window window;
    window.act("story-default", {});
    window.act("present", {"on"});
    window.frames(5);
    std::string key;
    for (int step = 1; key.empty() && step < 8; ++step) {
        window.act("present-step", {std::to_string(step)});
        window.frames(2);
        key = app::present_step(window.app.state()).what_if;
    }
    sim::Parameter const &tried = window.app.state().workspace->dataset().parameters.at(key);
    for (auto _ : state) {
        app::measure_frames(window.app.state());
        for (int i = 0; i < 60; ++i) {
            window.act("present-try",
                       {fmt::format("{}", tried.low + (tried.high - tried.low) * i / 60)});
            window.frames(1);
        }
        report("the slider of a presented step", window.app.state().frame_log->frames());
    }
}

/// The mouse moves over the map, block to block.
void hover(benchmark::State &state)
{
    Window window;
    for (auto _ : state) {
        app::measure_frames(window.app.state());
        for (float y = 120.0F; y < 560.0F; y += 80.0F) {
            for (float x = 300.0F; x < 1200.0F; x += 7.0F) {
                window.move(x, y);
            }
        }
        report("mouse over the map", window.app.state().frame_log->frames());
    }
}

BENCHMARK(brush)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1)->Iterations(1);
BENCHMARK(set_route)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(draft)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(what_if)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(hover)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
