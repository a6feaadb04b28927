#include "sim/io/import/read_vector.hpp"

#include "sim/io/import/decode.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/layer_rows.hpp"
#include "sim/io/read_geojson.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace sim::io {

namespace {

/// Rows of a typed table as words.
ForeignTable as_foreign(RawTable &&raw)
{
    ForeignTable table{.file = raw.files.empty() ? "" : raw.files.front(),
                       .layer = raw.name,
                       .encoding = "UTF-8",
                       .crs = raw.crs,
                       .spatial = raw.spatial};
    for (RawColumn &column : raw.columns) {
        table.columns.push_back(std::move(column.name));
    }
    for (RawRow &row : raw.rows) {
        ForeignRow taken{.geometry = std::move(row.geometry), .number = row.number};
        for (RawCell const &cell : row.cells) {
            taken.cells.push_back(cell_words(cell));
        }
        table.rows.push_back(std::move(taken));
    }
    return table;
}

/// GeoJSON names WGS 84 by its own name.
std::string usual_crs(std::string const &name)
{
    return name.find("CRS84") != std::string::npos ? "EPSG:4326" : name;
}

/// What is neither a feature nor a shape comes back as a shape of an unknown kind.
bool is_no_shape(RawGeometry const &shape)
{
    auto const *odd = std::get_if<OddGeometry>(&shape);
    return odd != nullptr && odd->type != "MultiPoint" && odd->type != "GeometryCollection";
}

/// A collection of the one feature or bare shape that the text is.
std::optional<RawTable> wrapped(std::filesystem::path const &file, std::string const &content,
                                Diagnostics &findings)
{
    Diagnostics trial;
    auto table = geojson_table(file, R"({"features":[)" + content + "]}", trial);
    bool const bare = table && table->rows.size() == 1 && table->columns.empty() &&
                      std::holds_alternative<std::monostate>(table->rows.front().geometry);
    if (bare) {
        trial.clear();
        table = geojson_table(file, R"({"features":[{"geometry":)" + content + "}]}", trial);
    }
    bool const odd =
        !table || table->rows.empty() || (bare && is_no_shape(table->rows.front().geometry)) ||
        std::ranges::any_of(trial, [](Diagnostic const &f) { return f.code == "not_a_feature"; });
    if (odd) {
        return std::nullopt;
    }
    findings.insert(findings.end(), trial.begin(), trial.end());
    return table;
}

} // namespace

std::vector<ForeignTable> read_geojson_table(std::filesystem::path const &file,
                                             ReadWish const &wish, Diagnostics &findings)
{
    std::string const bytes = read_text_file(file);
    Location const where{file.string(), "", "", ""};
    if (bytes.empty()) {
        findings.push_back(found(Severity::error, "empty_file", where, "",
                                 text("the file is empty"),
                                 text("one GeoJSON feature collection")));
        return {};
    }
    auto const decoded = decode_text(bytes, wish.encoding, where, findings);
    if (!decoded) {
        return {};
    }
    Diagnostics trial;
    auto raw = geojson_table(file, decoded->text, trial);
    bool const no_collection = !raw && !trial.empty() && trial.back().code == "not_a_collection";
    auto alone = no_collection ? wrapped(file, decoded->text, findings) : std::nullopt;
    if (alone) {
        raw = std::move(alone);
    } else {
        findings.insert(findings.end(), trial.begin(), trial.end());
    }
    if (!raw) {
        return {};
    }
    ForeignTable table = as_foreign(std::move(*raw));
    table.encoding = decoded->encoding;
    table.layer.clear(); // the file is the table
    table.crs = usual_crs(table.crs);
    tell_shapes(table, findings);
    return {std::move(table)};
}

} // namespace sim::io
