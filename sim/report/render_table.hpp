#pragma once

#include "sim/base/table.hpp"

#include <string>

namespace sim::report {

/// One cell as a person reads it: thousands with thin grouping only where `grouped`, – for none.
std::string cell_text(Language language, TableColumn const &column, TableCell const &cell,
                      bool grouped);

/// For a terminal: columns aligned by display width (a Chinese character is two columns wide).
std::string to_text(Language language, Table const &table);

/// RFC 4180 with UTF-8 BOM and CRLF, so that office programs read the Chinese; headers are the
/// readable ones; numbers plain, with '.' and no grouping.
std::string to_csv(Language language, Table const &table);

/// The same values as to_csv with tabs between them, lines ending with \n, no mark of the encoding:
/// what a spreadsheet takes from the clipboard.
std::string to_tsv(Language language, Table const &table);

} // namespace sim::report
