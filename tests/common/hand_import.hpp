#pragma once

#include "sim/io/import/preview.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hand_import {

/// A file in the columns of a layer, as the mapping hands it on: words, rows numbered from 2.
inline sim::io::MappedTable mapped(std::string const &layer,
                                   std::vector<std::string> const &columns,
                                   std::vector<std::vector<std::string>> const &rows,
                                   std::vector<sim::io::RawGeometry> const &shapes = {})
{
    sim::io::MappedTable made;
    made.table.name = layer;
    made.table.spatial = !shapes.empty();
    made.table.crs = shapes.empty() ? "" : "EPSG:4490";
    for (std::string const &column : columns) {
        made.table.columns.push_back({column, sim::io::RawType::words});
        made.settings.columns[column] = column;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sim::io::RawRow row{.cells = {},
                            .geometry = i < shapes.size() ? shapes[i] : sim::io::RawGeometry{}};
        row.number = i + 2;
        for (std::string const &word : rows[i]) {
            row.cells.push_back(sim::io::cell_of(word));
        }
        made.table.rows.push_back(std::move(row));
    }
    return made;
}

inline sim::io::ImportPreview preview(sim::io::RawProject const &tables,
                                      sim::io::MappedTable mapped,
                                      std::string const &file = "returns.csv")
{
    std::string const layer = mapped.table.name;
    return sim::io::preview_of(tables, layer, file, std::string(64, 'a'), std::move(mapped), {});
}

/// A rectangle in degrees.
inline sim::geo::MultiPolygon rectangle(double west, double south, double east, double north)
{
    return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

inline std::string cell(sim::io::RawProject const &tables, std::string const &layer,
                        std::string const &code, std::string const &column)
{
    sim::io::RawTable const &table = tables.tables.at(layer);
    for (sim::io::RawRow const &row : table.rows) {
        if (sim::io::cell_words(row.cells[*table.find_column("code")]) == code) {
            return sim::io::cell_words(row.cells[*table.find_column(column)]);
        }
    }
    return "no such row";
}

} // namespace hand_import
