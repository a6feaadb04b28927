// 300 000 polygons from a file into a project: read, mapped, compared, taken, checked.
#include "sim/io/import/import.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace {

/// Blocks that tile the two towns of the tiny district, as a survey would draw them: borders that
/// meet those of the neighbours. `loose`: the outer border misses that of the town by a metre.
std::string many_blocks(int count, bool loose)
{
    int const columns = count / 100;
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (int i = 0; i < columns * 100; ++i) {
        int const column = i / 100;
        auto const x = [&](int at) {
            double const inset = loose && (at == 0 || at == columns) ? 1e-5 : 0.0;
            return 110.0 + 0.04 * at / columns + (at == 0 ? inset : -inset);
        };
        auto const y = [&](int at) { return 40.6 + 0.0001 * at; };
        int const row = i % 100;
        text += fmt::format(
            "{}{{\"type\":\"Feature\",\"properties\":{{\"code\":\"n{}\",\"name\":\"片区{}\","
            "\"jurisdiction\":\"{}\",\"households\":1,\"heated_floor_area_m2\":80}},"
            "\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{:.9f},{:.4f}],[{:.9f},{:.4f}],"
            "[{:.9f},{:.4f}],[{:.9f},{:.4f}],[{:.9f},{:.4f}]]]}}}}",
            i == 0 ? "" : ",\n", i, i, 2 * column < columns ? "T1" : "T2", x(column), y(row),
            x(column + 1), y(row), x(column + 1), y(row + 1), x(column), y(row + 1), x(column),
            y(row));
    }
    return text + "]}\n";
}

struct Setting
{
    TempFolder folder;
    std::filesystem::path file = folder / "blocks.geojson";
    std::unique_ptr<sim::io::ProjectFile> project;

    Setting(int count, bool loose)
    {
        sim::io::create_project_file(TinyDistrict{}.write(folder / "data"), folder / "data",
                                     folder / "p.gpkg");
        sim::io::write_text_file(file, many_blocks(count, loose));
        project = std::make_unique<sim::io::ProjectFile>(folder / "p.gpkg");
    }
    [[nodiscard]] sim::Project const &before() const { return project->loaded().project; }
    [[nodiscard]] sim::io::ImportPreview preview() const
    {
        sim::io::ImportPreview preview =
            sim::io::preview_import(project->tables(before()), "blocks", file, {});
        for (sim::io::ImportRow &row : preview.rows) {
            row.taken = true; // what is gone as well: the old blocks lie where the new ones do
        }
        return preview;
    }
};

void previewed(benchmark::State &state)
{
    Setting const setting{static_cast<int>(state.range(0)), false};
    for (auto _ : state) {
        benchmark::DoNotOptimize(setting.preview());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(previewed)->Arg(30000)->Arg(300000)->Unit(benchmark::kSecond)->Iterations(1);

void imported_and_checked(benchmark::State &state)
{
    Setting const setting{static_cast<int>(state.range(0)), state.range(1) != 0};
    for (auto _ : state) {
        sim::io::ImportPreview const preview = setting.preview();
        sim::io::DataEdit const edit =
            sim::io::accept_import(setting.project->tables(setting.before()), preview);
        benchmark::DoNotOptimize(setting.project->edited(setting.before(), edit));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(imported_and_checked)
    ->ArgNames({"polygons", "loose"})
    ->Args({30000, 0})
    ->Args({30000, 1})
    ->Args({300000, 0})
    ->Args({300000, 1})
    ->Unit(benchmark::kSecond)
    ->Iterations(1);

} // namespace
