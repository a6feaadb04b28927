#pragma once

#include "sim/base/text.hpp"
#include "sim/model/data_change.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {
struct RawProject;
}

namespace app {

/// A column of a layer as a table shows it.
struct DataColumn
{
    std::string name;
    bool is_number = false;
    bool is_key = false;
    std::vector<std::string> words; ///< all that is allowed, codes of other tables included
};

struct DataRow
{
    std::string key;
    std::vector<std::string> cells;
    std::string illustrative;
};

struct DataTable
{
    std::vector<DataColumn> columns;
    std::vector<DataRow> rows;
};

/// Layers and tables of given data that can be looked at and edited, in the order of the project:
/// places and networks first. Decisions and the journal are none.
std::vector<std::string> data_layers(sim::io::RawProject const &tables);

/// \pre the layer is one of data_layers()
DataTable data_table(sim::io::RawProject const &tables, std::string_view layer);

/// Rows whose cells hold all words of `filter` (letters of any case), sorted by a column: numbers by
/// value, empty cells last; rows that are alike stay in their order.
struct TableOrder
{
    std::string filter;
    std::string sort; ///< empty: as in the file
    bool descending = false;
};
std::vector<std::size_t> rows_in_order(DataTable const &table, TableOrder const &order);

/// Why a cell may not hold these words, with what is allowed; nothing if it may.
std::optional<sim::Text> cell_fault(sim::io::RawProject const &tables, std::string_view layer,
                                    std::string_view column, std::string const &words);

/// A new value for one cell.
struct CellEdit
{
    std::string key;
    std::string column;
    std::string words;
};

/// Cells that were written by hand: their fields are facts, and `by_hand` joins the row's source.
sim::DataChange cells_change(DataTable const &table, std::string_view layer,
                             std::vector<CellEdit> const &edits, std::string const &by_hand);

/// Cells of tab-separated lines, as spreadsheets copy them: quoted cells may hold tabs and breaks.
std::vector<std::vector<std::string>> tsv_cells(std::string_view words);

/// The same of a block of cells; cells with tabs, breaks or quotes are quoted.
std::string tsv_of(std::vector<std::vector<std::string>> const &cells);

} // namespace app
