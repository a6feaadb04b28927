#pragma once

#include "app/core/data_table.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// One cell of a paste.
struct PastedCell
{
    std::string key;
    std::string column;
    std::string before;
    std::string after;
    std::string fault; ///< why it is wrong, in the reader's language; empty: it is not
};

/// What a paste would change.
struct PastePreview
{
    std::vector<PastedCell> cells; ///< that differ, or are wrong
    std::size_t same = 0;          ///< cells that hold the value already
    std::size_t faults = 0;
    std::size_t left_over = 0; ///< cells beyond the table's edges: not taken
};

struct TableCell
{
    std::size_t row = 0; ///< position in TableState::order
    std::size_t column = 0;

    friend bool operator==(TableCell const &, TableCell const &) = default;
};

/// A cell by what it is of: the same however the rows are sorted and filtered.
struct TableCellName
{
    std::string key; ///< of the row
    std::string column;

    friend bool operator==(TableCellName const &, TableCellName const &) = default;
};

/// How a table of the given data is looked at; no layer: it is closed.
struct TableState
{
    std::string layer;
    std::string filter;
    std::string sort; ///< column; empty: as in the file
    bool descending = false;
    std::optional<TableCellName> anchor_name; ///< of the cell where the selection begins
    std::optional<TableCellName> cursor_name; ///< of the one where it ends; kept while it is hidden
    std::optional<TableCell> anchor;          ///< where they stand now; nothing: not shown
    std::optional<TableCell> cursor;
    std::optional<TableCell> edited;          ///< the cell that is written in
    std::string scroll_to;                    ///< key of a row that shall be seen
    std::shared_ptr<DataTable const> content; ///< nullptr: to be made anew
    std::vector<std::size_t> order;           ///< of its rows that pass the filter
    std::vector<std::string> layers;          ///< that there are
    std::optional<PastePreview> paste;
    bool edits_block = false; ///< fields of the selected block are open in the inspector

    [[nodiscard]] bool is_open() const { return !layer.empty(); }
};

} // namespace app
