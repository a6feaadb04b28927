#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/raw_table.hpp"

#include <map>
#include <string>
#include <vector>

namespace sim::io {

/// What a new row gets beside what the file says of it.
struct NewRow
{
    std::string
        like; ///< key of the project's row that lends what the file does not say; may be empty
    std::map<std::string, std::string, std::less<>>
        fields;               ///< spelled out: quantities are not lent
    std::string illustrative; ///< fields that are lent or nought: they are no facts
};

/// Codes for new rows that the file gives none, or none that can be used: that of their town or of
/// what they refer to, N and a number.
void name_new_rows(RawTable const &ours, RawTable const &theirs, std::vector<ImportRow> &rows,
                   Diagnostics &findings);

/// Where a new row takes from what the file does not say.
NewRow complete_new_row(RawTable const &ours, RawTable const &theirs, RawRow const &row);

/// Columns that every row must fill and that neither the file nor another row can.
std::vector<std::string> missing_columns(RawTable const &ours, RawTable const &theirs,
                                         RawRow const &row);

} // namespace sim::io
