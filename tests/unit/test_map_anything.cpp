#include "sim/io/import/map_for_project.hpp"
#include "sim/io/schema.hpp"
#include "tests/common/foreign.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace sim::io;

namespace {

std::vector<std::string> const headers{
    "村名",   "户数（万户）", "供热面积(",  "X",     "Y",        "经度（百度）", "纬度", "WKT",
    "编码",   "((((",         "/",          "a/b/c", "\xff\xfe", "时间",         "台区", "0:00",
    "单位：", "code",         "households", "()",    "\xef\xbc", "年份"};
std::vector<std::string> const cells{"",
                                     "1",
                                     "-1",
                                     "1e999",
                                     "nan",
                                     "inf",
                                     "０",
                                     "109.84",
                                     "40.66",
                                     "4503463.157",
                                     "37401902.366",
                                     "12240000",
                                     "1,2,3",
                                     "#REF!",
                                     "100%",
                                     "3万户",
                                     "\xe4\xb8",
                                     "\xff",
                                     "POINT(1 2)",
                                     "POLYGON((",
                                     "POLYGON((0 0,1 0,1 1,0 0))",
                                     "GEOMETRYCOLLECTION EMPTY",
                                     "2021年7月",
                                     "44397",
                                     "99999999999999999999",
                                     "1.5E+11",
                                     "°′″",
                                     "是",
                                     "井坪村",
                                     std::string(5000, '9'),
                                     std::string(300, '(')};
std::vector<std::string> const layers{"blocks",     "jurisdictions", "gas_mains",     "substations",
                                      "households", "demolition",    "no_coal_zones", "load_curves",
                                      "parameters", "choices",       "nothing"};

RawProject one_block()
{
    RawProject project;
    RawTable blocks{.name = "blocks", .columns = {{"code"}, {"name"}}};
    RawRow row;
    row.cells = {std::string{"b1"}, std::string{"井坪村"}};
    row.geometry = foreign::square(109.8, 40.6, 0.1);
    row.number = 1;
    blocks.rows = {row};
    project.tables["blocks"] = blocks;
    return project;
}

template <typename Random>
std::string const &any(std::vector<std::string> const &words, Random &random)
{
    return words[random() % words.size()];
}

template <typename Random>
RawGeometry any_shape(Random &random)
{
    double const big = std::numeric_limits<double>::max();
    std::vector<double> const numbers{0.0,      109.84,     40.66, 4503463.2,
                                      401902.4, 19401902.4, -1e9,  big};
    auto const number = [&] { return numbers[random() % numbers.size()]; };
    switch (random() % 6) {
    case 0:
        return {};
    case 1:
        return sim::geo::Point{number(), number()};
    case 2:
        return std::vector<sim::geo::LineString>{{{number(), number()}, {number(), number()}}, {}};
    case 3:
        return foreign::square(number(), number(), number());
    case 4:
        return sim::geo::MultiPolygon{{{}, {}}};
    default:
        return OddGeometry{"CURVEPOLYGON"};
    }
}

/// A table put together from pieces that people and broken files leave.
template <typename Random>
ForeignTable any_table(Random &random)
{
    ForeignTable table;
    table.file = "any";
    table.spatial = random() % 2 == 0;
    table.crs = random() % 3 == 0 ? "EPSG:4546" : random() % 3 == 0 ? "whatever" : "";
    for (auto i = random() % 8; i > 0; --i) {
        table.columns.push_back(any(headers, random));
    }
    auto const rows = random() % 6;
    for (std::size_t i = 0; i < rows; ++i) {
        ForeignRow row{{}, table.spatial ? any_shape(random) : RawGeometry{}, i + 2};
        for (auto k = random() % 10; k > 0; --k) {
            row.cells.push_back(any(cells, random));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

TEST_CASE("whatever is sent is mapped or refused, and what is mapped fits its columns", "[import]")
{
    RawProject const project = one_block();
    std::mt19937 random{20210720};
    for (int round = 0; round < 3000; ++round) {
        ForeignTable const sent = any_table(random);
        std::string const layer = any(layers, random);
        ImportSettings settings;
        if (random() % 3 == 0) {
            settings.datum = random() % 2 == 0 ? "gcj02" : "bd09";
            settings.x_is_north = random() % 2 == 0;
            settings.columns[any(headers, random)] = any(headers, random);
            settings.units["households"] = any(headers, random);
        }
        sim::Diagnostics findings;
        MappedTable const mapped = map_for_project(sent, layer, settings, project, findings);
        CAPTURE(round, layer);
        CHECK(settings_of(settings_json(mapped.settings)).crs == mapped.settings.crs);
        for (RawRow const &row : mapped.table.rows) {
            REQUIRE(row.cells.size() == mapped.table.columns.size());
            for (RawCell const &cell : row.cells) {
                auto const *number = std::get_if<double>(&cell);
                REQUIRE((number == nullptr || std::isfinite(*number)));
            }
        }
        for (sim::Diagnostic const &finding : findings) {
            REQUIRE_FALSE(finding.code.empty());
            REQUIRE_FALSE(sim::format_diagnostic(sim::Language::zh, finding).empty());
        }
    }
}
