#include "tests/common/mutation.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace mutation;

namespace {

constexpr char const *normals = "factors/climate_normals.csv";
constexpr char const *classes = "factors/building_classes.csv";
constexpr char const *patterns = "factors/occupancy_patterns.csv";

/// One measured winter but for one hour.
std::string winter(int without)
{
    std::string rows = "weather,hour,temperature_c\n";
    for (int hour = 0; hour < 4392; ++hour) {
        rows += hour == without ? "" : "normal," + std::to_string(hour) + ",-3.5\n";
    }
    return rows;
}

std::vector<Mutation> broken_physics()
{
    return {{"month without climate",
             edit(normals, "11,5,-6,-0.5,4,0.65,-,low\n", ""),
             "missing_month",
             {"climate_normals.csv", "climate_normals", "11", "month"}},
            {"thirteenth month",
             append(normals, "13,5,-6,-0.5,4,0.65,-,low\n"),
             "out_of_range",
             {"climate_normals.csv", "climate_normals", "13", "month"},
             "13"},
            {"night warmer than day",
             edit(normals, "11,5,-6", "11,-6,5"),
             "low_over_high",
             {"climate_normals.csv", "climate_normals", "11", "min_c"},
             "5"},
            {"colder than anywhere",
             edit(normals, "11,5,-6", "11,5,-90"),
             "out_of_range",
             {"climate_normals.csv", "climate_normals", "11", "min_c"},
             "-90"},
            {"seed that is no number",
             edit("factors/weather_years.csv", "Normal,1", "Normal,one"),
             "not_a_number",
             {"weather_years.csv", "weather_years", "normal", "seed"},
             "one"},
            {"measured winter with a gap",
             content("factors/weather_hours.csv", winter(17)),
             "missing_hours",
             {"weather_hours.csv", "weather_hours", "normal/17", "hour"},
             "4391"},
            {"measured hour twice",
             content("factors/weather_hours.csv", winter(-1) + "normal,17,-3\n"),
             "duplicate_code",
             {"weather_hours.csv", "weather_hours", "normal/17 (row 4394)", "hour"}},
            {"measured hour beyond the season",
             content("factors/weather_hours.csv", winter(-1) + "normal,4392,-3\n"),
             "out_of_range",
             {"weather_hours.csv", "weather_hours", "normal/4392", "hour"},
             "4392"},
            {"measured hour of an unknown winter",
             content("factors/weather_hours.csv", "weather,hour,temperature_c\nmild,0,-3\n"),
             "unknown_reference",
             {"weather_hours.csv", "weather_hours", "mild/0", "weather"},
             "mild"},
            {"unknown class after insulation",
             edit(classes, "0.6,B3,B4", "0.6,B9,B4"),
             "unknown_reference",
             {"building_classes.csv", "building_classes", "B1", "after_walls"},
             "B9"},
            {"insulation for the worse",
             edit(classes, "保温房,Walls,1.8", "保温房,Walls,2.8"),
             "no_improvement",
             {"building_classes.csv", "building_classes", "B2", "after_walls"},
             "B3"},
            {"block of a class that is not described",
             edit(classes, "B2,平房乙,Less old,2.5,25,3,2,0.6,B3,B4,-,low\n", ""),
             "unknown_reference",
             {"blocks.geojson", "blocks", "b1", "building_class"},
             "B2"},
            {"building without heat loss",
             edit(classes, "Old,3,20", "Old,0,20"),
             "out_of_range",
             {"building_classes.csv", "building_classes", "B1", "heat_loss_w_per_m2k"},
             "0"},
            {"patterns of more than all households",
             edit(patterns, "0.3,", "0.4,"),
             "shares_not_one",
             {"occupancy_patterns.csv", "occupancy_patterns", "home", "share"},
             "1.1"},
            {"day of 23 hours",
             edit(patterns, "000000111111111111111111", "00000111111111111111111"),
             "bad_hours",
             {"occupancy_patterns.csv", "occupancy_patterns", "home", "comfort_hours"},
             "00000111111111111111111"},
            {"hour that is neither",
             edit(patterns, "000000111111111111111111", "000000111111111111111112"),
             "bad_hours",
             {"occupancy_patterns.csv", "occupancy_patterns", "home", "comfort_hours"}},
            {"short circuit above a half",
             edit("factors/transformer_sizes.csv", "4.3,0.04", "4.3,4"),
             "out_of_range",
             {"transformer_sizes.csv", "transformer_sizes", "400", "short_circuit_share"},
             "4"}};
}

std::vector<Mutation> broken_decisions()
{
    return {{"winter that is not described",
             content("tiny/scenarios.csv", "key,name_zh,name_en,parent,phasing,weather,note\n"
                                           "official,印发方案,Published plan,,published,mild,\n"),
             "unknown_reference",
             {"scenarios.csv", "scenarios", "official", "weather"},
             "mild"},
            {"insulation that is none",
             [](TinyDistrict &district) {
                 district.replace(choices, "locked\n", "locked,retrofit\n");
                 district.replace(choices, "b1,chp_heat,2021,0\n", "b1,chp_heat,2021,0,paint\n");
                 district.replace(choices, "b2,chp_heat,2021,1\n", "b2,chp_heat,2021,1,\n");
                 district.replace(choices, "b3,gas_wall,2021,0\n", "b3,gas_wall,2021,0,none\n");
                 district.replace(choices, "b4,coal,,0\n", "b4,coal,,0,full\n");
             },
             "unknown_word",
             {"choices.csv", "choices", "official/b1", "retrofit"},
             "paint"},
            {"insulation that the class does not know",
             [](TinyDistrict &district) {
                 district.replace(choices, "locked\n", "locked,retrofit\n");
                 district.replace(choices, "b1,chp_heat,2021,0\n", "b1,chp_heat,2021,0,walls\n");
                 district.replace(choices, "b2,chp_heat,2021,1\n", "b2,chp_heat,2021,1,\n");
                 district.replace(choices, "b3,gas_wall,2021,0\n", "b3,gas_wall,2021,0,none\n");
                 district.replace(choices, "b4,coal,,0\n", "b4,coal,,0,full\n");
                 district.replace(classes, "0.6,B3,B4,-,low\nB3", "0.6,,B4,-,low\nB3");
             },
             "no_such_retrofit",
             {"choices.csv", "choices", "official/b1", "retrofit"},
             "walls"}};
}

} // namespace

TEST_CASE("every broken value of climate and buildings is named", "[io][bad]")
{
    for (Mutation const &mutation : broken_physics()) {
        check_mutation(mutation, with_physics());
    }
}

TEST_CASE("every broken decision about winters and insulation is named", "[io][bad]")
{
    for (Mutation const &mutation : broken_decisions()) {
        check_mutation(mutation, with_physics());
    }
}
