// Reading a project: the source folder, and the GeoPackage made from it.
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

fs::path const data_root = test_places::data();

void load_source_folder(benchmark::State &state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(sim::io::load_source_folder(data_root / "donghe", data_root));
    }
}
BENCHMARK(load_source_folder)->Unit(benchmark::kMillisecond)->Repetitions(5);

void open_project_file(benchmark::State &state)
{
    fs::path const folder =
        fs::temp_directory_path() / ("nuantu-bench-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    fs::path const file = folder / "donghe.gpkg";
    sim::io::create_project_file(data_root / "donghe", data_root, file);
    for (auto _ : state) {
        benchmark::DoNotOptimize(sim::io::ProjectFile{file});
    }
    fs::remove_all(folder);
}
BENCHMARK(open_project_file)->Unit(benchmark::kMillisecond)->Repetitions(5);

} // namespace
