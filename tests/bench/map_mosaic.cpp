// The map alone at scale, 1600 x 900 on the software renderer: 100 000 areas of 20 vertices with fill,
// outline and names. NUANTU_MAP_COLUMNS and _ROWS give another size. The same areas are written to a
// GeoPackage, and other programs draw them in the same run where they are installed.
#include "app/map/map_view.hpp"
#include "app/platform/egl_surface.hpp"
#include "app/platform/font_loader.hpp"
#include "tests/common/mosaic.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <benchmark/benchmark.h>
#include <gdal_priv.h>
#include <imgui.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

int number_of(char const *variable, int usual)
{
    char const *const words = std::getenv(variable);
    return words != nullptr ? std::max(std::atoi(words), 1) : usual;
}

std::shared_ptr<sim::Dataset const> plain()
{
    static std::shared_ptr<sim::Dataset const> const made = [] {
        auto dataset = test_places::mosaic(number_of("NUANTU_MAP_COLUMNS", 422),
                                           number_of("NUANTU_MAP_ROWS", 237));
        test_places::add_mosaic_zones(*dataset, number_of("NUANTU_MAP_POINTS", 1));
        return dataset;
    }();
    return made;
}

/// A map of the plain, its first picture drawn.
class Plain
{
public:
    Plain()
    {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        surface.attach();
        ImGui_ImplOpenGL3_Init("#version 330 core");
        app::platform::CharacterSet characters;
        app::platform::add_characters(characters, "0123456789 km");
        fonts = app::platform::load_fonts(*ImGui::GetIO().Fonts, characters, 1.0F);
        surface.begin_frame();
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        Clock::time_point const start = Clock::now();
        view = std::make_unique<app::map::MapView>(plain());
        scenario = test_places::mosaic_scenario(*plain());
        view->resize(1600, 900, 128);
        picture.visible = app::first_visible;
        picture.visible[static_cast<std::size_t>(app::Layer::zones)] =
            plain()->transformer_zones.size() > 1;
        picture.camera.width = 1600.0;
        picture.camera.height = 900.0;
        picture.camera.fit(view->extent(), 0.0);
        draw(true);
        open_ms = ms_since(start);
    }
    ~Plain()
    {
        view.reset();
        ImGui::EndFrame();
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext();
    }
    Plain(Plain const &) = delete;
    Plain &operator=(Plain const &) = delete;
    Plain(Plain &&) = delete;
    Plain &operator=(Plain &&) = delete;

    void draw(bool at_once)
    {
        now_s += 1.0 / 60.0;
        view->draw(picture, {scenario, results}, fonts, {at_once, now_s});
        glFinish();
    }

    app::platform::EglSurface surface{1600, 900, 1.0F};
    app::Fonts fonts;
    std::unique_ptr<app::map::MapView> view;
    sim::Scenario scenario;
    sim::Results results;
    app::map::MapPicture picture;
    double now_s = 0.0;
    double open_ms = 0.0;
};

/// Reports what the frames took.
void report(benchmark::State &state, std::vector<double> frames_ms)
{
    std::ranges::sort(frames_ms);
    state.counters["median_ms"] = frames_ms[frames_ms.size() / 2];
    state.counters["worst_ms"] = frames_ms.back();
}

void mosaic_open(benchmark::State &state)
{
    std::vector<double> taken;
    benchmark::DoNotOptimize(plain());
    for (auto _ : state) {
        taken.push_back(Plain{}.open_ms);
    }
    report(state, taken);
}

/// All of the picture, `range` times closer than the whole plain.
void mosaic_redraw(benchmark::State &state)
{
    Plain map;
    map.picture.camera.zoom_at({800.0, 450.0}, static_cast<double>(state.range(0)));
    std::vector<double> taken;
    double step = 1.0;
    for (auto _ : state) {
        map.picture.camera.pan(step, 0.0);
        step = -step;
        Clock::time_point const start = Clock::now();
        map.draw(true);
        taken.push_back(ms_since(start));
    }
    report(state, taken);
}

/// Frames of a hand that drags the map by 12 pixels a frame, to and fro, and rests at times.
void mosaic_pan(benchmark::State &state)
{
    Plain map;
    map.picture.camera.zoom_at({800.0, 450.0}, static_cast<double>(state.range(0)));
    map.draw(true);
    std::vector<double> taken;
    int frame = 0;
    for (auto _ : state) {
        int const place = frame++ % 200;
        if (place < 160) {
            map.picture.camera.pan(place < 80 ? 12.0 : -12.0, place % 40 < 20 ? 3.0 : -3.0);
        }
        Clock::time_point const start = Clock::now();
        map.draw(false);
        taken.push_back(ms_since(start));
    }
    report(state, taken);
}

/// Frames of a wheel that comes four times closer and goes back, 6 % a frame, and rests at times.
void mosaic_zoom(benchmark::State &state)
{
    Plain map;
    std::vector<double> taken;
    int frame = 0;
    for (auto _ : state) {
        int const place = frame++ % 100;
        if (place < 50) {
            map.picture.camera.zoom_at({700.0, 400.0}, place < 25 ? 1.06 : 1.0 / 1.06);
        }
        Clock::time_point const start = Clock::now();
        map.draw(false);
        taken.push_back(ms_since(start));
    }
    report(state, taken);
}

/// The plain as a layer `blocks` with `code` and `family`.
void write_plain(std::filesystem::path const &file)
{
    std::filesystem::remove(file);
    GDALAllRegister();
    GDALDriver *const driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    std::unique_ptr<GDALDataset> const out{
        driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    OGRSpatialReference plane;
    plane.importFromEPSG(4526);
    OGRLayer *const layer = out->CreateLayer("blocks", &plane, wkbPolygon, nullptr);
    OGRFieldDefn code{"code", OFTString};
    OGRFieldDefn family{"family", OFTInteger};
    layer->CreateField(&code);
    layer->CreateField(&family);
    out->StartTransaction();
    for (std::size_t i = 0; i < plain()->blocks.size(); ++i) {
        sim::Block const &block = plain()->blocks[i];
        OGRLinearRing ring;
        for (sim::geo::Point const corner : block.area.front().outer) {
            ring.addPoint(corner.x, corner.y);
        }
        OGRPolygon area;
        area.addRing(&ring);
        OGRFeature feature{layer->GetLayerDefn()};
        feature.SetField("code", block.code.c_str());
        feature.SetField("family", static_cast<int>((i * 7 + i / 11) % 5));
        feature.SetGeometry(&area);
        if (layer->CreateFeature(&feature) != OGRERR_NONE) {
            throw std::runtime_error{"the plain cannot be written"};
        }
    }
    out->CommitTransaction();
}

/// Other programs on the same areas; the script says which are missing.
void mosaic_peers(benchmark::State &state)
{
    std::filesystem::path const file =
        std::filesystem::temp_directory_path() / "nuantu_bench_mosaic.gpkg";
    write_plain(file);
    for (auto _ : state) {
        std::cout << std::flush;
        if (std::system(("/usr/bin/python3 " NUANTU_MAP_PEERS " " + file.string()).c_str()) != 0) {
            state.SkipWithError("the script of the other programs failed");
            return;
        }
    }
}

BENCHMARK(mosaic_open)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();
BENCHMARK(mosaic_redraw)
    ->Unit(benchmark::kMillisecond)
    ->Arg(1)
    ->Arg(5)
    ->Arg(20)
    ->Iterations(15)
    ->UseRealTime();
BENCHMARK(mosaic_pan)
    ->Unit(benchmark::kMillisecond)
    ->Arg(1)
    ->Arg(5)
    ->Arg(20)
    ->Iterations(400)
    ->UseRealTime();
BENCHMARK(mosaic_zoom)->Unit(benchmark::kMillisecond)->Iterations(300)->UseRealTime();
BENCHMARK(mosaic_peers)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

} // namespace
