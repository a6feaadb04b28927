#include "sim/io/import/load_curves.hpp"
#include "sim/io/import/map_rows.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace sim::io {

namespace {

/// Theirs that nothing is taken from; the words of a column that is used count with its place.
std::vector<std::string> unused_columns(ForeignTable const &foreign,
                                        std::vector<ColumnMatch> const &columns)
{
    std::multiset<std::string> used;
    for (ColumnMatch const &match : columns) {
        used.insert(match.theirs);
    }
    std::vector<std::string> unused;
    for (std::string const &theirs : foreign.columns) {
        auto const found = used.find(theirs);
        if (found == used.end()) {
            unused.push_back(theirs);
        } else {
            used.erase(found);
        }
    }
    return unused;
}

void remember(MapTask const &task, MappedTable &mapped)
{
    mapped.settings.encoding =
        task.settings.encoding.empty() ? task.foreign.encoding : task.settings.encoding;
    mapped.settings.sheet = task.foreign.layer;
    std::erase_if(mapped.settings.columns,
                  [](auto const &column) { return !column.second.empty(); });
    mapped.settings.units.clear();
    for (ColumnMatch const &match : mapped.columns) {
        mapped.settings.columns[match.ours] = match.theirs;
        if (!match.unit.empty()) {
            mapped.settings.units[match.ours] = match.unit;
        }
    }
}

/// Nothing fits: the person sees what the file has and what the layer takes.
void check_some(MapTask const &task, MappedTable const &mapped, Diagnostics &findings)
{
    if (!mapped.columns.empty() || (task.foreign.spatial && !task.foreign.rows.empty())) {
        return;
    }
    std::string theirs;
    for (std::string const &column : task.foreign.columns) {
        theirs += (theirs.empty() ? "" : ", ") + shown_bytes(column);
    }
    findings.push_back(error_at("no_columns", {task.foreign.file, task.spec.name, "", ""}, theirs,
                                text("no column of the file is known for this layer"),
                                text("declared columns: --map ours=theirs")));
}

} // namespace

MappedTable map_rows(ForeignTable const &foreign, std::string const &layer,
                     ImportSettings const &settings, PlaceHint const &hint, Diagnostics &findings)
{
    MappedTable mapped;
    mapped.table.name = layer;
    mapped.table.files = {foreign.file};
    mapped.settings = settings;
    TableSpec const *const spec = import_spec(layer);
    if (spec == nullptr) {
        findings.push_back(error_at("unknown_layer", {foreign.file, layer, "", ""},
                                    shown_bytes(layer), text("nothing of this name is imported")));
        return mapped;
    }
    ImportWords const words = import_words();
    std::vector<FoundColumn> const columns =
        find_columns(foreign, *spec, settings, words, findings);
    MapTask const task{foreign, *spec, settings, hint, words, columns};
    if (layer == "load_curves" && has_wide_curves(task)) {
        map_wide_curves(task, mapped, findings);
    } else {
        map_cells(task, mapped, findings);
        map_places(task, mapped, findings);
        mapped.unused = unused_columns(foreign, mapped.columns);
    }
    remember(task, mapped);
    check_some(task, mapped, findings);
    return mapped;
}

MappedTable map_table(ForeignTable const &foreign, std::string const &layer,
                      ImportSettings const &settings, Diagnostics &findings)
{
    return map_rows(foreign, layer, settings, {}, findings);
}

} // namespace sim::io
