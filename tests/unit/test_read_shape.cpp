#include "sim/io/import/foreign_table.hpp"

#include "sim/base/error.hpp"
#include "tests/common/foreign_files.hpp"
#include "tests/common/foreign_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace sim;
using foreign::Folder;
using foreign::Read;

namespace {

using Words = std::vector<std::string>;

std::string two_squares()
{
    return foreign::shp(
        {foreign::square_ring(401900, 4503400, 100), foreign::square_ring(402000, 4503400, 50)});
}

std::string names(std::string const &first, std::string const &second)
{
    return foreign::dbf({{"NAME", 20}, {"HOMES", 6}}, {{first, "12"}, {second, "30"}});
}

} // namespace

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
    folder.with("b.shp", foreign::shp({foreign::square_ring(0, 0, 1)}));
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

TEST_CASE("Figures that did not fit their column and rows that were struck out are told")
{
    Folder folder;
    std::string words = foreign::dbf({{"HOMES", 4}}, {{"****"}, {"12"}, {"30"}});
    words[32 + 11] = 'N';
    words[32 + 32 + 1 + 5] = '*'; // the second record's mark
    folder.with("b.dbf", words);
    Read const all = folder.read("b.dbf");
    CHECK(all.told("figures_overflow"));
    CHECK(all.told("deleted_rows"));
    CHECK(all.tables.at(0).rows.size() == 2);
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
