#include "sim/io/book_layout.hpp"
#include "sim/report/sheet_builder.hpp"

#include <catch2/catch.hpp>

using namespace sim::io;

TEST_CASE("ten characters of ten points fill a line of 106 points with its margins", "[xlsx]")
{
    REQUIRE(wrapped_lines("一二三四五六七八九十", 10.0, 106.0) == 1);
    REQUIRE(wrapped_lines("一二三四五六七八九十一", 10.0, 106.0) == 2);
    REQUIRE(wrapped_lines("", 10.0, 106.0) == 1);
    REQUIRE(wrapped_lines("一\n二\n", 10.0, 106.0) == 3);
}

TEST_CASE("a closing mark never begins a line, a Latin word stays whole", "[xlsx]")
{
    REQUIRE(wrapped_lines("一二三四五六七八九十。", 10.0, 106.0) == 2);
    REQUIRE(wrapped_lines("一二三四五六七八 heating", 10.0, 106.0) == 2);
    REQUIRE(wrapped_lines("averyveryveryverylongword", 10.0, 60.0) == 3);
}

TEST_CASE("a row is as tall as its longest cell, merged cells counted over their width", "[xlsx]")
{
    BookSheet sheet;
    sheet.column_widths_mm = {20.0, 20.0};
    sheet.cells.resize(3);
    for (int row = 0; row < 3; ++row) {
        sheet.cells[static_cast<std::size_t>(row)].row = row;
        sheet.cells[static_cast<std::size_t>(row)].value = std::string(row == 0 ? 3 : 60, 'x');
    }
    sheet.cells[2].column_span = 2;
    std::vector<double> const heights = row_heights_pt(sheet);
    REQUIRE(heights.size() == 3);
    REQUIRE(heights[1] > heights[2]);
    REQUIRE(heights[2] > heights[0]);
}

TEST_CASE("an empty sheet has no rows", "[xlsx]")
{
    REQUIRE(row_heights_pt(BookSheet{}).empty());
}

TEST_CASE("cells are named as spreadsheets name them", "[xlsx]")
{
    REQUIRE(sim::report::cell_name(0, 0) == "A1");
    REQUIRE(sim::report::cell_name(6, 25) == "Z7");
    REQUIRE(sim::report::cell_name(6, 26) == "AA7");
}
