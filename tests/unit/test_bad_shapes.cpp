#include "tests/common/mutation.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace mutation;

namespace {

std::string const b1_ring = tiny::strip("110.00", "110.01");

std::vector<Mutation> broken_shapes()
{
    return {
        {"no coordinate system",
         edit(blocks, "\"crs\"", "\"note\""),
         "missing_crs",
         {"blocks.geojson", "blocks", "", "crs"}},
        {"another coordinate system",
         edit(blocks, "EPSG::4490", "EPSG::4326"),
         "wrong_crs",
         {"blocks.geojson", "blocks", "", "crs"},
         "EPSG:4326"},
        {"metres for degrees",
         edit(blocks, b1_ring,
              "[[[500000,4494000],[501000,4494000],[501000,4495000],[500000,4494000]]]"),
         "coordinate_out_of_range",
         {"blocks.geojson", "blocks", "b1", "geometry"},
         "500000 4494000"},
        {"latitude first",
         edit(blocks, b1_ring, "[[[40.60,110.00],[40.60,110.01],[40.61,110.01],[40.60,110.00]]]"),
         "coordinate_out_of_range",
         {"blocks.geojson", "blocks", "b1", "geometry"},
         "40.6 110"},
        {"point for an area",
         edit(blocks, "\"Polygon\",\"coordinates\":" + b1_ring,
              "\"Point\",\"coordinates\":[110.005,40.605]"),
         "wrong_shape",
         {"blocks.geojson", "blocks", "b1", "geometry"},
         "Point"},
        {"collection for an area",
         edit(blocks, "\"type\":\"Polygon\"", "\"type\":\"GeometryCollection\""),
         "wrong_shape",
         {"blocks.geojson", "blocks", "b1", "geometry"},
         "GeometryCollection"},
        {"feature without shape",
         edit(blocks, "{\"type\":\"Polygon\",\"coordinates\":" + b1_ring + "}", "null"),
         "missing_shape",
         {"blocks.geojson", "blocks", "b1", "geometry"}},
        {"coordinates that are words",
         edit(blocks, b1_ring, "\"here\""),
         "bad_coordinates",
         {"blocks.geojson", "blocks", "row 1", "geometry"}},
        {"empty ring",
         edit(blocks, b1_ring, "[[]]"),
         "empty_ring",
         {"blocks.geojson", "blocks", "b1", "geometry"},
         "0"},
        {"ring of two vertices",
         edit(blocks, b1_ring, "[[[110.00,40.60],[110.01,40.60],[110.00,40.60]]]"),
         "ring_too_short",
         {"blocks.geojson", "blocks", "b1", "geometry"},
         "3"},
        {"ring that is not closed",
         edit(blocks, ",[110.00,40.60]]]}", "]]}"),
         "ring_not_closed",
         {"blocks.geojson", "blocks", "b1", "geometry"},
         "110 40.61"},
        {"line of one vertex",
         edit("tiny/gas_mains.geojson", ",[110.035,40.605]", ""),
         "line_too_short",
         {"gas_mains.geojson", "gas_mains", "gm1", "geometry"},
         "1"},
        {"border that crosses itself",
         edit(blocks, b1_ring,
              "[[[110.00,40.60],[110.01,40.61],[110.01,40.60],[110.00,40.61],[110.00,40.60]]]"),
         "invalid_shape",
         {"blocks.geojson", "blocks", "b1", "geometry"}},
        {"overlapping blocks",
         edit(blocks, b1_ring, tiny::strip("110.00", "110.015")),
         "overlap",
         {"blocks.geojson", "blocks", "b2", "geometry"}},
        {"overlapping towns",
         edit("tiny/jurisdictions.geojson", tiny::strip("110.00", "110.02"),
              tiny::strip("110.00", "110.03")),
         "overlap",
         {"jurisdictions.geojson", "jurisdictions", "T2", "geometry"}},
        {"block outside its town",
         edit(blocks, b1_ring, tiny::strip("109.99", "110.01")),
         "outside_jurisdiction",
         {"blocks.geojson", "blocks", "b1", "geometry"}},
        {"block of the other town",
         edit(blocks, "\"jurisdiction\":\"T1\"", "\"jurisdiction\":\"T2\""),
         "outside_jurisdiction",
         {"blocks.geojson", "blocks", "b1", "geometry"}},
        {"heat main that leads nowhere",
         edit("tiny/heat_mains.geojson", "[[110.005,40.605],", "[[110.013,40.605],"),
         "main_not_connected",
         {"heat_mains.geojson", "heat_mains", "hm1", "geometry"}},
        {"gas main that leads nowhere",
         edit("tiny/gas_mains.geojson", "[[110.025,40.605],", "[[110.033,40.605],"),
         "main_not_connected",
         {"gas_mains.geojson", "gas_mains", "gm1", "geometry"}}};
}

} // namespace

TEST_CASE("every broken shape of a source folder is named", "[io][bad]")
{
    for (Mutation const &mutation : broken_shapes()) {
        check_mutation(mutation);
    }
}

TEST_CASE("all problems are reported at once", "[io][bad]")
{
    TinyDistrict district;
    district.replace(blocks, "\"households\":100", "\"households\":-5");
    district.replace(blocks, "\"jurisdiction\":\"T2\"", "\"jurisdiction\":\"T9\"");
    district.replace(choices, "b3,gas_wall", "b3,steam");
    district.replace(blocks, b1_ring,
                     "[[[110.00,40.60],[110.01,40.61],[110.01,40.60],[110.00,40.61],"
                     "[110.00,40.60]]]");
    TempFolder const folder;
    auto const tiny = district.write(folder / "data");
    Diagnostics const findings = io::check_source_folder(tiny, folder / "data");
    auto const errors = std::ranges::count(findings, Severity::error, &Diagnostic::severity);
    INFO(described(findings));
    CHECK(errors == 4);
}
