#include "sim/base/error.hpp"
#include "sim/io/layer_files.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/foreign_files.hpp"
#include "tests/common/foreign_folder.hpp"
#include "tests/common/official_plan.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace sim;
using namespace sim::io;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> write_to(fs::path const &folder, LayerForm form)
{
    return write_layer_files(folder, form, official_plan::dataset(), official_plan::official(),
                             official_plan::loaded().official);
}

} // namespace

TEST_CASE("long names of columns become short ones, each once", "[layers]")
{
    std::vector<ShortName> const names = short_names(
        "layer", {"block", "heat_design_kw", "heat_design_mw", "heat_desig", "HEAT_DESIG"});
    REQUIRE(names.size() == 5);
    CHECK(names[0].short_name == "block");
    CHECK(names[3].short_name == "heat_desig"); // those that fit stay
    std::set<std::string> taken;
    for (std::size_t n = 0; n < 4; ++n) {
        CHECK(names[n].short_name.size() <= 10);
        CHECK(taken.insert(names[n].short_name).second);
    }
}

TEST_CASE("results are written for programs that read no GeoPackage", "[layers]")
{
    TempFolder const folder;
    SECTION("GeoJSON in degrees")
    {
        std::vector<fs::path> const files = write_to(folder / "geojson", LayerForm::geojson);
        CHECK(std::ranges::count(files, folder / "geojson/results_blocks.geojson") == 1);
        auto const json =
            nlohmann::json::parse(read_text_file(folder / "geojson/results_blocks.geojson"));
        long long households = 0;
        for (auto const &feature : json.at("features")) {
            households += feature.at("properties").at("households").get<long long>();
            // Donghe lies about 110 E, 40.6 N.
            nlohmann::json first = feature.at("geometry").at("coordinates");
            while (!first.at(0).is_number()) {
                first = nlohmann::json(first.at(0));
            }
            REQUIRE(first.at(0).get<double>() == Approx(110.1).margin(0.4));
            REQUIRE(first.at(1).get<double>() == Approx(40.6).margin(0.3));
        }
        CHECK(households == 26441);
    }
    SECTION("KML with names")
    {
        write_to(folder / "kml", LayerForm::kml);
        std::string const words = read_text_file(folder / "kml/results_blocks.kml");
        CHECK(words.find("<name>大巴拉盖村</name>") != std::string::npos);
        CHECK(words.find("<PolyStyle>") != std::string::npos);
        // Files that are read afterwards are read as before.
        foreign::Folder foreign_files;
        foreign_files.with("a.kml", foreign::kml({"东河"}));
        CHECK(foreign_files.read("a.kml").tables[0].columns == std::vector<std::string>{"Name"});
    }
    SECTION("shapefile with its encoding and the names of its columns")
    {
        std::vector<fs::path> const files = write_to(folder / "shp", LayerForm::shp);
        CHECK(read_text_file(folder / "shp/results_blocks.cpg").starts_with("UTF-8"));
        std::string const names = read_text_file(folder / "shp/fields.csv");
        CHECK(names.find("results_blocks,heat_design_kw,heat_desig") != std::string::npos);
        std::string const cells = read_text_file(folder / "shp/results_blocks.dbf");
        CHECK(cells.find("大巴拉盖村") != std::string::npos);
    }
}

TEST_CASE("layer files of the same results are the same, and never half", "[layers]")
{
    TempFolder const folder;
    for (LayerForm const form : {LayerForm::geojson, LayerForm::kml, LayerForm::shp}) {
        std::vector<fs::path> const a = write_to(folder / "a", form);
        std::vector<fs::path> const b = write_to(folder / "b", form);
        REQUIRE(a.size() == b.size());
        for (std::size_t f = 0; f < a.size(); ++f) {
            INFO(a[f]);
            CHECK(read_text_file(a[f]) == read_text_file(b[f]));
        }
    }
    CHECK_FALSE(fs::exists(folder / "a.part"));
    write_text_file(folder / "taken", "a file");
    CHECK_THROWS_AS(write_to(folder / "taken/kml", LayerForm::kml), IoError);
    CHECK(read_text_file(folder / "taken") == "a file");
}
