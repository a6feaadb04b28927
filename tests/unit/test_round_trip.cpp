#include "sim/io/check_tables.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/source_folder.hpp"
#include "sim/io/source_gpkg.hpp"

#include "tests/common/places.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <utility>

using namespace sim;

namespace {

namespace fs = std::filesystem;

/// As a project file holds it: the meridian of its plane is written down.
io::RawProject from_folder(fs::path const &district, fs::path const &data_root)
{
    Diagnostics findings;
    auto settled = io::settle(io::read_source_folder(district, data_root, findings), findings);
    io::declare_meridian(settled, 111.0);
    return settled;
}

io::RawProject from_file(fs::path const &file)
{
    Diagnostics findings;
    auto raw = io::read_project_tables(file, findings);
    REQUIRE(raw);
    return io::settle(std::move(*raw), findings);
}

/// Every table, column, cell and vertex is the same: then so is everything built from them.
void check_same_tables(io::RawProject const &a, io::RawProject const &b)
{
    CHECK(a.tables.size() == b.tables.size());
    for (auto const &[name, table] : a.tables) {
        INFO(name);
        io::RawTable const *const other = b.find(name);
        REQUIRE(other != nullptr);
        CHECK(table.columns == other->columns);
        CHECK(table.rows.size() == other->rows.size());
        CHECK(table == *other);
    }
}

} // namespace

TEST_CASE("a project file holds exactly what its folder held, and its meridian", "[io]")
{
    TempFolder const folder;
    fs::path const tiny = TinyDistrict{}.write(folder / "data");
    io::create_project_file(tiny, folder / "data", folder / "p.gpkg");
    check_same_tables(from_folder(tiny, folder / "data"), from_file(folder / "p.gpkg"));
}

TEST_CASE("Donghe survives the way into a project file", "[io][donghe]")
{
    TempFolder const folder;
    fs::path const data = test_places::data();
    auto const made = io::create_project_file(data / "donghe", data, folder / "p.gpkg");
    check_same_tables(from_folder(data / "donghe", data), from_file(folder / "p.gpkg"));
    io::ProjectFile const opened{folder / "p.gpkg"};
    CHECK(opened.loaded().project.scenarios == made.project.scenarios);
    CHECK(opened.loaded().project.dataset->meta == made.project.dataset->meta);
    CHECK(opened.loaded().project.dataset->blocks.size() == 116);
}

TEST_CASE("columns and tables that are none of ours are kept", "[io]")
{
    TinyDistrict district;
    district.replace("tiny/blocks.geojson", "\"code\":\"b2\"",
                     "\"code\":\"b2\",\"fid\":7,\"surveyed_by\":\"甲\",\"slope\":0.25");
    district.replace("tiny/choices.csv", "start_year,locked", "start_year,locked,remark");
    district.replace("tiny/choices.csv", "chp_heat,2021,0", "chp_heat,2021,0,\"a, \"\"b\"\"\"");
    district.replace("tiny/choices.csv", "chp_heat,2021,1", "chp_heat,2021,1,");
    district.replace("tiny/choices.csv", "gas_wall,2021,0", "gas_wall,2021,0,x");
    district.replace("tiny/choices.csv", "coal,,0", "coal,,0,007");
    district.add("tiny/wells.csv", "well,depth_m\nw1,30\nw2,\n");
    district.add(
        "tiny/trees.geojson",
        tiny::collection(
            tiny::feature("\"kind\":\"elm\"", "Point", "[110.01,40.605]") + "," +
            tiny::feature("\"kind\":\"row\"", "LineString", "[[110.01,40.605],[110.02,40.605]]")));
    TempFolder const folder;
    fs::path const tiny = district.write(folder / "data");
    io::create_project_file(tiny, folder / "data", folder / "p.gpkg");
    io::RawProject const file = from_file(folder / "p.gpkg");
    check_same_tables(from_folder(tiny, folder / "data"), file);
    auto const cell = [&](char const *table, std::size_t row, char const *column) {
        io::RawTable const &found = *file.find(table);
        return io::cell_words(found.rows[row].cells[*found.find_column(column)]);
    };
    CHECK(cell("blocks", 1, "fid") == "7");
    CHECK(cell("blocks", 1, "surveyed_by") == "甲");
    CHECK(cell("blocks", 1, "slope") == "0.25");
    CHECK(cell("choices", 0, "remark") == "a, \"b\"");
    CHECK(cell("choices", 3, "remark") == "007");
    CHECK(cell("wells", 0, "depth_m") == "30");
    CHECK(file.find("trees")->rows.size() == 2);
    // A commit leaves them alone.
    io::ProjectFile project{folder / "p.gpkg"};
    Project edited = project.loaded().project;
    edited.scenarios.front().plan.choices[0].start_year = 2023;
    project.commit(project.loaded().project, edited, "year");
    io::RawProject const later = from_file(folder / "p.gpkg");
    io::RawTable const &choices = *later.find("choices");
    CHECK(io::cell_words(choices.rows[0].cells[*choices.find_column("remark")]) == "a, \"b\"");
    CHECK(io::cell_words(choices.rows[0].cells[*choices.find_column("start_year")]) == "2023");
}

TEST_CASE("a district's rows replace national ones with the same key and nothing else", "[io]")
{
    TinyDistrict district;
    district.add("tiny/routes.csv",
                 "key,family,name_zh,name_en,capex_yuan_per_household,source,confidence\n"
                 "gas_wall,gas,壁挂炉,Gas boiler,7000,-,high\n"
                 "film,electric,电热膜,Film,9000,-,low\n");
    TempFolder const folder;
    auto const loaded = io::load_source_folder(district.write(folder / "data"), folder / "data");
    auto const &routes = loaded.project.dataset->routes;
    REQUIRE(routes.size() == 5);
    CHECK(routes[2].key == "gas_wall");
    CHECK(routes[2].capex_yuan_per_household == 7000.0);
    CHECK(routes[4].key == "film");
}
