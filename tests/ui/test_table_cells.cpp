#include "app/gui/table_cells.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

/// Rows a, b, c, d with the values 3, 1, 4, 2, in their order.
app::TableState table_of_four()
{
    auto content = std::make_shared<app::DataTable>();
    content->columns = {{.name = "code", .is_number = false, .is_key = true, .words = {}},
                        {.name = "value", .is_number = true, .is_key = false, .words = {}}};
    content->rows = {
        {"a", {"a", "3"}, ""}, {"b", {"b", "1"}, ""}, {"c", {"c", "4"}, ""}, {"d", {"d", "2"}, ""}};
    app::TableState table;
    table.layer = "blocks";
    table.content = content;
    table.order = {0, 1, 2, 3};
    return table;
}

} // namespace

TEST_CASE("the cursor stays on its row however the rows are sorted and filtered")
{
    app::TableState table = table_of_four();
    app::select_cell(table, {2, 1}, false); // c
    table.order = app::rows_in_order(*table.content, {"", "value", false});
    app::find_cells(table);
    REQUIRE(table.cursor == app::TableCell{3, 1}); // 4 is the most
    REQUIRE(table.anchor == table.cursor);

    table.edited = table.cursor;
    table.order = app::rows_in_order(*table.content, {"a", "", false});
    app::find_cells(table); // filtered out: nothing is selected or written in
    REQUIRE(!table.cursor);
    REQUIRE(!table.anchor);
    REQUIRE(!table.edited);
    table.order = app::rows_in_order(*table.content, {"", "value", true});
    app::find_cells(table);
    REQUIRE(table.cursor == app::TableCell{0, 1});
}

TEST_CASE("a selection of rows stays while they lie as they lay, else the cursor's cell alone does")
{
    app::TableState table = table_of_four();
    app::select_cell(table, {1, 0}, false); // b
    app::select_cell(table, {2, 1}, true);  // to c
    REQUIRE(table.anchor == app::TableCell{1, 0});
    auto changed = std::make_shared<app::DataTable>(*table.content);
    changed->rows[1].cells[1] = "9"; // a value, no row
    table.content = changed;
    app::find_cells(table);
    REQUIRE(table.anchor == app::TableCell{1, 0});
    REQUIRE(table.cursor == app::TableCell{2, 1});

    table.order = app::rows_in_order(*table.content, {"", "value", false}); // d a c b
    app::find_cells(table);
    REQUIRE(table.cursor == app::TableCell{2, 1});
    REQUIRE(table.anchor == table.cursor);
}

TEST_CASE("a cell whose row is gone is selected no more")
{
    app::TableState table = table_of_four();
    app::select_cell(table, {3, 1}, false);
    auto fewer = std::make_shared<app::DataTable>(*table.content);
    fewer->rows.pop_back();
    table.content = fewer;
    table.order = {0, 1, 2};
    app::find_cells(table);
    REQUIRE(!table.cursor);
}
