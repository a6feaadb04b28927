#include "sim/io/import/mapped_table.hpp"
#include "tests/common/foreign.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::io;
using foreign::cell;
using foreign::count;

namespace {

ColumnMatch const *match(MappedTable const &mapped, std::string const &ours)
{
    auto const found = std::ranges::find(mapped.columns, ours, &ColumnMatch::ours);
    return found == mapped.columns.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a town's list is mapped by synonyms, with its units", "[import]")
{
    auto const sent =
        foreign::table({"序号", "镇（街道）", "村（社区）", "统计用区划代码", "改造户数（户）",
                        "采暖面积（万平方米）", "备注"},
                       {{"1", "河东镇", "王大汉营子村", "150202100201", "1,204", "9.632", ""},
                        {"2", "河东镇", "井坪村", "150202100202", "暂缺", "3.2", "x"}});
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "blocks", {}, findings);
    REQUIRE(mapped.table.rows.size() == 2);
    CHECK(mapped.table.name == "blocks");
    CHECK(cell(mapped.table, 0, "code") == "150202100201");
    CHECK(cell(mapped.table, 0, "name") == "王大汉营子村");
    CHECK(cell(mapped.table, 0, "jurisdiction") == "河东镇");
    CHECK(cell(mapped.table, 0, "households") == "1204");
    CHECK(cell(mapped.table, 0, "heated_floor_area_m2") == "96320");
    CHECK(cell(mapped.table, 1, "households").empty());
    CHECK(mapped.table.rows[1].number == 3);
    CHECK(mapped.unused == std::vector<std::string>{"序号", "备注"});
    CHECK(match(mapped, "heated_floor_area_m2")->unit == "万平方米");
    CHECK(match(mapped, "heated_floor_area_m2")->factor == 10000.0);
    CHECK(count(findings, "no_value_words") == 1);
    CHECK_FALSE(sim::has_errors(findings));
    CHECK(mapped.settings.columns.at("name") == "村（社区）");
    CHECK(mapped.settings.units.at("heated_floor_area_m2") == "万平方米");
}

TEST_CASE("what was found is found again when it is declared", "[import]")
{
    auto const sent = foreign::table({"村名", "户数", "建筑面积", "供热面积", "X", "Y"},
                                     {{"a", "12", "900", "800", "4503463.157", "37401902.366"}});
    sim::Diagnostics findings;
    MappedTable const first = map_table(sent, "blocks", {}, findings);
    CHECK(cell(first.table, 0, "heated_floor_area_m2") == "800"); // the better word
    MappedTable const again = map_table(sent, "blocks", first.settings, findings);
    CHECK(again.table == first.table);
    CHECK(again.settings == first.settings);
}

TEST_CASE("declared columns and units go before found ones", "[import]")
{
    auto const sent = foreign::table({"村名", "甲", "供热面积"}, {{"a", "0.5", "700"}});
    ImportSettings settings;
    settings.columns["heated_floor_area_m2"] = "甲";
    settings.units["heated_floor_area_m2"] = "公顷";
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "blocks", settings, findings);
    CHECK(cell(mapped.table, 0, "heated_floor_area_m2") == "5000");
    CHECK(mapped.unused == std::vector<std::string>{"供热面积"});
    CHECK(match(mapped, "heated_floor_area_m2")->declared);
    CHECK(findings.empty());
}

TEST_CASE("a declaration that fits nothing is told", "[import]")
{
    auto const sent = foreign::table({"村名", "户数（千瓦）"}, {{"a", "5"}});
    ImportSettings settings;
    settings.columns = {{"name", "社区"}, {"colour", "村名"}};
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "blocks", settings, findings);
    CHECK(count(findings, "column_not_in_file") == 1);
    CHECK(count(findings, "unknown_column") == 1);
    CHECK(std::ranges::all_of(findings, [](sim::Diagnostic const &finding) {
        return finding.severity == sim::Severity::error; // what was mistyped is not guessed
    }));
    CHECK(findings[1].allowed.args.at(0).zh == "村名, 户数（千瓦）");
    CHECK(cell(mapped.table, 0, "name") == "a"); // by its synonym
    sim::Diagnostics units;
    settings = {};
    settings.units["households"] = "千瓦";
    map_table(sent, "blocks", settings, units);
    CHECK(count(units, "unknown_unit") == 1);
}

TEST_CASE("two columns of one name are not chosen between silently", "[import]")
{
    auto const sent = foreign::table({"村名", "2020年/户数", "2021年/户数"}, {{"a", "5", "6"}});
    sim::Diagnostics findings;
    map_table(sent, "blocks", {}, findings);
    CHECK(count(findings, "ambiguous_column") == 1);
    ImportSettings settings;
    settings.columns["households"] = "2021年/户数";
    sim::Diagnostics declared;
    CHECK(cell(map_table(sent, "blocks", settings, declared).table, 0, "households") == "6");
    CHECK(declared.empty());
}

TEST_CASE("a wrong cell is told with its row and left out, a wrong column stops", "[import]")
{
    auto const some = foreign::table({"村名", "户数"}, {{"a", "5"}, {"b", "约7"}, {"c", "8"}});
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(some, "blocks", {}, findings);
    REQUIRE(count(findings, "not_a_number") == 1);
    CHECK(findings.front().where.feature == "row 3");
    CHECK(findings.front().value == "约7");
    CHECK(cell(mapped.table, 1, "households").empty());
    CHECK_FALSE(sim::has_errors(findings));
    auto const most = foreign::table({"村名", "户数"}, {{"a", "x"}, {"b", "y"}, {"c", "z"}});
    sim::Diagnostics stop;
    map_table(most, "blocks", {}, stop);
    CHECK(count(stop, "wrong_column") == 1);
    CHECK(sim::has_errors(stop));
}

TEST_CASE("one mistake in every row does not fill the screen", "[import]")
{
    std::vector<std::vector<std::string>> rows(5000, {"a", "x"});
    sim::Diagnostics findings;
    map_table(foreign::table({"村名", "户数"}, std::move(rows)), "blocks", {}, findings);
    CHECK(findings.size() < 30);
}

TEST_CASE("survey columns become places, the unused pair is named", "[import]")
{
    auto const sent = foreign::table(
        {"台区名称", "北坐标", "东坐标", "经度", "纬度"},
        {{"a", "4503463.157", "37401902.366", "", ""}, {"b", "oops", "37401902.366", "", ""}});
    ImportSettings settings;
    sim::Diagnostics findings;
    MappedTable const by_degrees = map_table(sent, "transformer_zones", settings, findings);
    CHECK(by_degrees.unused == std::vector<std::string>{"北坐标", "东坐标"});
    auto const survey = foreign::table(
        {"台区名称", "北坐标", "东坐标"},
        {{"a", "4503463.157", "37401902.366"}, {"b", "oops", "37401902.366"}, {"c", "", ""}});
    sim::Diagnostics told;
    MappedTable const mapped = map_table(survey, "transformer_zones", {}, told);
    auto const place = std::get<sim::geo::Point>(mapped.table.rows[0].geometry);
    CHECK(place.x == Approx(109.84).epsilon(0).margin(1e-8));
    CHECK(place.y == Approx(40.66).epsilon(0).margin(1e-8));
    CHECK(mapped.table.crs == "EPSG:4490");
    CHECK(count(told, "bad_coordinate") == 1);
    CHECK(std::holds_alternative<std::monostate>(mapped.table.rows[2].geometry));
    CHECK(mapped.settings.crs == "EPSG:4525");
    CHECK(mapped.crs_words.key.find("zone") != std::string::npos);
}

TEST_CASE("headers that name a web map bring its places back", "[import]")
{
    auto const sent = foreign::table({"名称", "经度（高德）", "纬度（高德）"},
                                     {{"a", "109.8457051548429", "40.66115042427239"}});
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "substations", {}, findings);
    auto const place = std::get<sim::geo::Point>(mapped.table.rows[0].geometry);
    CHECK(place.x == Approx(109.84).epsilon(0).margin(1e-8)); // gcoord 1.0.7
    CHECK(place.y == Approx(40.66).epsilon(0).margin(1e-8));
    CHECK(mapped.settings.datum == "gcj02");
}

TEST_CASE("shapes are taken as they are in degrees, and moved from metres", "[import]")
{
    auto const area = foreign::square(109.8, 40.6, 0.01);
    auto sent = foreign::layer({"村名", "户数"}, {{{"a", "5"}, area}});
    sent.crs = "EPSG:4490";
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "blocks", {}, findings);
    CHECK(std::get<sim::geo::MultiPolygon>(mapped.table.rows[0].geometry) == area);
    CHECK(mapped.settings.crs.empty()); // the file says it: nothing to remember
    CHECK(findings.empty());
    auto metres =
        foreign::layer({"村名"}, {{{"a"}, foreign::square(37401902.366, 4503463.157, 100.0)}});
    MappedTable const moved = map_table(metres, "blocks", {}, findings);
    auto const &ring = std::get<sim::geo::MultiPolygon>(moved.table.rows[0].geometry)[0].outer;
    CHECK(ring.size() == 5);
    CHECK(ring[0].x == Approx(109.84).epsilon(0).margin(1e-8));
    CHECK(ring[0] == ring[4]);
}

TEST_CASE("shapes that a layer cannot hold are told, none goes silently", "[import]")
{
    using Lines = std::vector<sim::geo::LineString>;
    Lines const open{{{109.8, 40.6}, {109.9, 40.6}, {109.9, 40.7}}};
    Lines const closed{{{109.8, 40.6}, {109.9, 40.6}, {109.9, 40.7}, {109.8, 40.6}}};
    auto const sent = foreign::layer({"村名"}, {{{"a"}, foreign::square(109.8, 40.6, 0.01)},
                                                {{"b"}, open},
                                                {{"c"}, OddGeometry{"GEOMETRYCOLLECTION"}},
                                                {{"d"}, closed},
                                                {{"e"}, sim::geo::Point{109.8, 40.6}}});
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "blocks", {}, findings);
    CHECK(count(findings, "other_shapes") == 2);
    REQUIRE(mapped.table.rows.size() == 3);
    CHECK(std::holds_alternative<sim::geo::MultiPolygon>(mapped.table.rows[1].geometry));
    CHECK(cell(mapped.table, 2, "name") == "e");
    CHECK_FALSE(sim::has_errors(findings));
    auto const none = foreign::layer({"村名"}, {{{"b"}, open}});
    sim::Diagnostics stop;
    map_table(none, "blocks", {}, stop);
    CHECK(sim::has_errors(stop));
}

TEST_CASE("shapes in words are read from a column", "[import]")
{
    auto const sent = foreign::table(
        {"村名", "WKT"},
        {{"a", "POLYGON((109.8 40.6,109.9 40.6,109.9 40.7,109.8 40.6))"}, {"b", "POLYGON((oops"}});
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "blocks", {}, findings);
    CHECK(std::get<sim::geo::MultiPolygon>(mapped.table.rows[0].geometry)[0].outer.size() == 4);
    CHECK(count(findings, "bad_wkt") == 1);
}

TEST_CASE("places outside the country are told, with their row", "[import]")
{
    auto const sent =
        foreign::table({"名称", "经度", "纬度"},
                       {{"a", "109.8", "40.6"}, {"b", "109.8", "40.6"}, {"c", "19.8", "40.6"}});
    sim::Diagnostics findings;
    map_table(sent, "substations", {}, findings);
    REQUIRE(count(findings, "outside_china") == 1);
    CHECK(findings.back().where.feature == "row 4");
}

TEST_CASE("files that have nothing for a layer say so", "[import]")
{
    sim::Diagnostics findings;
    map_table(foreign::table({"foo", "bar"}, {{"1", "2"}}), "blocks", {}, findings);
    CHECK(count(findings, "no_columns") == 1);
    sim::Diagnostics unknown;
    map_table(foreign::table({"foo"}, {}), "choices_of_mine", {}, unknown);
    CHECK(count(unknown, "unknown_layer") == 1);
    sim::Diagnostics empty;
    CHECK(map_table(foreign::table({}, {}), "blocks", {}, empty).table.rows.empty());
    CHECK(sim::has_errors(empty));
}

TEST_CASE("rows shorter or longer than the headers are read as far as they go", "[import]")
{
    auto const sent = foreign::table({"村名", "户数"}, {{"a"}, {"b", "3", "4", "5"}, {}});
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(sent, "blocks", {}, findings);
    CHECK(cell(mapped.table, 0, "households").empty());
    CHECK(cell(mapped.table, 1, "households") == "3");
    CHECK(cell(mapped.table, 2, "name").empty());
}

TEST_CASE("names that a shapefile cut to ten bytes are known, a unit that it cut off is asked for",
          "[import]")
{
    auto const cut = foreign::table({"code", "urban_clas", "demolition", "heated_flo", "供热面积("},
                                    {{"b1", "rural", "2022", "80", "0.8"}});
    sim::Diagnostics findings;
    MappedTable const mapped = map_table(cut, "blocks", {}, findings);
    CHECK(findings.empty());
    CHECK(cell(mapped.table, 0, "urban_class") == "rural");
    CHECK(cell(mapped.table, 0, "demolition_year") == "2022");
    CHECK(cell(mapped.table, 0, "heated_floor_area_m2") == "80");
    auto const unit = foreign::table({"code", "供热面积("}, {{"b1", "0.8"}});
    map_table(unit, "blocks", {}, findings);
    CHECK(count(findings, "unit_cut_off") == 1);
    ImportSettings settings;
    settings.units["heated_floor_area_m2"] = "万平方米";
    sim::Diagnostics declared;
    MappedTable const again = map_table(unit, "blocks", settings, declared);
    CHECK(cell(again.table, 0, "heated_floor_area_m2") == "8000");
    CHECK(declared.empty());
}
