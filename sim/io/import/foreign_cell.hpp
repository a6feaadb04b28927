#pragma once

#include "sim/base/text.hpp"
#include "sim/io/import/import_words.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <optional>
#include <string>

namespace sim::io {

/// What a cell of theirs is in our column.
struct CellReading
{
    RawCell cell{};
    char const *problem = nullptr; ///< code of a finding; nullptr: it is a value, or none
    Text message{};
    bool left_empty = false; ///< words that say "no value": "-", "暂缺"
};

/// Reads one cell: numbers with separators, full-width digits, a unit of their own or a percent
/// sign; days as 2021-07-20, 2021/7/20, 2021年7月20日 or Excel's count of days; yes and no; words
/// that the schema allows or that the list of values knows.
/// \param factor  from theirs to ours, for numbers without a unit of their own
CellReading read_foreign_cell(std::string const &words, ColumnSpec const &spec, double factor,
                              ImportWords const &known);

/// A code as it was before it went through a number cell: "150202101.0" is 150202101.
std::string code_of_cell(std::string const &words);

/// A number as people write it: "1,234.5", "１２", "-3". Nothing if it is none.
std::optional<double> foreign_number(std::string const &words);

/// A coordinate: a number, or degrees, minutes and seconds as 109°50′24″ or E109d50m24.5.
std::optional<double> foreign_coordinate(std::string const &words);

/// "2021-07-20" from a day as people write it; empty if it is none.
std::string foreign_day(std::string const &words);

} // namespace sim::io
