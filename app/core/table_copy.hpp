#pragma once

#include "app/core/data_table.hpp"

#include <string>
#include <vector>

namespace app {

/// Whole rows for a spreadsheet, as tsv_of(): a line of heads, then the rows in this order.
/// \param heads  of the columns; empty: their names
std::string tsv_of_rows(DataTable const &table, std::vector<std::size_t> const &order,
                        std::vector<std::string> const &heads);

} // namespace app
