#include "sim/io/import/read_vector.hpp"

#include "sim/base/error.hpp"
#include "sim/io/gpkg_tables.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/gdal_files.hpp"
#include "sim/io/import/layer_rows.hpp"
#include "sim/io/source_text.hpp"

#include <map>
#include <string>
#include <utility>

namespace sim::io {

namespace {

void restore_odd_cells(GDALDataset &dataset, OGRLayer &layer, ForeignTable &table)
{
    std::map<std::size_t, std::size_t> row_of;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        row_of.emplace(table.rows[row].number, row);
    }
    for (OddCell &odd : odd_cells(dataset, table.file, layer)) {
        auto const row = row_of.find(static_cast<std::size_t>(odd.id));
        if (row != row_of.end()) {
            table.rows[row->second].cells[odd.column] = std::move(odd.words);
        }
    }
}

void take_layer(GDALDataset &dataset, OGRLayer &layer, std::filesystem::path const &file,
                std::vector<ForeignTable> &tables, Diagnostics &findings)
{
    ForeignTable table = layer_rows(layer, file, findings, RowNumbers::ids);
    table.encoding = "UTF-8";
    try {
        restore_odd_cells(dataset, layer, table);
    } catch (IoError const &damaged) {
        findings.push_back(found(Severity::error, "unreadable_file",
                                 {file.string(), table.layer, "", ""}, shown_bytes(gdal_message()),
                                 damaged.message(),
                                 text("the whole file, copied again from its owner")));
    }
    trim_words(table);
    tables.push_back(std::move(table));
}

} // namespace

std::vector<ForeignTable> read_geopackage(std::filesystem::path const &file, Diagnostics &findings)
{
    GdalDataset const dataset = open_foreign(file.string(), {"GPKG"});
    if (!dataset) {
        refuse_if_locked(file);
        tell_unreadable(file, "", findings);
        return {};
    }
    std::vector<ForeignTable> tables;
    std::string left_out;
    for (int i = 0; i < dataset->GetLayerCount(); ++i) {
        OGRLayer *const layer = dataset->GetLayer(i);
        if (layer == nullptr) {
            tell_unreadable(file, "", findings);
        } else if (is_own_table(layer->GetName())) {
            left_out += (left_out.empty() ? "" : ", ") + std::string{layer->GetName()};
        } else {
            take_layer(*dataset, *layer, file, tables, findings);
        }
    }
    if (!left_out.empty()) {
        findings.push_back(found(Severity::note, "own_tables", {file.string(), "", "", ""},
                                 left_out,
                                 text("tables of results and journals are no data: left out")));
    }
    return tables;
}

} // namespace sim::io
