#include "sim/io/import/foreign_table.hpp"

#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/foreign_files.hpp"
#include "tests/common/foreign_folder.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace sim;
using foreign::Folder;
using foreign::Read;

namespace {

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("csv in GB18030 is read with its words and its encoding")
{
    Folder folder;
    folder.with("台账.csv", foreign::gb18030("名称;户数\n东河;12\n"));
    Read const all = folder.read("台账.csv");
    REQUIRE(all.tables.size() == 1);
    CHECK(all.tables[0].encoding == "GB18030");
    CHECK(all.tables[0].columns == Words{"名称", "户数"});
    CHECK(all.tables[0].rows.at(0).cells == Words{"东河", "12"});
}

TEST_CASE("Sheets of a workbook are tables of their own; one may be wished for")
{
    Folder folder;
    folder.with("a.xlsx", foreign::xlsx({{.name = "台账",
                                          .rows = {{"2021年台账"},
                                                   {"街道", "户数", ""},
                                                   {"", "总数", "已改"},
                                                   {"东河", "12", "0.30000000000000004"},
                                                   {"", "30", "4"},
                                                   {"合计", "42", "4"}},
                                          .merges = {"A1:C1", "A2:A3", "B2:C2", "A4:A5"}},
                                         {.name = "空", .rows = {}},
                                         {.name = "二", .rows = {{"code"}, {"001"}}}}));
    Read const all = folder.read("a.xlsx");
    REQUIRE(all.tables.size() == 2);
    CHECK(all.tables[0].layer == "台账");
    CHECK(all.tables[0].columns == Words{"街道", "户数/总数", "户数/已改"});
    REQUIRE(all.tables[0].rows.size() == 2);
    CHECK(all.tables[0].rows[0].cells == Words{"东河", "12", "0.3"});
    CHECK(all.tables[0].rows[1].cells == Words{"东河", "30", "4"});
    CHECK(all.tables[0].rows[1].number == 5);
    CHECK(folder.read("a.xlsx", {.layer = "二"}).tables.at(0).columns == Words{"code"});
    CHECK(folder.read("a.xlsx", {.layer = "三"}).told("no_such_layer"));
}

TEST_CASE("A GeoJSON collection, feature or bare shape is read")
{
    Folder folder;
    std::string const shape = R"({"type":"Point","coordinates":[110.0,40.6]})";
    std::string const feature =
        R"({"type":"Feature","properties":{"name":"东河","homes":12},"geometry":)" + shape + "}";
    folder.with("a.geojson", R"({"type":"FeatureCollection","features":[)" + feature + "]}");
    folder.with("b.geojson", feature).with("c.geojson", shape);
    folder.with("d.geojson", foreign::gb18030(feature));
    for (std::string const name : {"a.geojson", "b.geojson", "d.geojson"}) {
        INFO(name);
        Read const all = folder.read(name);
        REQUIRE(all.tables.size() == 1);
        CHECK(all.tables[0].columns == Words{"name", "homes"});
        CHECK(all.tables[0].rows.at(0).cells == Words{"东河", "12"});
        CHECK(std::get<geo::Point>(all.tables[0].rows[0].geometry) == geo::Point{110.0, 40.6});
    }
    CHECK(folder.read("c.geojson").tables.at(0).rows.at(0).geometry.index() == 1);
    folder.with("e.geojson", R"({"type":"FeatureCollection"})");
    CHECK(folder.read("e.geojson").told("not_a_collection"));
    folder.with("f.geojson", R"({"type":"Point","coordinates":["a","b"]})");
    CHECK(has_errors(folder.read("f.geojson").findings));
}

TEST_CASE("KML and KMZ give points in WGS 84, also in a Chinese encoding")
{
    Folder folder;
    folder.with("a.kml", foreign::kml({"东河", "西站"}));
    folder.with("b.kml", foreign::gb18030(foreign::kml({"东河", "西站"}, "GB2312")));
    folder.with("c.kmz", foreign::zip({{"doc.kml", foreign::kml({"东河", "西站"})}}));
    for (std::string const name : {"a.kml", "b.kml", "c.kmz"}) {
        INFO(name);
        Read const all = folder.read(name);
        REQUIRE(all.tables.size() == 1);
        CHECK(all.tables[0].crs == "EPSG:4326");
        CHECK(all.tables[0].columns == Words{"Name"});
        CHECK(all.tables[0].rows.at(1).cells == Words{"西站"});
        CHECK(std::get<geo::Point>(all.tables[0].rows[1].geometry) == geo::Point{110.1, 40.6});
    }
}

TEST_CASE("A drawing gives lines, points and texts with their layers")
{
    Folder folder;
    folder.with("a.dxf", foreign::dxf("供热管", "东河"))
        .with("b.dxf", foreign::gb18030(foreign::dxf("供热管", "东河")));
    for (std::string const name : {"a.dxf", "b.dxf"}) {
        INFO(name);
        Read const all = folder.read(name);
        REQUIRE(all.tables.size() == 1);
        io::ForeignTable const &table = all.tables[0];
        REQUIRE(table.rows.size() == 3);
        CHECK(table.rows[0].geometry.index() == 2);
        CHECK(std::get<geo::Point>(table.rows[1].geometry) == geo::Point{401950.5, 4503450.25});
        auto const has = [&](std::size_t row, char const *words) {
            return std::ranges::find(table.rows[row].cells, words) != table.rows[row].cells.end();
        };
        CHECK(has(0, "供热管"));
        CHECK(has(2, "东河"));
    }
}

TEST_CASE("A GeoPackage gives all its layers with their coordinates")
{
    TempFolder const data;
    auto const tiny = TinyDistrict{}.write(data / "data");
    Folder folder;
    io::create_project_file(tiny, data / "data", folder.folder / "p.gpkg");
    Read const all = folder.read("p.gpkg", {.layer = "blocks"});
    REQUIRE(all.tables.size() == 1);
    CHECK(all.tables[0].crs == "EPSG:4490");
    CHECK(all.tables[0].rows.front().geometry.index() == 3);
    CHECK(std::ranges::find(all.tables[0].columns, "code") != all.tables[0].columns.end());
}

TEST_CASE("What is no file, no format of ours or nothing at all gets a clear answer")
{
    Folder folder;
    CHECK_THROWS_AS(folder.read("none.csv"), IoError);
    CHECK_THROWS_AS(folder.read(""), IoError);
    folder.with("a.dwg", "AC1027")
        .with("b.csv", "")
        .with("c.xlsx", "not packed")
        .with("d.kml", "<kml");
    folder.with("e.gpkg", "SQLite format 3").with("f.dxf", "").with("g.geojson", "");
    CHECK(folder.read("a.dwg").told("unknown_format"));
    CHECK(folder.read("b.csv").told("empty_file"));
    for (std::string const name : {"c.xlsx", "d.kml", "e.gpkg", "f.dxf", "g.geojson"}) {
        INFO(name);
        CHECK(has_errors(folder.read(name).findings));
    }
}
