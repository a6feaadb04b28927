#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/model/data_change.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

/// One row of a layer or table of a project, before and after. Cells in the order of the columns.
struct RowChange
{
    std::string table;
    std::optional<RawRow> before; ///< none: the row is new
    std::optional<RawRow> after;  ///< none: the row goes

    /// The number of the row in its table.
    [[nodiscard]] std::size_t number() const { return before ? before->number : after->number; }
};

/// A step on the given data of a project: one transaction, one line of the journal, one undo.
struct DataEdit
{
    std::vector<RowChange> rows;
    /// By code of a new block: the block whose decisions it takes over in every scenario.
    std::map<std::string, std::string, std::less<>> heirs;
    std::string details; ///< JSON for the journal: name and hash of the file ...; may be empty
};

/// The rows that differ, by number, table by table. Tables that only one side has are left out:
/// layout is no matter of edits.
std::vector<RowChange> changes_between(RawProject const &before, RawProject const &after);

/// The tables with the rows changed. Changed rows keep their place, new ones come last; taken back,
/// they stand where they stood.
/// \throws InputError "stale_edit" if a row to change is not as `before` says
RawProject with_rows(RawProject tables, std::vector<RowChange> const &rows);

/// The next free number of a row.
std::size_t free_number(RawTable const &table);

/// A change in the words of the schema as rows. New rows get the next numbers; facts leave the
/// column `illustrative`, which is spelled out where it was "*". Key columns follow `key` unless
/// `fields` names them.
/// \throws InputError if a layer, row or column is unknown, or a key is taken
DataEdit edit_of(RawProject const &tables, DataChange const &change);

/// `illustrative` without the fields that are facts now.
/// \param columns  of the table; "*" stands for all but key, source and illustrative
std::string without_facts(std::string const &illustrative, RawTable const &table,
                          std::vector<std::string> const &facts);

} // namespace sim::io
