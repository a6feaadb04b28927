#pragma once

#include "sim/io/import/columns.hpp"
#include "sim/io/import/map_for_project.hpp"

#include <vector>

namespace sim::io {

/// map_table with what is known of the district's place.
MappedTable map_rows(ForeignTable const &foreign, std::string const &layer,
                     ImportSettings const &settings, PlaceHint const &hint, Diagnostics &findings);

/// What map_rows is made of.
struct MapTask
{
    ForeignTable const &foreign;
    TableSpec const &spec;
    ImportSettings const &settings;
    PlaceHint const &hint;
    ImportWords const &words;
    std::vector<FoundColumn> const &columns;
};

/// Gives the rows of `mapped` their cells, in the types of the schema.
void map_cells(MapTask const &task, MappedTable &mapped, Diagnostics &findings);

/// Gives the rows of `mapped` their places in degrees, from shapes or from columns. Shapes that the
/// layer cannot hold are findings, and their rows go if others fit.
void map_places(MapTask const &task, MappedTable &mapped, Diagnostics &findings);

} // namespace sim::io
