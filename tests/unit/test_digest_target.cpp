#include "sim/io/import/map_for_project.hpp"
#include "tests/common/foreign.hpp"

#include <catch2/catch.hpp>

using namespace sim::io;
using foreign::cell;
using foreign::count;

namespace {

constexpr double west = 109.80;
constexpr double south = 40.60;
constexpr double side = 0.01;

/// A town of two blocks, side by side.
RawProject two_blocks()
{
    RawTable towns{.name = "jurisdictions", .columns = {{"code"}, {"name"}}};
    towns.rows.emplace_back(
        RawRow{.cells = {"t1", "河东镇"}, .geometry = foreign::square(west, south, 2 * side)});
    RawTable blocks{.name = "blocks", .columns = {{"code"}, {"name"}, {"jurisdiction"}}};
    blocks.rows = {
        {.cells = {"b1", "新村", "t1"}, .geometry = foreign::square(west, south, side)},
        {.cells = {"b2", "井坪村", "t1"}, .geometry = foreign::square(west + side, south, side)}};
    RawProject project;
    project.tables = {{"jurisdictions", towns}, {"blocks", blocks}};
    return project;
}

/// A bow tie over the first block.
sim::geo::MultiPolygon crossing()
{
    return {{{{west, south},
              {west + side, south + side},
              {west + side, south},
              {west, south + side},
              {west, south}},
             {}}};
}

} // namespace

TEST_CASE("a border that crosses itself is told with its row, the others are taken", "[import]")
{
    sim::Diagnostics findings;
    MappedTable const plan = map_for_project(
        foreign::layer({"年份"}, {{{"2022"}, crossing()},
                                  {{"2023"}, foreign::square(west + side, south, side)}}),
        "demolition", {}, two_blocks(), findings);
    CHECK(count(findings, "crossing_border") == 1);
    CHECK_FALSE(sim::has_errors(findings));
    REQUIRE(plan.table.rows.size() == 1);
    CHECK(cell(plan.table, 0, "code") == "b2");
    CHECK(cell(plan.table, 0, "demolition_year") == "2023");
}

TEST_CASE("one line that covers two blocks gives both their value", "[import]")
{
    sim::Diagnostics findings;
    MappedTable const plan = map_for_project(
        foreign::layer({"年份"}, {{{"2023"}, foreign::square(west, south, 2 * side)}}),
        "demolition", {}, two_blocks(), findings);
    REQUIRE(plan.table.rows.size() == 2);
    CHECK(plan.table.rows[0].number == plan.table.rows[1].number);
    CHECK(cell(plan.table, 0, "demolition_year") == "2023");
    CHECK(cell(plan.table, 1, "demolition_year") == "2023");
}
