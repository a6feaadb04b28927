// The attribute table with 200 000 rows of 24 columns: until it is open, sorted, filtered, copied, and a
// frame at its beginning and at its end (1600 x 900, software renderer).
#include "app/core/table_copy.hpp"
#include "app/gui/app.hpp"
#include "app/gui/table_cells.hpp"
#include "app/platform/egl_surface.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/raw_table.hpp"
#include "tests/common/places.hpp"

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <filesystem>
#include <random>
#include <string>

namespace {

constexpr std::size_t row_count = 200'000;

/// Donghe's blocks over and over, with codes and homes of their own.
sim::io::RawProject const &tables()
{
    static sim::io::RawProject const made = [] {
        std::filesystem::path const file =
            std::filesystem::temp_directory_path() / "nuantu_bench_table.gpkg";
        sim::io::create_project_file(test_places::data() / "donghe", test_places::data(), file);
        app::Workspace const workspace{file};
        sim::io::RawProject project;
        sim::io::RawTable blocks = *workspace.tables().find("blocks");
        std::vector<sim::io::RawRow> const rows = blocks.rows;
        std::size_t const code = *blocks.find_column("code");
        std::size_t const homes = *blocks.find_column("households");
        std::mt19937 random{1};
        blocks.rows.clear();
        for (std::size_t i = 0; i < row_count; ++i) {
            sim::io::RawRow row = rows[i % rows.size()];
            row.cells[code] = sim::io::cell_of(std::to_string(150'000'000'000 + i));
            row.cells[homes] = sim::io::cell_of(std::to_string(random() % 2000));
            blocks.rows.push_back(std::move(row));
        }
        project.tables.emplace("blocks", std::move(blocks));
        return project;
    }();
    return made;
}

app::DataTable const &table()
{
    static app::DataTable const made = app::data_table(tables(), "blocks");
    return made;
}

void open(benchmark::State &state)
{
    tables();
    for (auto _ : state) {
        app::DataTable const made = app::data_table(tables(), "blocks");
        benchmark::DoNotOptimize(app::rows_in_order(made, {}));
    }
}

void sort_numbers(benchmark::State &state)
{
    table();
    for (auto _ : state) {
        benchmark::DoNotOptimize(app::rows_in_order(table(), {"", "households", true}));
    }
}

void sort_words(benchmark::State &state)
{
    table();
    for (auto _ : state) {
        benchmark::DoNotOptimize(app::rows_in_order(table(), {"", "name", false}));
    }
}

void filter(benchmark::State &state)
{
    table();
    for (auto _ : state) {
        benchmark::DoNotOptimize(app::rows_in_order(table(), {"no such word", "", false}));
    }
}

void copy_all(benchmark::State &state)
{
    std::vector<std::size_t> const order = app::rows_in_order(table(), {});
    for (auto _ : state) {
        benchmark::DoNotOptimize(app::tsv_of_rows(table(), order, {}));
    }
}

/// A frame of the window with the table open; the cursor walks, so that something is drawn.
void frame(benchmark::State &state)
{
    std::filesystem::path const file =
        std::filesystem::temp_directory_path() / "nuantu_bench_table.gpkg";
    tables();
    app::platform::EglSurface surface{1600, 900, 1.0F};
    app::App app{surface, std::make_unique<app::Workspace>(file), {}, true};
    app.frame();
    app::TableState &shown = app.state().view.table;
    shown.layer = "blocks";
    shown.layers = {"blocks"};
    shown.content = std::make_shared<app::DataTable const>(table());
    shown.order = app::rows_in_order(table(), {});
    std::size_t const row = state.range(0) == 0 ? 3 : row_count - 4;
    app::select_cell(shown, {row, 2}, false);
    for (int i = 0; i < 5; ++i) {
        app.frame();
    }
    std::size_t step = 0;
    for (auto _ : state) {
        app::select_cell(shown, {row, 1 + step++ % 3}, false);
        app.frame();
    }
}

BENCHMARK(open)->Unit(benchmark::kMillisecond)->Iterations(5)->MeasureProcessCPUTime();
BENCHMARK(sort_numbers)->Unit(benchmark::kMillisecond)->Iterations(5)->MeasureProcessCPUTime();
BENCHMARK(sort_words)->Unit(benchmark::kMillisecond)->Iterations(5)->MeasureProcessCPUTime();
BENCHMARK(filter)->Unit(benchmark::kMillisecond)->Iterations(5)->MeasureProcessCPUTime();
BENCHMARK(copy_all)->Unit(benchmark::kMillisecond)->Iterations(5)->MeasureProcessCPUTime();
BENCHMARK(frame)
    ->Unit(benchmark::kMillisecond)
    ->Arg(0)
    ->Arg(1)
    ->Iterations(100)
    ->MeasureProcessCPUTime();

} // namespace
