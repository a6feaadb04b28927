#include "sim/io/import/read_vector.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/import/dbf_rows.hpp"
#include "sim/io/import/dbf_words.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/gdal_files.hpp"
#include "sim/io/import/grid.hpp"
#include "sim/io/import/layer_rows.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

/// The parts that a shapefile consists of; one that is not there is nothing.
struct Parts
{
    std::optional<std::string> shp{};
    std::optional<std::string> shx{};
    std::optional<std::string> dbf{};
    std::optional<std::string> prj{};
    std::optional<std::string> cpg{};
};

/// The file beside `file` with another ending, in capitals or not.
std::optional<std::string> part_of(fs::path const &file, std::string_view ending)
{
    std::string capitals{ending};
    std::ranges::transform(capitals, capitals.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (std::string const &name : {std::string{ending}, capitals}) {
        fs::path part = file;
        part.replace_extension(name);
        std::error_code none;
        if (fs::is_regular_file(part, none)) {
            return read_text_file(part);
        }
    }
    return std::nullopt;
}

void tell_missing(fs::path const &file, Severity severity, char const *part, Text message,
                  Diagnostics &findings)
{
    findings.push_back(found(severity, "missing_part", {file.string(), "", "", ""}, part,
                             std::move(message),
                             text("the files that belong together: shp, shx, dbf, prj, cpg")));
}

void tell_parts(Parts const &parts, fs::path const &file, Diagnostics &findings)
{
    if (!parts.shp) {
        tell_missing(file, Severity::warning, ".shp",
                     text("the shapes are missing: only the attributes are read"), findings);
    } else if (!parts.shx) {
        tell_missing(file, Severity::note, ".shx",
                     text("the index of the shapes is missing and was made anew"), findings);
    }
    if (!parts.dbf) {
        tell_missing(file, Severity::warning, ".dbf",
                     text("the attributes are missing: only the shapes are read"), findings);
    }
    if (parts.shp && !parts.prj) {
        tell_missing(file, Severity::note, ".prj",
                     text("the coordinate system is not named and must be found or declared"),
                     findings);
    }
}

/// \return false if it begins as no part of a shapefile begins
bool begins_right(Parts const &parts, fs::path const &file, Diagnostics &findings)
{
    bool const right =
        !parts.shp || parts.shp->starts_with(std::string_view{"\x00\x00\x27\x0a", 4});
    if (!right) {
        findings.push_back(found(Severity::error, "unreadable_file", {file.string(), "", "", ""},
                                 shown_bytes(std::string_view{*parts.shp}.substr(0, 8)),
                                 text("the file is damaged, or is not what its name says"),
                                 text("the whole file, copied again from its owner")));
    }
    return right;
}

/// Figures and rows that no reader hands on.
void tell_losses(DbfFacts const &facts, ForeignTable const &table, Diagnostics &findings)
{
    if (facts.overflows > 0) {
        findings.push_back(found(
            Severity::warning, "figures_overflow",
            {table.file, "", row_words(facts.first_overflow), shown_bytes(facts.overflow_column)},
            "***",
            text("figures that did not fit their column are lost: {count}",
                 {TextArg{"count", fmt::format("{}", facts.overflows)}}),
            text("the file as its owner first saved it")));
    }
    if (facts.deleted > 0) {
        findings.push_back(found(Severity::note, "deleted_rows", {table.file, "", "", ""},
                                 fmt::format("{}", facts.deleted),
                                 text("rows that their owner struck out are left out: {count}",
                                      {TextArg{"count", fmt::format("{}", facts.deleted)}})));
    }
}

/// Shapes and attributes that do not go together belong to different states of the layer.
void tell_counts(Parts const &parts, std::size_t records, ForeignTable const &table,
                 Diagnostics &findings)
{
    if (!parts.shp || !parts.dbf || !parts.shx || parts.shx->size() < 100) {
        return;
    }
    std::size_t const shapes = (parts.shx->size() - 100) / 8;
    if (shapes != records) {
        findings.push_back(found(Severity::error, "parts_differ", {table.file, "", "", ""},
                                 fmt::format("{} / {}", shapes, records),
                                 text("the numbers of shapes and of attribute rows differ"),
                                 text("the files that belong together: shp, shx, dbf, prj, cpg")));
    }
}

GdalDataset open_parts(MemoryFiles &memory, Parts const &parts)
{
    std::string path;
    auto const add = [&](char const *name, std::optional<std::string> const &part) {
        if (part) {
            std::string const there = memory.add(name, *part);
            path = path.empty() ? there : path;
        }
    };
    add("layer.shp", parts.shp);
    add("layer.dbf", parts.dbf);
    add("layer.shx", parts.shx);
    add("layer.prj", parts.prj);
    GdalSetting const restore{"SHAPE_RESTORE_SHX", "YES"};
    return open_foreign(path, {"ESRI Shapefile"}, {"ENCODING="});
}

/// A system that the .prj names without a code, by its definition.
void name_crs(GDALDataset &dataset, ForeignTable &table)
{
    OGRLayer *const layer = dataset.GetLayer(0);
    OGRSpatialReference const *const reference =
        layer != nullptr ? layer->GetSpatialRef() : nullptr;
    if (reference == nullptr || table.crs.starts_with("EPSG:")) {
        return;
    }
    if (OGRSpatialReference *const match = reference->FindBestMatch()) {
        char const *const code = match->GetAuthorityCode(nullptr);
        table.crs = code != nullptr ? fmt::format("EPSG:{}", code) : table.crs;
        match->Release();
    }
}

} // namespace

std::vector<ForeignTable> read_shapefile(fs::path const &file, ReadWish const &wish,
                                         Diagnostics &findings)
{
    Parts const parts{part_of(file, ".shp"), part_of(file, ".shx"), part_of(file, ".dbf"),
                      part_of(file, ".prj"), part_of(file, ".cpg")};
    if (!parts.shp && !parts.dbf) {
        throw IoError{file.string(), text("The file cannot be opened for reading")};
    }
    tell_parts(parts, file, findings);
    if (!begins_right(parts, file, findings)) {
        return {};
    }
    MemoryFiles memory;
    GdalDataset const dataset = open_parts(memory, parts);
    OGRLayer *const layer = dataset ? dataset->GetLayer(0) : nullptr;
    if (layer == nullptr) {
        tell_unreadable(file, "", findings);
        return {};
    }
    Diagnostics own;
    ForeignTable table = layer_rows(*layer, file, own);
    for (Diagnostic &finding : own) {
        finding.where.layer.clear(); // the file is the table
        findings.push_back(std::move(finding));
    }
    table.layer.clear();
    table.spatial = parts.shp.has_value();
    name_crs(*dataset, table);
    DbfFacts const facts = dbf_facts(parts.dbf.value_or(""));
    tell_counts(parts, facts.records, table, findings);
    tell_losses(facts, table, findings);
    decode_words(table, wish.encoding, trimmed(parts.cpg.value_or("")), findings);
    return {std::move(table)};
}

} // namespace sim::io
