#include "sim/io/import/foreign_table.hpp"

#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/foreign_files.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace sim;

namespace {

using Words = std::vector<std::string>;

struct Read
{
    std::vector<io::ForeignTable> tables{};
    Diagnostics findings{};

    [[nodiscard]] bool told(std::string const &code) const
    {
        return std::ranges::any_of(findings, [&](auto const &f) { return f.code == code; });
    }
};

/// Files of one folder, read by the name of one of them.
struct Folder
{
    TempFolder folder{};

    Folder &with(std::string const &name, std::string const &bytes)
    {
        io::write_text_file(folder / name, bytes);
        return *this;
    }
    [[nodiscard]] Read read(std::string const &name, io::ReadWish const &wish = {}) const
    {
        Read all;
        all.tables = io::read_foreign(folder / name, wish, all.findings);
        return all;
    }
};

std::string two_squares()
{
    return foreign::shp(
        {foreign::square(401900, 4503400, 100), foreign::square(402000, 4503400, 50)});
}

std::string names(std::string const &first, std::string const &second)
{
    return foreign::dbf({{"NAME", 20}, {"HOMES", 6}}, {{first, "12"}, {second, "30"}});
}

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

TEST_CASE("A shapefile without index, projection and code page is read, and all of it is told")
{
    Folder folder;
    folder.with("b.shp", two_squares());
    folder.with("b.dbf", names(foreign::gb18030("东河"), foreign::gb18030("圪塄")));
    Read const all = folder.read("b.shp");
    REQUIRE(all.tables.size() == 1);
    io::ForeignTable const &table = all.tables[0];
    CHECK(table.encoding == "GB18030");
    CHECK(table.crs.empty());
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].cells == Words{"圪塄", "30"});
    CHECK(std::get<geo::MultiPolygon>(table.rows[0].geometry).at(0).outer.size() == 5);
    CHECK(all.told("missing_part"));
    CHECK(all.told("encoding_found"));
    CHECK_FALSE(has_errors(all.findings));
    CHECK_FALSE(std::filesystem::exists(folder.folder / "b.shx")); // nothing is written there
}

TEST_CASE("Words of a shapefile follow its code page unless that is wrong")
{
    Folder folder;
    folder.with("b.shp", two_squares()).with("b.dbf", names("东河", "西站")).with("b.cpg", "GBK");
    Read const wrong = folder.read("b.shp");
    CHECK(wrong.tables.at(0).rows.at(0).cells.at(0) == "东河");
    CHECK(wrong.told("encoding_differs"));
    folder.with("b.dbf", names(foreign::gb18030("东河"), "B")).with("b.cpg", "936\n");
    Read const right = folder.read("b.shp");
    CHECK(right.tables.at(0).rows.at(0).cells.at(0) == "东河");
    CHECK_FALSE(right.told("encoding_differs"));
}

TEST_CASE("A word that its column's width cut in two loses half a character, and that is told")
{
    Folder folder;
    folder.with("b.shp", foreign::shp({foreign::square(0, 0, 1)}));
    folder.with("b.dbf", foreign::dbf({{"NAME", 8}}, {{std::string{"东河区"}.substr(0, 8)}}));
    Read const all = folder.read("b.shp");
    CHECK(all.tables.at(0).rows.at(0).cells.at(0) == "东河");
    CHECK(all.told("cut_word"));
}

TEST_CASE("Shapes without attributes, attributes without shapes, and parts that differ are told")
{
    Folder folder;
    folder.with("a.shp", two_squares());
    CHECK(folder.read("a.shp").tables.at(0).rows.size() == 2);
    folder.with("d.dbf", names("A", "B"));
    Read const words = folder.read("d.dbf");
    CHECK(words.tables.at(0).rows.size() == 2);
    CHECK_FALSE(words.tables.at(0).spatial);
    CHECK_THROWS_AS(folder.read("none.shp"), IoError);
    folder.with("bad.shp", "not a shape");
    CHECK(folder.read("bad.shp").told("unreadable_file"));
}

TEST_CASE("A projection file names the coordinates, by code or by definition")
{
    Folder folder;
    folder.with("b.shp", two_squares());
    folder.with("b.prj", R"(PROJCS["CGCS2000_3_Degree_GK_CM_111E",GEOGCS["GCS_China_Geodetic_)"
                         R"(Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",)"
                         R"(6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",)"
                         R"(0.0174532925199433]],PROJECTION["Gauss_Kruger"],)"
                         R"(PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],)"
                         R"(PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],)"
                         R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])");
    CHECK(folder.read("b.shp").tables.at(0).crs == "EPSG:4546");
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
