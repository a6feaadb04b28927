#include "sim/io/import/preview.hpp"
#include "sim/base/error.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/import/map_for_project.hpp"
#include "sim/io/import/remembered.hpp"
#include "sim/io/sha256.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

/// A table of the file in our columns, with what was found on the way.
struct Reading
{
    MappedTable mapped;
    Diagnostics findings;

    /// Best first: more columns, then more rows.
    [[nodiscard]] std::pair<std::size_t, std::size_t> worth() const
    {
        return {mapped.columns.size(), mapped.table.rows.size()};
    }
};

Reading map_one(ForeignTable const &foreign, std::string const &layer,
                ImportSettings const &settings, std::optional<ImportSettings> const &remembered,
                RawProject const &tables)
{
    Reading reading;
    reading.mapped = map_for_project(
        foreign, layer, remembered ? with_remembered(settings, *remembered, foreign) : settings,
        tables, reading.findings);
    return reading;
}

[[noreturn]] void refuse_empty(std::string const &file, std::string const &sheet)
{
    throw InputError{{error_at("no_table", {file, sheet, "", ""}, sheet,
                               text("the file has no table that could be read"),
                               text("a table with a row of headers, or a layer with features"))}};
}

} // namespace

std::size_t ImportPreview::count(ImportKind kind) const
{
    return static_cast<std::size_t>(std::ranges::count(rows, kind, &ImportRow::kind));
}

ReadFile read_for_import(std::filesystem::path const &file, ImportSettings const &settings)
{
    ReadFile read{.name = shown_path(file.filename()), .hash = file_sha256(file)};
    read.tables = read_foreign(file, {settings.encoding, settings.sheet}, read.findings);
    return read;
}

ImportPreview preview_import(RawProject const &tables, std::string const &layer,
                             std::filesystem::path const &file, ImportSettings const &settings)
{
    require_layer(tables, layer); // before a large file is read
    return preview_import(tables, layer, read_for_import(file, settings), settings);
}

ImportPreview preview_import(RawProject const &tables, std::string const &layer, ReadFile file,
                             ImportSettings const &settings)
{
    require_layer(tables, layer);
    std::string const &name = file.name;
    auto const remembered = remembered_settings(tables, layer, name);
    std::string sheet = settings.sheet;
    if (sheet.empty() && remembered) {
        sheet = remembered->sheet;
    }
    Diagnostics findings = std::move(file.findings);
    std::vector<ForeignTable> const foreign = std::move(file.tables);
    throw_if_errors(foreign.empty() ? findings : Diagnostics{});
    if (foreign.empty()) {
        refuse_empty(name, settings.sheet);
    }
    bool const has_sheet = std::ranges::find(foreign, sheet, &ForeignTable::layer) != foreign.end();
    std::optional<Reading> best;
    for (ForeignTable const &table : foreign) {
        if (has_sheet && !sheet.empty() && table.layer != sheet) {
            continue;
        }
        Reading reading = map_one(table, layer, settings, remembered, tables);
        if (!best || best->worth() < reading.worth()) {
            best = std::move(reading);
        }
    }
    std::ranges::move(best->findings, std::back_inserter(findings));
    return preview_of(tables, layer, name, file.hash, std::move(best->mapped), std::move(findings));
}

bool refuse_unsaid_datum(ImportSettings const &settings, Diagnostics &findings)
{
    bool found = false;
    for (Diagnostic &finding : findings) {
        if (settings.datum.empty() && finding.code == "shifted_places") {
            finding.severity = Severity::error;
            found = true;
        }
    }
    return found;
}

std::size_t changed_data_rows(DataEdit const &edit)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        edit.rows, [](RowChange const &change) { return change.table != "import_settings"; }));
}

} // namespace sim::io
