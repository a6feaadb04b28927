#include "sim/io/progress/return_grid.hpp"

#include "sim/base/error.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/import/decode.hpp"
#include "sim/io/import/grid.hpp"
#include "sim/io/import/read_text.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

std::string trim(std::string const &words)
{
    return trimmed(words);
}

/// While it lives, sheets are read as they stand: no header, all cells words.
class RawSheets
{
public:
    RawSheets()
    {
        CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", "DISABLE");
        CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", "STRING");
    }
    ~RawSheets()
    {
        CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", nullptr);
        CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", nullptr);
    }
    RawSheets(RawSheets const &) = delete;
    RawSheets &operator=(RawSheets const &) = delete;
};

ReturnGrid read_sheet(OGRLayer &layer)
{
    ReturnGrid grid;
    grid.sheet = layer.GetName();
    layer.ResetReading();
    while (FeaturePtr const feature{layer.GetNextFeature()}) {
        ReturnGrid::Line line{.number = static_cast<std::size_t>(feature->GetFID())};
        for (int f = 0; f < feature->GetFieldCount(); ++f) {
            line.cells.push_back(trimmed(feature->GetFieldAsString(f)));
        }
        grid.lines.push_back(std::move(line));
    }
    return grid;
}

std::vector<ReturnGrid> read_workbook(fs::path const &file, Diagnostics &findings)
{
    QuietGdal const quiet;
    RawSheets const raw;
    GDALAllRegister();
    char const *const drivers[] = {"XLSX", nullptr};
    GdalDataset const book{
        GDALDataset::Open(file.string().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers)};
    std::vector<ReturnGrid> grids;
    if (!book) {
        findings.push_back(error_at("unreadable_file", {shown_path(file.filename()), "", "", ""},
                                    gdal_message(),
                                    text("the file is no workbook that can be read"),
                                    text("an xlsx file, saved again by a spreadsheet program")));
        return grids;
    }
    for (int i = 0; i < book->GetLayerCount(); ++i) {
        grids.push_back(read_sheet(*book->GetLayer(i)));
    }
    return grids;
}

std::vector<ReturnGrid> read_list(fs::path const &file, Diagnostics &findings)
{
    Location const where{shown_path(file.filename()), "", "", ""};
    Diagnostics told;
    auto const content = decode_text(read_text_file(file), "", where, told);
    ReturnGrid grid;
    if (content) {
        Grid cells = split_text(content->text, find_separator(content->text), where, told);
        for (std::size_t i = 0; i < cells.rows.size(); ++i) {
            std::ranges::transform(cells.rows[i], cells.rows[i].begin(), trim);
            grid.lines.push_back({cells.numbers[i], std::move(cells.rows[i])});
        }
    }
    findings.insert(findings.end(), told.begin(), told.end());
    return content ? std::vector{std::move(grid)} : std::vector<ReturnGrid>{};
}

} // namespace

std::string const &ReturnGrid::Line::cell(std::size_t column) const
{
    static std::string const nothing;
    return column < cells.size() ? cells[column] : nothing;
}

bool ReturnGrid::Line::empty() const
{
    return std::ranges::all_of(cells, &std::string::empty);
}

std::vector<ReturnGrid> read_return_grids(fs::path const &file, Diagnostics &findings)
{
    if (!fs::is_regular_file(file)) {
        throw IoError{file.string(), text("The file cannot be opened for reading")};
    }
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return ending == ".csv" || ending == ".txt" ? read_list(file, findings)
                                                : read_workbook(file, findings);
}

} // namespace sim::io
