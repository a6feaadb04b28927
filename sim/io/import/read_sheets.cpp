#include "sim/io/import/read_vector.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/gdal_files.hpp"
#include "sim/io/import/grid.hpp"
#include "sim/io/import/layer_rows.hpp"
#include "sim/io/import/raw_sheets.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace sim::io {

namespace {

/// "2021/10/15" as "2021-10-15"; other words as they stand.
std::string iso_date(std::string words)
{
    bool const date =
        words.size() == 10 && words[4] == '/' && words[7] == '/' &&
        std::ranges::all_of(words, [](char c) { return c == '/' || (c >= '0' && c <= '9'); });
    if (date) {
        words[4] = '-';
        words[7] = '-';
    }
    return words;
}

/// Binary fractions that a spreadsheet stores in full: 0.30000000000000004 is 0.3 to whoever typed
/// it. Spreadsheets themselves show fifteen digits.
std::string tidy_figure(std::string const &words)
{
    double value = 0.0;
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    bool const whole_figure = error == std::errc{} && end == words.data() + words.size();
    bool const fraction = words.find_first_of(".eE") != std::string::npos && words.size() > 15;
    if (!whole_figure || !fraction) {
        return words;
    }
    std::string const short_form = fmt::format("{:.15g}", value);
    double again = 0.0;
    std::from_chars(short_form.data(), short_form.data() + short_form.size(), again);
    return fmt::format("{}", again);
}

Grid grid_of(OGRLayer &layer, std::filesystem::path const &file, Diagnostics &findings)
{
    Grid grid;
    CPLErrorReset(); // asking for the columns reads the sheet
    int const columns = layer.GetLayerDefn()->GetFieldCount();
    layer.ResetReading();
    while (FeaturePtr const feature{layer.GetNextFeature()}) {
        auto &cells = grid.rows.emplace_back();
        grid.numbers.push_back(static_cast<std::size_t>(std::max<GIntBig>(feature->GetFID(), 1)));
        for (int i = 0; i < columns; ++i) {
            bool const there = feature->IsFieldSetAndNotNull(i) != FALSE;
            cells.push_back(there ? tidy_figure(iso_date(trimmed(feature->GetFieldAsString(i))))
                                  : "");
        }
    }
    if (gdal_failed()) {
        tell_unreadable(file, layer.GetName(), findings);
    }
    return grid;
}

void tell_formulas(ForeignTable const &table, SheetFacts const &facts, Diagnostics &findings)
{
    if (!facts.formulas_without_value.empty()) {
        findings.push_back(
            found(Severity::warning, "formula_without_value", {table.file, table.layer, "", ""},
                  facts.first_formula,
                  text("formulas whose result is not stored: {count}",
                       {TextArg{"count", fmt::format("{}", facts.formulas_without_value.size())}}),
                  text("open the workbook in a spreadsheet program and save it again")));
    }
}

/// Merged cells are placed by the sheet's rows; a reader that starts below has fewer.
std::vector<MergedCells> merges_in(Grid const &grid, std::vector<MergedCells> merges)
{
    std::size_t const shift = grid.numbers.empty() ? 0 : grid.numbers.front() - 1;
    std::erase_if(merges, [&](MergedCells const &m) {
        return m.top < shift || m.top - shift >= grid.rows.size();
    });
    for (MergedCells &m : merges) {
        m.top -= shift;
        m.bottom = std::min(m.bottom - shift, grid.rows.size() - 1);
    }
    return merges;
}

} // namespace

std::vector<RawSheet> raw_sheets(std::filesystem::path const &file, Diagnostics &findings)
{
    QuietGdal const quiet;
    GdalSetting const words[] = {
        {"OGR_XLSX_HEADERS", "DISABLE"}, {"OGR_XLSX_FIELD_TYPES", "STRING"},
        {"OGR_XLS_HEADERS", "DISABLE"},  {"OGR_XLS_FIELD_TYPES", "STRING"},
        {"OGR_ODS_HEADERS", "DISABLE"},  {"OGR_ODS_FIELD_TYPES", "STRING"}};
    GdalDataset const dataset = open_foreign(file.string(), {"XLSX", "XLS", "ODS"});
    if (!dataset) {
        tell_unreadable(file, "", findings);
        return {};
    }
    if (gdal_failed()) { // it opened, but for a part of it
        tell_unreadable(file, "", findings);
    }
    auto facts = workbook_facts(file.string());
    std::vector<RawSheet> sheets;
    for (int i = 0; i < dataset->GetLayerCount(); ++i) {
        OGRLayer *const layer = dataset->GetLayer(i);
        if (layer == nullptr) {
            continue;
        }
        RawSheet sheet{.name = layer->GetName()};
        sheet.grid = grid_of(*layer, file, findings);
        if (auto const own = facts.find(sheet.name); own != facts.end()) {
            sheet.facts = std::move(own->second);
            sheet.grid.merges = merges_in(sheet.grid, sheet.facts.merges);
            if (!sheet.facts.readable) {
                tell_unreadable(file, sheet.name, findings);
            }
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

std::vector<ForeignTable> read_workbook(std::filesystem::path const &file, Diagnostics &findings)
{
    std::vector<ForeignTable> tables;
    for (RawSheet &sheet : raw_sheets(file, findings)) {
        ForeignTable table{.file = file.string(), .layer = sheet.name, .encoding = "UTF-8"};
        tell_formulas(table, sheet.facts, findings);
        take_grid(std::move(sheet.grid), table, findings);
        if (!table.columns.empty()) {
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

} // namespace sim::io
