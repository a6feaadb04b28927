#include "app/gui/table_cells.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace app {

namespace {

TableCellName name_of(TableState const &table, TableCell const &cell)
{
    return {table.content->rows[table.order[cell.row]].key,
            table.content->columns[cell.column].name};
}

std::optional<TableCell> find_cell(TableState const &table,
                                   std::optional<TableCellName> const &name)
{
    if (!name) {
        return std::nullopt;
    }
    auto const &columns = table.content->columns;
    auto const column = std::ranges::find(columns, name->column, &DataColumn::name);
    auto const row = std::ranges::find(table.order, name->key, [&](std::size_t i) {
        return std::string_view{table.content->rows[i].key};
    });
    if (row == table.order.end() || column == columns.end()) {
        return std::nullopt;
    }
    return TableCell{static_cast<std::size_t>(row - table.order.begin()),
                     static_cast<std::size_t>(column - columns.begin())};
}

} // namespace

void find_cells(TableState &table)
{
    auto const rows_between = [](std::optional<TableCell> const &a,
                                 std::optional<TableCell> const &b) {
        return a && b ? static_cast<std::ptrdiff_t>(b->row - a->row) : 0;
    };
    std::ptrdiff_t const before = rows_between(table.anchor, table.cursor);
    table.cursor = find_cell(table, table.cursor_name);
    table.anchor = find_cell(table, table.anchor_name);
    if (!table.anchor || rows_between(table.anchor, table.cursor) != before) {
        table.anchor = table.cursor;
        table.anchor_name = table.cursor_name;
    }
    if (!table.cursor) {
        table.anchor.reset();
        table.edited.reset();
    } else if (table.edited) {
        table.edited = table.cursor;
    }
}

void select_cell(TableState &table, TableCell const &cell, bool extends)
{
    table.cursor = cell;
    table.cursor_name = name_of(table, cell);
    if (!extends || !table.anchor) {
        table.anchor = table.cursor;
        table.anchor_name = table.cursor_name;
    }
    table.edited.reset();
}

} // namespace app
