#include "tests/common/mutation.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace mutation;

namespace {

std::vector<Mutation> broken_cells()
{
    return {{"missing column",
             edit(choices, "start_year", "year"),
             "missing_column",
             {"choices.csv", "choices", "", "start_year"}},
            {"duplicate code",
             edit(blocks, "\"code\":\"b2\"", "\"code\":\"b1\""),
             "duplicate_code",
             {"blocks.geojson", "blocks", "b1 (row 2)", "code"},
             "b1"},
            {"code that leads out of the folder",
             edit(blocks, "\"code\":\"b2\"", "\"code\":\"../../b2\""),
             "bad_code",
             {"blocks.geojson", "blocks", "../../b2", "code"},
             "../../b2"},
            {"name of two lines",
             edit(blocks, "片区b2", "片区\\nb2"),
             "bad_name",
             {"blocks.geojson", "blocks", "b2", "name"},
             "片区<0A>b2"},
            {"name without end",
             edit(blocks, "Block b2", std::string(201, 'b')),
             "bad_name",
             {"blocks.geojson", "blocks", "b2", "name_en"}},
            {"orphan block",
             edit(blocks, "\"jurisdiction\":\"T1\"", "\"jurisdiction\":\"T9\""),
             "unknown_reference",
             {"blocks.geojson", "blocks", "b1", "jurisdiction"},
             "T9"},
            {"negative households",
             edit(blocks, "\"households\":100", "\"households\":-5"),
             "out_of_range",
             {"blocks.geojson", "blocks", "b1", "households"},
             "-5"},
            {"fractional households",
             edit(blocks, "\"households\":100", "\"households\":100.5"),
             "not_whole",
             {"blocks.geojson", "blocks", "b1", "households"},
             "100.5"},
            {"words for a number",
             edit(blocks, "\"households\":100", "\"households\":\"many\""),
             "not_a_number",
             {"blocks.geojson", "blocks", "b1", "households"},
             "many"},
            {"number that is none",
             edit(blocks, "\"coal_t_per_household\":2.5", "\"coal_t_per_household\":\"nan\""),
             "not_finite",
             {"blocks.geojson", "blocks", "b1", "coal_t_per_household"},
             "nan"},
            {"infinite number",
             edit("policy/parameters.csv", "0.9,share", "inf,share"),
             "not_finite",
             {"parameters.csv", "parameters", "target.first_year_share", "value"},
             "inf"},
            {"missing value",
             edit(blocks, "\"households\":100", "\"households\":null"),
             "missing_value",
             {"blocks.geojson", "blocks", "b1", "households"}},
            {"share above one",
             edit(blocks, "\"roof_share_usable\":0.5", "\"roof_share_usable\":1.5"),
             "out_of_range",
             {"blocks.geojson", "blocks", "b1", "roof_share_usable"},
             "1.5"},
            {"unknown building class",
             edit(blocks, "\"B2\"", "\"B9\""),
             "unknown_word",
             {"blocks.geojson", "blocks", "b1", "building_class"},
             "B9"},
            {"unknown urban class",
             edit(blocks, "\"urban_class\":\"rural\"", "\"urban_class\":\"wild\""),
             "unknown_word",
             {"blocks.geojson", "blocks", "b1", "urban_class"},
             "wild"},
            {"demolished long ago",
             edit(blocks, "\"demolition_year\":null", "\"demolition_year\":1949"),
             "out_of_range",
             {"blocks.geojson", "blocks", "b1", "demolition_year"},
             "1949"},
            {"flag that is neither",
             edit(blocks, "\"no_coal_zone\":false", "\"no_coal_zone\":\"maybe\""),
             "not_a_flag",
             {"blocks.geojson", "blocks", "b1", "no_coal_zone"},
             "maybe"},
            {"more converted than can be",
             edit(blocks, "\"converted_already\":0", "\"converted_already\":1000000"),
             "out_of_range",
             {"blocks.geojson", "blocks", "b1", "converted_already"},
             "1000000"},
            {"area for no household",
             edit(blocks, "\"households\":100", "\"households\":0"),
             "area_per_household",
             {"blocks.geojson", "blocks", "b1", "heated_floor_area_m2"},
             "8000"},
            {"area far beyond the households",
             edit(blocks, "\"heated_floor_area_m2\":8000", "\"heated_floor_area_m2\":800000"),
             "area_per_household",
             {"blocks.geojson", "blocks", "b1", "heated_floor_area_m2"},
             "800000"}};
}

} // namespace

TEST_CASE("every broken cell of a layer is named", "[io][bad]")
{
    for (Mutation const &mutation : broken_cells()) {
        check_mutation(mutation);
    }
}
