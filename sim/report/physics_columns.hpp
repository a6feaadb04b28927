#pragma once

#include "sim/base/table.hpp"
#include "sim/model/grid_results.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sim::report {

// Columns and cells that the tables of physics share. Loads in kW, rates in percent as a person
// reads them.

inline TableColumn word_column(std::string key, Text header)
{
    return {std::move(key), std::move(header), ColumnKind::words, 0};
}

inline TableColumn count_column(std::string key, Text header)
{
    return {std::move(key), std::move(header), ColumnKind::integer, 0};
}

inline TableColumn number_column(std::string key, Text header, int decimals)
{
    return {std::move(key), std::move(header), ColumnKind::number, decimals};
}

inline TableColumn percent_column(std::string key, Text header)
{
    return number_column(std::move(key), std::move(header), 1);
}

inline double percent(double share)
{
    return 100.0 * share;
}

template <typename Named>
TableCell named_cell(Named const &named)
{
    return name_text(named.name, named.name_en);
}

/// Peak, rate, hour, and hours at the limits.
void add_load_columns(std::vector<TableColumn> &columns);
void add_load_cells(std::vector<TableCell> &row, AssetLoad const &load);

} // namespace sim::report
