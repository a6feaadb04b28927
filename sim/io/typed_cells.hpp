#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::io {

/// Where a row stands: file, layer, its key or "row 12", and a column.
Location place_of(RawTable const &table, TableSpec const *spec, RawRow const &row,
                  std::string const &column);

/// Turns the cells of known columns into the types of the schema; what does not fit stays as it is
/// and becomes a finding, as does every value that is not allowed. Missing columns are findings.
void settle_cells(RawTable &table, TableSpec const &spec, Diagnostics &findings);

/// "2021-07-20": a day that exists.
bool is_date(std::string const &words);

struct Fraction
{
    long long numerator = 0;
    long long denominator = 1;
};

/// "1", "1/3" or "0.9" as a fraction; nothing if it is none or its denominator is 0.
std::optional<Fraction> parse_fraction(std::string const &words);

/// The parts of "a;b;c" without blanks around them; none for an empty word.
std::vector<std::string> split_list(std::string const &words);

} // namespace sim::io
