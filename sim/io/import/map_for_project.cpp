#include "sim/io/import/map_for_project.hpp"

#include "sim/io/import/digest_index.hpp"
#include "sim/io/import/digests.hpp"
#include "sim/io/import/map_rows.hpp"
#include "sim/io/import/shifted_places.hpp"
#include "sim/io/plane.hpp"

namespace sim::io {

PlaceHint place_hint(RawProject const &tables)
{
    PlaceHint hint;
    for (char const *layer : {"jurisdictions", "blocks"}) {
        if (RawTable const *const table = tables.find(layer)) {
            for (RawRow const &row : table->rows) {
                hint.degrees.extend(box_of_shape(row.geometry));
            }
        }
    }
    if (!hint.degrees.empty()) {
        hint.central_meridian = central_meridian(tables);
    }
    return hint;
}

MappedTable map_for_project(ForeignTable const &foreign, std::string const &layer,
                            ImportSettings const &settings, RawProject const &tables,
                            Diagnostics &findings)
{
    MappedTable mapped = map_rows(foreign, layer, settings, place_hint(tables), findings);
    tell_shifted_places(mapped, tables, findings);
    return digest(std::move(mapped), tables, findings);
}

} // namespace sim::io
