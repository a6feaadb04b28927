#include "sim/io/import/map_for_project.hpp"
#include "tests/common/foreign.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace sim::io;
using foreign::cell;
using foreign::count;

namespace {

constexpr double west = 109.80;
constexpr double south = 40.60;
constexpr double side = 0.01;

RawRow row(std::vector<RawCell> cells, RawGeometry shape, std::size_t number)
{
    RawRow made;
    made.cells = std::move(cells);
    made.geometry = std::move(shape);
    made.number = number;
    return made;
}

/// Two towns; three blocks in a line, two of one name in different towns, and a zone each.
RawProject district()
{
    RawProject project;
    RawTable towns{.name = "jurisdictions", .columns = {{"code"}, {"name"}, {"alias"}}};
    towns.rows = {
        row({"t1", "河东镇", {}}, foreign::square(west, south, 2 * side), 1),
        row({"t2", "东河街道", "东站街道"}, foreign::square(west + 2 * side, south, side), 2)};
    RawTable blocks{.name = "blocks", .columns = {{"code"}, {"name"}, {"jurisdiction"}}};
    blocks.rows = {row({"b1", "新村", "t1"}, foreign::square(west, south, side), 1),
                   row({"b2", "井坪村", "t1"}, foreign::square(west + side, south, side), 2),
                   row({"b3", "新村", "t2"}, foreign::square(west + 2 * side, south, side), 3)};
    RawTable zones{.name = "transformer_zones", .columns = {{"code"}, {"name"}, {"block"}}};
    zones.rows = {row({"z1", "1号台区", "b1"}, sim::geo::Point{west, south}, 1),
                  row({"z2", "2号台区", "b2"}, sim::geo::Point{west, south}, 2)};
    project.tables = {{"jurisdictions", towns}, {"blocks", blocks}, {"transformer_zones", zones}};
    return project;
}

struct Mapped
{
    MappedTable table;
    sim::Diagnostics findings;

    /// Words of a column by code.
    [[nodiscard]] std::map<std::string, std::string> by_code(std::string_view column) const
    {
        std::map<std::string, std::string> words;
        for (std::size_t i = 0; i < table.table.rows.size(); ++i) {
            words[cell(table.table, i, "code")] = cell(table.table, i, column);
        }
        return words;
    }
};

Mapped map(ForeignTable const &sent, std::string const &layer, ImportSettings const &settings = {})
{
    Mapped mapped;
    mapped.table = map_for_project(sent, layer, settings, district(), mapped.findings);
    return mapped;
}

using Words = std::map<std::string, std::string>;

} // namespace

TEST_CASE("a household ledger is summed to blocks", "[import]")
{
    Mapped const sum =
        map(foreign::table({"街道", "村名", "户号", "建筑面积（平方米）", "取暖方式"},
                           {{"河东镇", "新村", "1", "80", "燃煤"},
                            {"河东镇", "新村", "2", "95.5", "燃煤"},
                            {"河东镇", "新村", "3", "70", "集中供热"},
                            {"东站街道", "新村", "1", "60", "燃煤"},
                            {"", "b2", "1", "100", "空气源热泵"}}),
            "households");
    CHECK(sum.table.table.name == "blocks");
    CHECK(sum.by_code("households") == Words{{"b1", "2"}, {"b2", "0"}, {"b3", "1"}});
    CHECK(sum.by_code("heated_floor_area_m2") == Words{{"b1", "175.5"}, {"b2", "0"}, {"b3", "60"}});
    CHECK(sum.by_code("converted_already") == Words{{"b1", "1"}, {"b2", "1"}, {"b3", "0"}});
    CHECK(sum.table.table.rows[0].number == 2);
    CHECK(count(sum.findings, "blocks_without_lines") == 0);
    CHECK_FALSE(sim::has_errors(sum.findings));
}

TEST_CASE("households that belong nowhere or to two blocks are told and not counted", "[import]")
{
    Mapped const sum = map(
        foreign::table({"村名", "户号"},
                       {{"井坪村", "1"}, {"新村", "2"}, {"新村", "3"}, {"南海", "4"}, {"", "5"}}),
        "households");
    CHECK(sum.by_code("households") == Words{{"b2", "1"}});
    CHECK(count(sum.findings, "line_in_two") == 1);
    REQUIRE(count(sum.findings, "blocks_without_lines") == 1);
    CHECK(sum.findings.back().value == "b1"); // b3 is of another town
    CHECK(count(sum.findings, "line_in_none") == 2);
}

TEST_CASE("other spellings of a block are known", "[import]")
{
    Mapped const sum =
        map(foreign::table({"村名"}, {{"井坪"}, {"井坪村民委员会"}, {"井坪村"}}), "households");
    CHECK(sum.by_code("households") == Words{{"b2", "3"}});
}

TEST_CASE("a household that stands twice is counted once", "[import]")
{
    Mapped const sum =
        map(foreign::table({"村名", "户号"},
                           {{"井坪村", "1"}, {"井坪村", "1"}, {"井坪村", ""}, {"井坪村", ""}}),
            "households");
    CHECK(sum.by_code("households") == Words{{"b2", "3"}}); // without a number: nobody knows
    CHECK(count(sum.findings, "household_twice") == 1);
}

TEST_CASE("an area that some households lack is not summed", "[import]")
{
    Mapped const sum =
        map(foreign::table({"村名", "面积"}, {{"井坪村", "80"}, {"井坪村", ""}, {"b1", "70"}}),
            "households");
    CHECK(sum.by_code("heated_floor_area_m2") == Words{{"b1", "70"}, {"b2", ""}});
    CHECK(sum.by_code("households") == Words{{"b1", "1"}, {"b2", "2"}});
    CHECK(count(sum.findings, "households_without_area") == 1);
}

TEST_CASE("households with a place are counted in the block where they stand", "[import]")
{
    Mapped const sum = map(foreign::table({"户号", "经度", "纬度"}, {{"1", "109.805", "40.605"},
                                                                     {"2", "109.815", "40.605"},
                                                                     {"3", "109.815", "40.606"},
                                                                     {"4", "109.9", "40.605"}}),
                           "households");
    CHECK(sum.by_code("households") == Words{{"b1", "1"}, {"b2", "2"}});
    CHECK(count(sum.findings, "line_in_none") == 1);
}

TEST_CASE("a demolition plan comes as a list or as polygons", "[import]")
{
    Mapped const list =
        map(foreign::table({"村名", "拆迁年份"}, {{"井坪村", "2022年"}, {"b1", ""}}), "demolition");
    CHECK(list.by_code("demolition_year") == Words{{"b2", "2022"}});
    CHECK(count(list.findings, "no_year") == 1);
    // 60 % of b1, 40 % of b2; all of b3 in two steps
    Mapped const plan = map(
        foreign::layer({"年份"}, {{{"2023"},
                                   sim::geo::MultiPolygon{{{{west + 0.4 * side, south},
                                                            {west + 1.4 * side, south},
                                                            {west + 1.4 * side, south + side},
                                                            {west + 0.4 * side, south + side},
                                                            {west + 0.4 * side, south}},
                                                           {}}}},
                                  {{"2023"}, foreign::square(west + 2 * side, south, side)},
                                  {{"2022"}, foreign::square(west + 2 * side, south, 0.5 * side)}}),
        "demolition");
    CHECK(plan.by_code("demolition_year") == Words{{"b1", "2023"}, {"b3", "2023"}});
    CHECK(count(plan.findings, "partly_covered") == 1);
    CHECK(count(plan.findings, "several_values") == 1);
}

TEST_CASE("coal-ban zones reach the blocks that they cover by half", "[import]")
{
    Mapped const zones = map(
        foreign::layer({"名称"}, {{{"甲"}, foreign::square(west - side, south - side, 2.0 * side)},
                                  {{"乙"}, foreign::square(west + side, south, side)}}),
        "no_coal_zones");
    CHECK(zones.by_code("no_coal_zone") == Words{{"b1", "1"}, {"b2", "1"}});
    Mapped const list =
        map(foreign::table({"村名", "是否禁燃区"}, {{"井坪村", "否"}}), "no_coal_zones");
    CHECK(list.by_code("no_coal_zone") == Words{{"b2", "0"}});
}

TEST_CASE("hourly curves give each zone its highest hour, whichever way they are laid out",
          "[import]")
{
    Words const expected{{"z1", "22.4"}, {"z2", "31"}};
    Mapped const lines = map(
        foreign::table({"台区编号", "时间", "有功功率（kW）"}, {{"z1", "2021-01-07 18:00", "22.4"},
                                                                {"z1", "2021-01-07 19:00", "21"},
                                                                {"z2", "2021-01-07 18:00", "30"},
                                                                {"z2", "2021-01-07 19:00", "31"},
                                                                {"z9", "2021-01-07 19:00", "1"}}),
        "load_curves");
    CHECK(lines.table.table.name == "transformer_zones");
    CHECK(lines.by_code("base_peak_kw") == expected);
    CHECK(count(lines.findings, "line_in_none") == 1);
    Mapped const zones = map(foreign::table({"时间", "1号台区（kW）", "z2"},
                                            {{"18:00", "22.4", "30"}, {"19:00", "21", "31"}}),
                             "load_curves");
    CHECK(zones.by_code("base_peak_kw") == expected);
    std::vector<std::string> headers{"台区名称", "日期", "倍率"};
    std::vector<std::string> first{"1号台区", "2021-01-07", "1"};
    std::vector<std::string> second{"2号台区", "2021-01-07", "1"};
    for (int hour = 0; hour < 24; ++hour) {
        headers.push_back(std::to_string(hour) + ":00");
        first.push_back(hour == 18 ? "22.4" : "15");
        second.push_back(hour == 19 ? "31" : "16");
    }
    Mapped const days = map(foreign::table(headers, {first, second}), "load_curves");
    CHECK(days.by_code("base_peak_kw") == expected);
    CHECK(days.table.unused == std::vector<std::string>{"倍率"});
}

TEST_CASE("curves in megawatts are loads in kilowatts, a lonely hour is told", "[import]")
{
    std::vector<std::vector<std::string>> rows;
    for (int hour = 0; hour < 48; ++hour) {
        rows.push_back({"z1", std::to_string(hour), hour == 7 ? "0.5" : "0.01"});
    }
    Mapped const curve =
        map(foreign::table({"台区编号", "时间", "负荷（MW）"}, std::move(rows)), "load_curves");
    CHECK(curve.by_code("base_peak_kw") == Words{{"z1", "500"}});
    CHECK(count(curve.findings, "load_spike") == 1);
}

TEST_CASE("places that came from a web map unsaid are suspected", "[import]")
{
    // Every block as the web map shows it: some 500 m to the east and 130 m to the north.
    std::vector<std::pair<std::vector<std::string>, RawGeometry>> rows;
    constexpr double east_by = 0.00588; // gcoord 1.0.7 for a place in Donghe
    constexpr double north_by = 0.00125;
    for (int i = 0; i < 3; ++i) {
        rows.push_back({{"b" + std::to_string(i + 1)},
                        foreign::square(west + i * side + east_by, south + north_by, side)});
    }
    Mapped const shifted = map(foreign::layer({"编码"}, rows), "blocks");
    REQUIRE(count(shifted.findings, "shifted_places") == 1);
    CHECK(shifted.findings.back().allowed.args.front().en == "gcj02");
    CHECK(shifted.findings.back().severity == sim::Severity::warning);
    for (auto &sent : rows) {
        sent.second = std::get<sim::geo::MultiPolygon>(district().find("blocks")->rows[0].geometry);
    }
    CHECK(count(map(foreign::layer({"编码"}, {rows[0], rows[0], rows[0]}), "blocks").findings,
                "shifted_places") == 0);
    Mapped const declared = map(foreign::layer({"编码"}, rows), "blocks", {.datum = "gcj02"});
    CHECK(count(declared.findings, "shifted_places") == 0);
}

TEST_CASE("metres without a zone are found by the district", "[import]")
{
    Mapped const found = map(foreign::table({"名称", "X", "Y"}, {{"a", "4496000", "399000"}}),
                             "substations"); // X north, about 109.80 E at the meridian 111 E
    auto const place = std::get<sim::geo::Point>(found.table.table.rows.at(0).geometry);
    CHECK(place.x > 109.5);
    CHECK(place.x < 110.1);
    CHECK(found.table.settings.crs == "EPSG:4546");
    CHECK(found.table.settings.x_is_north);
}

TEST_CASE("a project without shapes says nothing of its place", "[import]")
{
    CHECK(place_hint({}).degrees.empty());
    CHECK_FALSE(place_hint({}).central_meridian);
    CHECK(place_hint(district()).central_meridian == 111.0);
    CHECK(target_layer("households") == "blocks");
    CHECK(target_layer("load_curves") == "transformer_zones");
    CHECK(target_layer("gas_mains") == "gas_mains");
    CHECK(target_layer("nothing").empty());
    CHECK(target_layer("progress").empty());
}
