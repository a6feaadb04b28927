#include "tests/common/mutation.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace mutation;

namespace {

std::vector<Mutation> broken_files()
{
    return {{"missing layer", drop(blocks), "missing_layer", {"tiny", "blocks", "", ""}},
            {"missing table", drop(choices), "missing_layer", {"tiny", "choices", "", ""}},
            {"missing national table",
             drop("policy/routes.csv"),
             "missing_layer",
             {"tiny", "routes", "", ""}},
            {"empty file", content(choices, ""), "empty_file", {"choices.csv", "choices", "", ""}},
            {"table without rows",
             content("tiny/scenarios.csv", "key,name_zh,name_en,parent,phasing,note\n"),
             "empty_table",
             {"scenarios.csv", "scenarios", "", ""}},
            {"broken JSON",
             edit(blocks, "]}\n", ""),
             "broken_json",
             {"blocks.geojson", "blocks", "", ""}},
            {"JSON that is no collection",
             content(blocks, "[1, 2]"),
             "not_a_collection",
             {"blocks.geojson", "blocks", "", ""}},
            {"NaN is no JSON",
             edit(blocks, "\"roof_share_usable\":0.5", "\"roof_share_usable\":NaN"),
             "broken_json",
             {"blocks.geojson", "blocks", "", ""}},
            {"a number beyond all bounds",
             edit(blocks, "\"roof_share_usable\":0.5", "\"roof_share_usable\":1e999"),
             "broken_json",
             {"blocks.geojson", "blocks", "", ""}},
            {"JSON nested without end",
             content(blocks, std::string(200000, '[')),
             "broken_json",
             {"blocks.geojson", "blocks", "", ""}},
            {"feature that is none",
             edit(blocks, "\"features\":[", "\"features\":[17,"),
             "not_a_feature",
             {"blocks.geojson", "blocks", "row 1", "geometry"},
             "17"},
            {"GB18030 in CSV",
             edit("tiny/units.csv", "办公室", "\xB0\xEC\xB9\xAB"),
             "not_utf8",
             {"units.csv", "units", "row 2", ""}},
            {"GB18030 in GeoJSON",
             edit(blocks, "片区b2", "\xC6\xAC\xC7\xF8"),
             "not_utf8",
             {"blocks.geojson", "blocks", "row 2", ""}},
            {"open quote",
             append(choices, "official,\"b5,coal,,0\n"),
             "open_quote",
             {"choices.csv", "choices", "row 6", ""},
             "\""},
            {"too few cells",
             append(choices, "official,b4\n"),
             "cell_count",
             {"choices.csv", "choices", "row 6", ""},
             "2"},
            {"too many cells",
             edit(choices, "b3,gas_wall,2021,0", "b3,gas_wall,2021,0,1"),
             "cell_count",
             {"choices.csv", "choices", "row 4", ""},
             "6"},
            {"column without a name",
             edit(choices, "start_year,locked", "start_year,locked,"),
             "empty_column_name",
             {"choices.csv", "choices", "row 1", ""}},
            {"column twice",
             edit(choices, "start_year,locked", "start_year,locked,route"),
             "duplicate_column",
             {"choices.csv", "choices", "row 1", "route"},
             "route"},
            {"column twice but for capitals",
             edit(choices, "start_year,locked", "start_year,locked,Route"),
             "duplicate_column",
             {"choices.csv", "choices", "", "Route"},
             "Route"},
            {"layer as CSV",
             [](TinyDistrict &district) {
                 district.remove("tiny/gas_stations.geojson");
                 district.add("tiny/gas_stations.csv", "code\ng1\n");
             },
             "not_a_layer",
             {"gas_stations.csv", "gas_stations", "", ""}},
            {"two files for one table",
             content("tiny/blocks.csv", "code\nb1\n"),
             "two_files",
             {"blocks.geojson", "blocks", "", ""},
             "blocks.geojson"},
            {"reserved name",
             content("tiny/journal.csv", "a\n1\n"),
             "reserved_name",
             {"journal.csv", "journal", "", ""},
             "journal"},
            {"newer data",
             edit("tiny/meta.csv", "schema_version,4", "schema_version,5"),
             "newer_file",
             {"meta.csv", "meta", "schema_version", "value"},
             "5"},
            {"no version",
             edit("tiny/meta.csv", "schema_version,4", "schema_version,one"),
             "bad_schema_version",
             {"meta.csv", "meta", "schema_version", "value"},
             "one"},
            {"district without a name",
             edit("tiny/meta.csv", "name_zh,小区\n", ""),
             "missing_meta",
             {"meta.csv", "meta", "name_zh", "value"}}};
}

} // namespace

TEST_CASE("every broken file of a source folder is named", "[io][bad]")
{
    for (Mutation const &mutation : broken_files()) {
        check_mutation(mutation);
    }
}
