#include "sim/io/results_gpkg.hpp"

#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace sim;

namespace {

namespace fs = std::filesystem;

std::string ask(fs::path const &file, std::string const &sql)
{
    Outcome const outcome = run_program({"sqlite3", file.string(), sql});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    return outcome.out;
}

/// The tiny district with loads that were made up: what is written is what was given.
struct TinyResults
{
    TempFolder folder;
    io::LoadedProject loaded =
        io::load_source_folder(with_physics().write(folder / "data"), folder / "data");
    Dataset const &dataset = *loaded.project.dataset;
    Scenario const &scenario = loaded.project.scenarios.front();
    Results results;

    TinyResults()
    {
        results.grid.zones.resize(dataset.transformer_zones.size());
        results.grid.feeders.resize(dataset.feeders.size());
        results.grid.flows.resize(dataset.feeders.size());
        results.grid.substations.resize(dataset.substations.size());
        results.grid.zones[1] = {.peak_kw = 410.5,
                                 .peak_hour = 24 * 78 + 7,
                                 .peak_rate = 1.08,
                                 .before_peak_kw = 80,
                                 .heating_peak_kw = 330.5,
                                 .heavy_hours = 20,
                                 .overload_hours = 4,
                                 .energy_kwh = 1e5};
        results.grid.feeders[1].heavy_hours = 3;
        results.grid.flows[1] = {.converged = true,
                                 .min_voltage_pu = 0.96,
                                 .min_voltage_section = 3,
                                 .losses_kw = 12,
                                 .transferable = false,
                                 .has_tie = true};
    }
    void write(fs::path const &file) const
    {
        io::write_results_gpkg(file, dataset, scenario, results);
    }
};

} // namespace

TEST_CASE("the layers of the results hold every asset with its load", "[io][results]")
{
    TinyResults const tiny;
    fs::path const file = tiny.folder / "r.gpkg";
    tiny.write(file);
    CHECK(ask(file, "SELECT block, route, retrofit FROM results_blocks LIMIT 1") ==
          "b1|chp_heat|none\n");
    CHECK(ask(file, "SELECT code, feeder, capacity_kva, peak_kw, peak_hour, peak_time, load_rate, "
                    "heavy_hours, overload_hours, status FROM results_zones WHERE code = 'z2'") ==
          "z2|f1|400.0|410.5|1879|01-01 07:00|1.08|20|4|overload\n");
    CHECK(ask(file, "SELECT code, status, min_voltage_pu, min_voltage_section, has_tie FROM "
                    "results_feeders") == "f1|normal|1.0|f1-02|0\nf2|heavy|0.96|f2-02|1\n");
    CHECK(ask(file, "SELECT code, capacity_kva FROM results_substations") == "s1|50000.0\n");
    CHECK(ask(file, "SELECT table_name, geometry_type_name, srs_id FROM gpkg_geometry_columns "
                    "ORDER BY table_name") ==
          "results_blocks|MULTIPOLYGON|4490\nresults_feeders|MULTILINESTRING|4490\n"
          "results_substations|POINT|4490\nresults_zones|POINT|4490\n");
    CHECK(ask(file, "SELECT round(min_x, 6), round(max_x, 6) FROM gpkg_contents WHERE table_name = "
                    "'results_zones'") == "110.005|110.035\n");
    CHECK(ask(file, "PRAGMA integrity_check") == "ok\n");
}

TEST_CASE("each layer of the results has its colours", "[io][results]")
{
    TinyResults const tiny;
    fs::path const file = tiny.folder / "r.gpkg";
    tiny.write(file);
    CHECK(ask(file, "SELECT f_table_name, f_geometry_column FROM layer_styles WHERE styleQML LIKE "
                    "'%renderer-v2%' AND useAsDefault = 1 ORDER BY f_table_name") ==
          "results_blocks|geom\nresults_feeders|geom\nresults_substations|geom\n"
          "results_zones|geom\n");
}

TEST_CASE("results without a grid are the blocks alone", "[io][results]")
{
    TinyResults tiny;
    tiny.results.grid = {};
    fs::path const file = tiny.folder / "r.gpkg";
    tiny.write(file);
    CHECK(ask(file, "SELECT table_name FROM gpkg_geometry_columns") == "results_blocks\n");
    CHECK(ask(file, "SELECT count(*) FROM layer_styles") == "1\n");
}

TEST_CASE("the same results are the same bytes, also over an older file", "[io][results]")
{
    TinyResults const tiny;
    tiny.write(tiny.folder / "a.gpkg");
    tiny.write(tiny.folder / "b.gpkg");
    std::string const a = io::read_text_file(tiny.folder / "a.gpkg");
    CHECK(a == io::read_text_file(tiny.folder / "b.gpkg"));
    tiny.write(tiny.folder / "a.gpkg");
    CHECK(a == io::read_text_file(tiny.folder / "a.gpkg"));
    fs::create_directory(tiny.folder / "folder.gpkg");
    CHECK_THROWS_AS(tiny.write(tiny.folder / "folder.gpkg"), IoError);
}

TEST_CASE("a project file draws its networks", "[io]")
{
    TempFolder const folder;
    fs::path const file = folder / "p.gpkg";
    io::create_project_file(with_physics().write(folder / "data"), folder / "data", file);
    CHECK(ask(file, "SELECT f_table_name FROM layer_styles ORDER BY f_table_name") ==
          "feeder_sections\ngas_mains\ngas_stations\nheat_mains\nheat_sources\nresults_blocks\n"
          "substations\ntransformer_zones\n");
}

TEST_CASE("days of the works stand in true date columns", "[io][results][works]")
{
    TinyResults const tiny;
    std::vector<io::BlockDays> days(tiny.dataset.blocks.size());
    days[0] = {day_number("2021-06-20"), day_number("2021-09-28"), day_number("2021-12-10"), 12};
    fs::path const file = tiny.folder / "r.gpkg";
    io::write_results_gpkg(file, tiny.dataset, tiny.scenario, tiny.results,
                           {.days = days, .days_from = "computed"});
    CHECK(ask(file, "SELECT works_begin, done, accepted, float_days, dates FROM results_blocks "
                    "ORDER BY fid LIMIT 2") ==
          "2021-06-20|2021-09-28|2021-12-10|12|computed\n||||computed\n");
    CHECK(ask(file, "SELECT type FROM pragma_table_info('results_blocks') WHERE name = 'done'") ==
          "DATE\n");
    tiny.write(file);
    CHECK(ask(file, "SELECT count(*) FROM pragma_table_info('results_blocks') WHERE name = "
                    "'done'") == "0\n");
}
