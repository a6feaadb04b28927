#include "app/core/rename_code.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/table_cells.hpp"

#include "sim/io/word_values.hpp"

#include <algorithm>
#include <utility>

namespace app {

void follow_table(AppState &state)
{
    TableState &table = state.view.table;
    if (!table.is_open() || table.content != nullptr) {
        return;
    }
    sim::io::RawProject const &tables = state.workspace->tables();
    table.layers = data_layers(tables);
    table.content = std::make_shared<DataTable const>(data_table(tables, table.layer));
    table.order = rows_in_order(*table.content, {table.filter, table.sort, table.descending});
    find_cells(table);
}

bool leave_table(AppState &state)
{
    TableState &table = state.view.table;
    if (table.paste) {
        table.paste.reset();
        return true;
    }
    if (table.edited) {
        table.edited.reset();
        return true;
    }
    if (table.edits_block) {
        table.edits_block = false;
        return true;
    }
    if (!table.is_open()) {
        return false;
    }
    table = {};
    return true;
}

namespace action {

namespace {

std::string joined(Arguments words)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

/// The rows anew: the filter or the order is another.
void reorder(AppState &state)
{
    TableState &table = state.view.table;
    table.anchor = table.cursor; // the cells between them are others now
    table.anchor_name = table.cursor_name;
    table.edited.reset();
    table.paste.reset();
    follow_table(state);
    table.order = rows_in_order(*table.content, {table.filter, table.sort, table.descending});
    find_cells(table);
}

std::optional<TableCell> cell_of(AppState &state, Arguments words)
{
    follow_table(state);
    TableState const &table = state.view.table;
    auto const row = sim::io::parse_number<std::size_t>(words[0]);
    auto column = sim::io::parse_number<std::size_t>(words[1]);
    for (std::size_t i = 0; !column && i < table.content->columns.size(); ++i) {
        if (table.content->columns[i].name == words[1]) {
            column = i;
        }
    }
    bool const is_there =
        row && column && *row < table.order.size() && *column < table.content->columns.size();
    return is_there ? std::optional{TableCell{*row, *column}} : std::nullopt;
}

} // namespace

Refusal table(AppState &state, Arguments arguments)
{
    std::vector<std::string> const layers = data_layers(state.workspace->tables());
    if (arguments[0] != "off" && std::ranges::find(layers, arguments[0]) == layers.end()) {
        return sim::text("no such table: {word}; there are: {layers}",
                         {{"word", arguments[0]}, {"layers", joined(layers)}});
    }
    state.view.table = {};
    if (arguments[0] != "off") {
        state.view.table.layer = arguments[0];
        follow_table(state);
    }
    return std::nullopt;
}

bool has_table(AppState const &state)
{
    return state.view.table.is_open();
}

Refusal table_filter(AppState &state, Arguments arguments)
{
    state.view.table.filter = joined(arguments);
    reorder(state);
    return std::nullopt;
}

/// By a column; once more by the same: the other way round.
Refusal table_sort(AppState &state, Arguments arguments)
{
    TableState &table = state.view.table;
    follow_table(state);
    bool const known = std::ranges::any_of(table.content->columns, [&](DataColumn const &column) {
        return column.name == arguments[0];
    });
    if (arguments[0] != "none" && !known) {
        return unknown(arguments[0]);
    }
    table.descending = table.sort == arguments[0] && !table.descending;
    table.sort = arguments[0] == "none" ? "" : arguments[0];
    reorder(state);
    return std::nullopt;
}

Refusal table_cell(AppState &state, Arguments arguments)
{
    auto const cell = cell_of(state, arguments);
    if (!cell) {
        return sim::text("the table has no such cell");
    }
    select_cell(state.view.table, *cell, arguments.size() > 2);
    return std::nullopt;
}

Refusal table_edit(AppState &state, Arguments arguments)
{
    if (arguments[0] == "off" || arguments.size() < 2) {
        state.view.table.edited.reset();
        return std::nullopt;
    }
    auto const cell = cell_of(state, arguments);
    if (!cell) {
        return sim::text("the table has no such cell");
    }
    bool const is_key = state.view.table.content->columns[cell->column].is_key;
    if (is_key && !has_own_codes(state.view.table.layer)) {
        return sim::text("Codes and keys are not changed here: other rows refer to them.");
    }
    select_cell(state.view.table, *cell, false);
    state.view.table.edited = cell;
    return std::nullopt;
}

namespace {

/// Another code for a row, and for all rows that refer to it.
Refusal set_code(AppState &state, CodeChange const &code)
{
    if (!has_own_codes(code.layer)) {
        return sim::text("Codes and keys are not changed here: other rows refer to them.");
    }
    state.view.table.edited.reset();
    if (code.from == code.to) {
        return std::nullopt;
    }
    Renaming const renaming =
        rename_code(state.workspace->tables(), state.workspace->project(), code);
    if (renaming.refusal) {
        return renaming.refusal;
    }
    auto refusal = apply_data_change(
        state, renaming.change,
        sim::text("Code {to} for {from}", {{"to", code.to}, {"from", code.from}}), "rename");
    if (!refusal) {
        for (auto *const name : {&state.view.table.anchor_name, &state.view.table.cursor_name}) {
            if (*name && (*name)->key == code.from && state.view.table.layer == code.layer) {
                (*name)->key = code.to;
            }
        }
        state.notice = sim::text(
            "{from} is {to} now, and so in {count} rows that refer to it",
            {{"from", code.from}, {"to", code.to}, {"count", std::to_string(renaming.followers)}});
    }
    return refusal;
}

} // namespace

Refusal set_cell(AppState &state, Arguments arguments)
{
    std::string const words = joined(arguments.subspan(3));
    sim::io::RawProject const &tables = state.workspace->tables();
    std::vector<std::string> const layers = data_layers(tables);
    if (std::ranges::find(layers, arguments[0]) == layers.end()) {
        return sim::text("no such table: {word}; there are: {layers}",
                         {{"word", arguments[0]}, {"layers", joined(layers)}});
    }
    DataTable const content = data_table(tables, arguments[0]);
    auto const row = std::ranges::find(content.rows, arguments[1], &DataRow::key);
    auto const column = std::ranges::find(content.columns, arguments[2], &DataColumn::name);
    if (row == content.rows.end() || column == content.columns.end()) {
        return unknown(arguments[row == content.rows.end() ? 1 : 2]);
    }
    if (column->is_key) {
        return set_code(state, {arguments[0], arguments[1], words});
    }
    if (auto fault = cell_fault(tables, arguments[0], arguments[2], words)) {
        return fault;
    }
    state.view.table.edited.reset();
    auto const at = static_cast<std::size_t>(column - content.columns.begin());
    if (row->cells[at] == words) {
        return std::nullopt;
    }
    return apply_data_change(
        state,
        cells_change(content, arguments[0], {{arguments[1], arguments[2], words}},
                     hand_source(state.view.language)),
        sim::text("{field} of {key}", {{"field", arguments[2]}, {"key", arguments[1]}}),
        "set-cell");
}

Refusal edit_fields(AppState &state, Arguments /*arguments*/)
{
    state.view.table.edits_block = !state.view.table.edits_block;
    return std::nullopt;
}

} // namespace action

} // namespace app
