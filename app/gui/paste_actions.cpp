#include "app/core/table_copy.hpp"
#include "app/gui/drawing.hpp"
#include "app/panels/table_words.hpp"
#include "sim/io/text_file.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace app::action {

namespace {

/// The rectangle between anchor and cursor.
struct CellBlock
{
    TableCell first;
    TableCell last;
};

CellBlock block_of(TableState const &table)
{
    TableCell const a = *table.anchor;
    TableCell const b = table.cursor.value_or(a);
    return {{std::min(a.row, b.row), std::min(a.column, b.column)},
            {std::max(a.row, b.row), std::max(a.column, b.column)}};
}

/// What lies in the cells of the block when `cells` are put onto it. One value fills the block.
PastePreview preview_of(AppState const &state, std::vector<std::vector<std::string>> const &cells)
{
    TableState const &table = state.view.table;
    CellBlock const block = block_of(table);
    bool const fills = cells.size() == 1 && cells.front().size() == 1;
    std::size_t const rows = fills ? block.last.row - block.first.row + 1 : cells.size();
    PastePreview preview;
    for (std::size_t r = 0; r < rows; ++r) {
        std::size_t const width =
            fills ? block.last.column - block.first.column + 1 : cells[r].size();
        for (std::size_t c = 0; c < width; ++c) {
            TableCell const at{block.first.row + r, block.first.column + c};
            if (at.row >= table.order.size() || at.column >= table.content->columns.size()) {
                ++preview.left_over;
                continue;
            }
            DataRow const &row = table.content->rows[table.order[at.row]];
            DataColumn const &column = table.content->columns[at.column];
            std::string const &words = fills ? cells[0][0] : cells[r][c];
            if (row.cells[at.column] == words) {
                ++preview.same;
                continue;
            }
            PastedCell pasted{row.key, column.name, row.cells[at.column], words, {}};
            sim::io::RawProject const &tables = state.workspace->tables();
            if (auto const fault = cell_fault(tables, table.layer, column.name, words)) {
                pasted.fault = render(state.view.language, *fault);
                ++preview.faults;
            }
            preview.cells.push_back(std::move(pasted));
        }
    }
    return preview;
}

} // namespace

bool has_cells(AppState const &state)
{
    TableState const &table = state.view.table;
    return table.content != nullptr && table.anchor.has_value();
}

/// As lines with tabs between cells, for spreadsheets.
Refusal copy_cells(AppState &state, Arguments arguments)
{
    TableState const &table = state.view.table;
    CellBlock const block = block_of(table);
    std::vector<std::vector<std::string>> cells;
    for (std::size_t r = block.first.row; r <= block.last.row; ++r) {
        std::vector<std::string> const &row = table.content->rows[table.order[r]].cells;
        cells.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(block.first.column),
                           row.begin() + static_cast<std::ptrdiff_t>(block.last.column) + 1);
    }
    if (arguments.empty()) {
        ImGui::SetClipboardText(tsv_of(cells).c_str());
    } else {
        sim::io::write_text_file(arguments[0], tsv_of(cells));
    }
    state.notice =
        sim::text("{n} cells copied", {{"n", std::to_string(cells.size() * cells.front().size())}});
    return std::nullopt;
}

/// All rows that pass the filter, in the order that is shown, below the heads that are read.
Refusal copy_table(AppState &state, Arguments arguments)
{
    follow_table(state);
    TableState const &table = state.view.table;
    std::vector<std::string> heads;
    for (DataColumn const &column : table.content->columns) {
        heads.push_back(sim::tr(state.view.language, column_label(table.layer, column.name)));
    }
    std::string const words = tsv_of_rows(*table.content, table.order, heads);
    if (arguments.empty()) {
        ImGui::SetClipboardText(words.c_str());
    } else {
        sim::io::write_text_file(arguments[0], words);
    }
    state.notice =
        sim::text("{n} rows copied, with their heads", {{"n", std::to_string(table.order.size())}});
    return std::nullopt;
}

Refusal paste_cells(AppState &state, Arguments arguments)
{
    char const *const clip = arguments.empty() ? ImGui::GetClipboardText() : nullptr;
    std::string const words = !arguments.empty() ? sim::io::read_text_file(arguments[0])
                              : clip != nullptr  ? std::string{clip}
                                                 : std::string{};
    auto const cells = tsv_cells(words);
    if (cells.empty()) {
        return sim::text("There is nothing to paste.");
    }
    state.view.table.edited.reset();
    state.view.table.paste = preview_of(state, cells);
    return std::nullopt;
}

bool has_paste(AppState const &state)
{
    return state.view.table.paste.has_value();
}

Refusal apply_paste(AppState &state, Arguments /*arguments*/)
{
    TableState const &table = state.view.table;
    std::vector<CellEdit> edits;
    for (PastedCell const &cell : table.paste->cells) {
        bool const is_key =
            std::ranges::any_of(table.content->columns, [&](DataColumn const &column) {
                return column.is_key && column.name == cell.column;
            });
        if (is_key) {
            return sim::text("Codes and keys are not changed here: other rows refer to them.");
        }
        if (!cell.fault.empty()) {
            return sim::text("{n} cells cannot be taken: {first}",
                             {{"n", std::to_string(table.paste->faults)}, {"first", cell.fault}});
        }
        edits.push_back({cell.key, cell.column, cell.after});
    }
    std::size_t const count = edits.size();
    auto const change =
        cells_change(*table.content, table.layer, edits, hand_source(state.view.language));
    state.view.table.paste.reset();
    return apply_data_change(
        state, change,
        sim::text("Paste {n} cells into {layer}",
                  {{"n", std::to_string(count)}, {"layer", state.view.table.layer}}),
        "paste-cells");
}

Refusal cancel_paste(AppState &state, Arguments /*arguments*/)
{
    state.view.table.paste.reset();
    return std::nullopt;
}

} // namespace app::action
