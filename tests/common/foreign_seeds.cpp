#include "tests/common/foreign_seeds.hpp"

#include "sim/io/source_text.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <variant>

namespace foreign {

namespace {

using namespace sim;

std::string const ledger = "2021年台账,,,\n单位：户,,,\n序号,名称,户数,面积（万平方米）\n"
                           "1,东河,12,0.09\n2,\"西,站\",30,0.2\n3,杨圪塄,7,0.05\n合计,,49,0.34\n"
                           "注：年末数,,,\n";

std::string utf16(std::string const &ascii)
{
    std::string bytes = "\xFF\xFE";
    for (char const c : ascii) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

Sheet sheet()
{
    return {.name = "台账",
            .rows = {{"2021年台账"},
                     {"街道", "户数", "", "日期"},
                     {"", "总数", "已改", ""},
                     {"东河", "12", "3", "2021-10-15"},
                     {"", "30", "4", ""},
                     {"合计", "42", "7", ""}},
            .merges = {"A1:D1", "A2:A3", "B2:C2", "D2:D3", "A4:A5"}};
}

bool is_finite(std::vector<geo::Point> const &points)
{
    return std::ranges::all_of(
        points, [](geo::Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

bool is_finite(io::RawGeometry const &shape)
{
    if (auto const *point = std::get_if<geo::Point>(&shape)) {
        return is_finite(std::vector{*point});
    }
    if (auto const *areas = std::get_if<geo::MultiPolygon>(&shape)) {
        return std::ranges::all_of(*areas, [](auto const &area) { return is_finite(area.outer); });
    }
    return true;
}

} // namespace

std::vector<Seed> seeds()
{
    std::string const feature =
        R"({"type":"Feature","properties":{"name":"东河","homes":12},"geometry":{"type":"Polygon",)"
        R"("coordinates":[[[110.0,40.6],[110.1,40.6],[110.1,40.7],[110.0,40.6]]]}})";
    std::string const shapes =
        shp({square_ring(401900, 4503400, 100), {}, square_ring(402000, 4503400, 50)});
    std::string const words =
        dbf({{"NAME", 12}, {"HOMES", 6}}, {{gb18030("东河"), "12"}, {"B", "3"}, {"C", ""}});
    return {{"a.csv", {{"a.csv", ledger}}},
            {"b.csv", {{"b.csv", gb18030(ledger)}}},
            {"c.txt", {{"c.txt", utf16("code\tname\tx\ty\nA\tb\t401900.5\t4503400.25\n")}}},
            {"d.xlsx", {{"d.xlsx", xlsx({sheet(), {"二", {{"code"}, {"001"}}}})}}},
            {"e.shp", {{"e.shp", shapes}, {"e.dbf", words}, {"e.cpg", "GBK"}}},
            {"f.dbf", {{"f.dbf", words}}},
            {"g.geojson",
             {{"g.geojson", R"({"type":"FeatureCollection","features":[)" + feature + "]}"}}},
            {"h.kml", {{"h.kml", kml({"东河", "西站"})}}},
            {"i.kmz", {{"i.kmz", zip({{"doc.kml", kml({"东河", "西站"})}})}}},
            {"j.dxf", {{"j.dxf", gb18030(dxf("供热管", "东河"))}}}};
}

std::string unsound(std::vector<io::ForeignTable> const &tables, Diagnostics const &findings)
{
    for (io::ForeignTable const &table : tables) {
        std::set<std::string> const columns{table.columns.begin(), table.columns.end()};
        if (columns.size() != table.columns.size()) {
            return "a column twice";
        }
        for (std::string const &name : table.columns) {
            if (name.empty() || io::find_bad_utf8(name)) {
                return "a column without a name that can be read";
            }
        }
        for (io::ForeignRow const &row : table.rows) {
            if (row.cells.size() != table.columns.size()) {
                return "a row of another length";
            }
            if (std::ranges::any_of(
                    row.cells, [](auto const &c) { return io::find_bad_utf8(c).has_value(); })) {
                return "words that are no UTF-8";
            }
            if (!is_finite(row.geometry) && !has_errors(findings)) {
                return "endless coordinates that nobody told";
            }
        }
    }
    for (Diagnostic const &finding : findings) {
        if (finding.code.empty() || finding.message.key.empty()) {
            return "a finding that says nothing";
        }
    }
    return "";
}

} // namespace foreign
