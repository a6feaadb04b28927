#pragma once

#include "sim/io/import/foreign_table.hpp"
#include "sim/io/raw_table.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// Tables as people send them, made by hand.
namespace foreign {

inline sim::io::ForeignTable table(std::vector<std::string> columns,
                                   std::vector<std::vector<std::string>> rows)
{
    sim::io::ForeignTable table;
    table.file = "sent.csv";
    table.encoding = "UTF-8";
    table.columns = std::move(columns);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        table.rows.push_back({std::move(rows[i]), {}, i + 2});
    }
    return table;
}

/// A layer of shapes; each row has the cells given and the shape.
inline sim::io::ForeignTable
layer(std::vector<std::string> columns,
      std::vector<std::pair<std::vector<std::string>, sim::io::RawGeometry>> rows)
{
    sim::io::ForeignTable table;
    table.file = "sent.shp";
    table.columns = std::move(columns);
    table.spatial = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        table.rows.push_back({std::move(rows[i].first), std::move(rows[i].second), i + 1});
    }
    return table;
}

inline sim::geo::MultiPolygon square(double x, double y, double side)
{
    return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

/// The cell as words; "?" if there is no such column.
inline std::string cell(sim::io::RawTable const &table, std::size_t row, std::string_view column)
{
    auto const position = table.find_column(column);
    return position ? sim::io::cell_words(table.rows.at(row).cells.at(*position)) : "?";
}

inline std::size_t count(sim::Diagnostics const &findings, std::string_view code)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        findings, [&](sim::Diagnostic const &finding) { return finding.code == code; }));
}

} // namespace foreign
