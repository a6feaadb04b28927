#include "sim/io/import/map_for_project.hpp"
#include "tests/common/foreign.hpp"

#include <catch2/catch.hpp>

using namespace sim::io;
using foreign::cell;
using foreign::count;

namespace {

RawProject two_zones()
{
    RawTable blocks{.name = "blocks", .columns = {{"code"}, {"name"}}};
    blocks.rows = {{.cells = {"b1", "新村"}}};
    RawTable zones{.name = "transformer_zones", .columns = {{"code"}, {"name"}, {"block"}}};
    zones.rows = {{.cells = {"z1", "1号台区", "b1"}}, {.cells = {"z2", "2号台区", "b1"}}};
    RawProject project;
    project.tables = {{"blocks", blocks}, {"transformer_zones", zones}};
    return project;
}

} // namespace

TEST_CASE("a load that is no number weighs the same in either layout: told, and left out",
          "[import]")
{
    auto const [columns, rows] =
        GENERATE(table<std::vector<std::string>, std::vector<std::vector<std::string>>>(
            {{{"时间", "z1", "z2"}, {{"18:00", "22.4", "断电"}, {"19:00", "21", "31"}}},
             {{"台区编号", "时间", "有功功率（kW）"},
              {{"z1", "18:00", "22.4"}, {"z2", "18:00", "断电"}, {"z2", "19:00", "31"}}}}));
    sim::Diagnostics findings;
    ImportSettings settings;
    settings.units = {{"load_kw", "kW"}};
    MappedTable const curve = map_for_project(foreign::table(columns, rows), "load_curves",
                                              settings, two_zones(), findings);
    INFO(columns.size() << curve.table.rows.size());
    CHECK(count(findings, "not_a_number") == 1);
    CHECK_FALSE(sim::has_errors(findings));
    REQUIRE(curve.table.rows.size() == 2);
    CHECK(cell(curve.table, 0, "base_peak_kw") == "22.4");
    CHECK(cell(curve.table, 1, "base_peak_kw") == "31");
}

TEST_CASE("loads that are wrong in the same way are counted, not listed without end", "[import]")
{
    std::vector<std::vector<std::string>> rows{{"0:00", "21", "31"}};
    for (int hour = 1; hour < 100; ++hour) {
        rows.push_back({std::to_string(hour), "断电", "31"});
    }
    sim::Diagnostics findings;
    map_for_project(foreign::table({"时间", "z1（kW）", "z2（kW）"}, rows), "load_curves", {},
                    two_zones(), findings);
    CHECK(count(findings, "not_a_number") == 21);
}
