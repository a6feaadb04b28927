#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

using namespace sim;

namespace {

namespace fs = std::filesystem;

/// A project file that a statement of SQL has damaged behind the program's back.
struct Damage
{
    char const *name;
    char const *sql;
    char const *code;
    Location where; ///< without the file
    char const *value = "";
};

std::vector<Damage> damages()
{
    return {
        {"layer removed",
         "DELETE FROM gpkg_contents WHERE table_name = 'blocks';"
         "DELETE FROM gpkg_geometry_columns WHERE table_name = 'blocks';"
         "DELETE FROM gpkg_extensions WHERE table_name = 'blocks'; DROP TABLE blocks",
         "missing_layer",
         {"", "blocks", "", ""}},
        {"journal removed",
         "DROP TRIGGER journal_no_delete; DELETE FROM gpkg_contents WHERE table_name = 'journal';"
         "DELETE FROM gpkg_ogr_contents WHERE table_name = 'journal'; DROP TABLE journal",
         "missing_layer",
         {"", "journal", "", ""}},
        {"newer program",
         "UPDATE meta SET value = '7' WHERE key = 'schema_version'",
         "newer_file",
         {"", "meta", "schema_version", "value"},
         "7"},
        {"shape overwritten with other bytes",
         // The triggers of the spatial index know functions that SQLite's shell lacks.
         "DROP TRIGGER IF EXISTS rtree_blocks_geom_update1;"
         "DROP TRIGGER IF EXISTS rtree_blocks_geom_update2;"
         "DROP TRIGGER IF EXISTS rtree_blocks_geom_update3;"
         "DROP TRIGGER IF EXISTS rtree_blocks_geom_update4;"
         "DROP TRIGGER IF EXISTS rtree_blocks_geom_update5;"
         "DROP TRIGGER IF EXISTS rtree_blocks_geom_update6;"
         "DROP TRIGGER IF EXISTS rtree_blocks_geom_update7;"
         "UPDATE blocks SET geom = x'0102030405' WHERE code = 'b2'",
         "bad_coordinates",
         {"", "blocks", "b2", "geometry"}},
        {"words in a number column",
         "UPDATE choices SET start_year = 'soon' WHERE block = 'b1'",
         "not_a_number",
         {"", "choices", "official/b1", "start_year"},
         "soon"},
        {"fraction in a column of whole numbers",
         "UPDATE choices SET start_year = 2021.5 WHERE block = 'b1'",
         "not_whole",
         {"", "choices", "official/b1", "start_year"},
         "2021.5"},
        {"infinite number",
         "UPDATE parameters SET value = 9e999 WHERE key = 'home.area_m2'",
         "not_finite",
         {"", "parameters", "home.area_m2", "value"},
         "inf"},
        {"choice removed",
         "DELETE FROM choices WHERE block = 'b2'",
         "missing_choice",
         {"", "choices", "official/b2", "route"}},
        {"choice doubled",
         "DROP INDEX key_choices; INSERT INTO choices (scenario, block, route, start_year, locked) "
         "SELECT scenario, block, route, start_year, locked FROM choices WHERE block = 'b2'",
         "duplicate_code",
         {"", "choices", "official/b2 (row 5)", "block"},
         "official/b2"},
        {"unknown route",
         "UPDATE choices SET route = 'steam' WHERE block = 'b1'",
         "unknown_reference",
         {"", "choices", "official/b1", "route"},
         "steam"},
        {"bytes that are not UTF-8",
         "UPDATE units SET name_zh = CAST(x'B0ECB9AB' AS TEXT) WHERE code = 'office'",
         "not_utf8",
         {"", "units", "office", "name_zh"}},
        {"column removed",
         "ALTER TABLE scenarios DROP COLUMN phasing",
         "missing_column",
         {"", "scenarios", "", "phasing"}},
        {"another coordinate system",
         "UPDATE gpkg_geometry_columns SET srs_id = 4326 WHERE table_name = 'gas_stations'",
         "wrong_crs",
         {"", "gas_stations", "", "crs"},
         "EPSG:4326"},
        {"unknown coordinate system",
         "UPDATE gpkg_geometry_columns SET srs_id = 0 WHERE table_name = 'gas_stations'",
         "wrong_crs",
         {"", "gas_stations", "", "crs"}},
        {"unknown parameter in a scenario",
         "INSERT INTO scenario_values (scenario, key, value) VALUES ('official', 'no.such', 1)",
         "unknown_reference",
         {"", "scenario_values", "official/no.such", "key"},
         "no.such"}};
}

/// Runs SQL by SQLite's own shell, as somebody with other tools would.
void damage(fs::path const &file, std::string const &sql)
{
    INFO(sql);
    Outcome const outcome = run_program({"sqlite3", file.string(), sql});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
}

bool found(Diagnostics const &findings, Damage const &expected)
{
    return std::ranges::any_of(findings, [&](Diagnostic const &finding) {
        Location where = finding.where;
        where.file.clear();
        return finding.severity == Severity::error && finding.code == expected.code &&
               where == expected.where &&
               (*expected.value == '\0' || finding.value == expected.value) &&
               fs::path{finding.where.file}.filename() == "p.gpkg";
    });
}

std::string described(Diagnostics const &findings)
{
    std::string all;
    for (Diagnostic const &finding : findings) {
        all += finding.code + ": " + format_diagnostic(Language::en, finding) + "\n";
    }
    return all;
}

struct SoundFile
{
    TempFolder folder;
    fs::path file = folder / "p.gpkg";

    SoundFile()
    {
        io::create_project_file(TinyDistrict{}.write(folder / "data"), folder / "data", file);
    }
};

std::string code_of_opening(fs::path const &file)
{
    try {
        io::ProjectFile const opened{file};
    } catch (InputError const &error) {
        CHECK(io::check_project_file(file) == error.diagnostics());
        return error.diagnostics().front().code;
    } catch (IoError const &error) {
        CHECK_THROWS_AS(io::check_project_file(file), IoError);
        return "io: " + error.message().key;
    }
    return "opened";
}

} // namespace

TEST_CASE("every damage to a project file is named", "[io][bad]")
{
    SoundFile const sound;
    fs::path const file = sound.folder / "copy" / "p.gpkg";
    fs::create_directories(file.parent_path());
    for (Damage const &one : damages()) {
        INFO(one.name);
        fs::copy_file(sound.file, file, fs::copy_options::overwrite_existing);
        damage(file, one.sql);
        Diagnostics const findings = io::check_project_file(file);
        INFO(described(findings));
        CHECK(found(findings, one));
        CHECK_THROWS_AS(io::ProjectFile{file}, InputError);
    }
}

TEST_CASE("what is no project file is refused", "[io][bad]")
{
    SoundFile const sound;
    fs::path const other = sound.folder / "other.gpkg";
    SECTION("nothing there")
    {
        CHECK(code_of_opening(other) == "io: the project file does not exist");
    }
    SECTION("a folder")
    {
        fs::create_directory(other);
        CHECK(code_of_opening(other) == "io: this is a folder, not a project file");
    }
    SECTION("an empty file")
    {
        io::write_text_file(other, "");
        CHECK(code_of_opening(other) == "empty_file");
    }
    SECTION("a text")
    {
        io::write_text_file(other, "these are some words and no database at all");
        CHECK(code_of_opening(other) == "not_a_geopackage");
    }
    SECTION("a database of something else")
    {
        damage(other, "CREATE TABLE a (b); INSERT INTO a VALUES (1)");
        CHECK(code_of_opening(other) == "damaged_file");
    }
    SECTION("cut anywhere")
    {
        auto const size = fs::file_size(sound.file);
        for (std::uintmax_t part = 1; part < 20; ++part) {
            fs::copy_file(sound.file, other, fs::copy_options::overwrite_existing);
            fs::resize_file(other, size * part / 20 + 7);
            INFO(part);
            CHECK(code_of_opening(other) == "damaged_file");
        }
    }
    SECTION("zeros in the middle")
    {
        std::string content = io::read_text_file(sound.file);
        std::fill(content.begin() + 4096, content.begin() + 40960, '\0');
        io::write_text_file(other, content);
        CHECK(code_of_opening(other) == "damaged_file");
    }
}

TEST_CASE("a project that another program holds is in use, not damaged", "[io][bad]")
{
    SoundFile const sound;
    std::FILE *const other = ::popen(("sqlite3 '" + sound.file.string() + "'").c_str(), "w");
    REQUIRE(other != nullptr);
    // Without the wait it gives up when it comes while the question below holds the file.
    std::fputs(".timeout 60000\nBEGIN EXCLUSIVE;\n", other);
    std::fflush(other);
    while (run_program({"sqlite3", sound.file.string(), "SELECT count(*) FROM meta"}).status == 0) {
    }
    CHECK(code_of_opening(sound.file) == "io: the project file is in use by another program");
    ::pclose(other);
    CHECK(code_of_opening(sound.file) == "opened");
}

TEST_CASE("what stands at the place of a new project is not overwritten", "[io][bad]")
{
    SoundFile const sound;
    fs::path const data = sound.folder / "data";
    std::string const before = io::read_text_file(sound.file);
    CHECK_THROWS_AS(io::create_project_file(data / "tiny", data, sound.file, io::Existing::refuse),
                    IoError);
    CHECK(io::read_text_file(sound.file) == before);
    fs::path const link = sound.folder / "link.gpkg";
    fs::create_symlink(sound.file, link);
    CHECK_THROWS_AS(io::create_project_file(data / "tiny", data, link), IoError);
    CHECK(fs::is_symlink(link));
    fs::path const pipe = sound.folder / "pipe.gpkg";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK_THROWS_AS(io::create_project_file(data / "tiny", data, pipe), IoError);
    io::create_project_file(data / "tiny", data, sound.file, io::Existing::replace);
    CHECK(code_of_opening(sound.file) == "opened");
}

TEST_CASE("a project is not made where it cannot be, and nothing is left behind", "[io][bad]")
{
    TempFolder const folder;
    auto const tiny = TinyDistrict{}.write(folder / "data");
    CHECK_THROWS_AS(io::create_project_file(tiny, folder / "data", folder / "no" / "p.gpkg"),
                    IoError);
    CHECK_THROWS_AS(io::create_project_file(tiny, folder / "data", folder / "data"), IoError);
    CHECK_THROWS_AS(io::load_source_folder(folder / "nowhere", folder / "data"), IoError);
    // A project that is there stays when its successor is refused.
    io::create_project_file(tiny, folder / "data", folder / "p.gpkg");
    io::write_text_file(tiny / "choices.csv", "scenario,block,route,start_year,locked\n");
    CHECK_THROWS_AS(io::create_project_file(tiny, folder / "data", folder / "p.gpkg"), InputError);
    CHECK(code_of_opening(folder / "p.gpkg") == "opened");
}
