#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using namespace sim;

namespace {

namespace fs = std::filesystem;

/// A source folder as the first layout had it.
TinyDistrict first_layout()
{
    TinyDistrict district;
    district.replace("tiny/meta.csv", "schema_version,4", "schema_version,1");
    return district;
}

std::string ask(fs::path const &file, std::string const &sql)
{
    Outcome const outcome = run_program({"sqlite3", file.string(), sql});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    return outcome.out;
}

/// A project file as the first layout had it: the columns of later ones taken away.
fs::path first_file(TempFolder const &folder)
{
    fs::path const file = folder / "old.gpkg";
    io::create_project_file(first_layout().write(folder / "data"), folder / "data", file);
    for (char const *column : {"choices DROP COLUMN retrofit", "scenarios DROP COLUMN weather",
                               "heat_mains DROP COLUMN fed_by", "gas_mains DROP COLUMN fed_by",
                               "gas_mains DROP COLUMN spare_m3_per_h",
                               "gas_stations DROP COLUMN kind", "gas_stations DROP COLUMN block"}) {
        ask(file, std::string{"ALTER TABLE "} + column);
    }
    ask(file, "DROP TABLE works; DELETE FROM gpkg_contents WHERE table_name = 'works'; "
              "DELETE FROM gpkg_ogr_contents WHERE table_name = 'works'");
    ask(file, "UPDATE meta SET value = '1' WHERE key = 'schema_version'");
    return file;
}

} // namespace

TEST_CASE("a folder of the first layout loads, and its project is of the present one", "[io]")
{
    TempFolder const folder;
    auto const tiny = first_layout().write(folder / "data");
    auto const loaded = io::create_project_file(tiny, folder / "data", folder / "p.gpkg");
    CHECK(loaded.project.dataset->meta.at("schema_version") == "4");
    CHECK(loaded.project.dataset->transformer_zones.empty());
    CHECK(loaded.project.scenarios.front().weather.empty());
    CHECK(ask(folder / "p.gpkg", "SELECT value FROM meta WHERE key = 'schema_version'") == "4\n");
    CHECK(ask(folder / "p.gpkg", "SELECT retrofit IS NULL FROM choices") == "1\n1\n1\n1\n");
}

TEST_CASE("a project file of the first layout loads and stays as it is", "[io]")
{
    TempFolder const folder;
    fs::path const file = first_file(folder);
    std::string const before = io::read_text_file(file);
    auto const loaded = io::load_project_file(file);
    CHECK_FALSE(has_errors(loaded.diagnostics));
    CHECK(loaded.project.dataset->blocks.size() == 4);
    CHECK(loaded.project.dataset->gas_stations.front().kind == GasStationKind::gate);
    CHECK(loaded.project.scenarios.front().plan.choices.front().retrofit == Retrofit::none);
    io::ProjectFile{file};
    CHECK(io::read_text_file(file) == before);
}

TEST_CASE("the first commit brings a project file to the present layout", "[io]")
{
    TempFolder const folder;
    fs::path const file = first_file(folder);
    Project edited;
    {
        io::ProjectFile opened{file};
        edited = opened.loaded().project;
        edited.scenarios.front().plan.choices[1].retrofit = Retrofit::walls;
        opened.commit(opened.loaded().project, edited, "set retrofit");
        Project const start = opened.loaded().project;
        opened.commit(edited, start, "undo: set retrofit");
        opened.commit(start, edited, "redo: set retrofit");
    }
    CHECK(ask(file, "SELECT value FROM meta WHERE key = 'schema_version'") == "4\n");
    CHECK(ask(file, "SELECT block FROM choices WHERE retrofit = 'walls'") == "b2\n");
    CHECK(ask(file, "SELECT count(*) FROM journal") == "4\n");
    CHECK(ask(file, "PRAGMA integrity_check") == "ok\n");
    io::ProjectFile const again{file};
    CHECK(again.loaded().project.scenarios == edited.scenarios);
}
