#include "sim/io/read_geojson.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/geojson_shape.hpp"
#include "sim/io/source_text.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

using Json = nlohmann::ordered_json;

RawCell cell_of_json(Json const &json)
{
    switch (json.type()) {
    case Json::value_t::null:
        return {};
    case Json::value_t::boolean:
        return std::int64_t{json.get<bool>() ? 1 : 0};
    case Json::value_t::number_integer:
        return json.get<std::int64_t>();
    case Json::value_t::number_unsigned:
        if (json.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<std::int64_t>::max()}) {
            return json.get<std::int64_t>();
        }
        return json.get<double>();
    case Json::value_t::number_float:
        return json.get<double>();
    case Json::value_t::string:
        return cell_of(json.get<std::string>());
    default:
        return json.dump();
    }
}

/// Columns in the order in which the features first name them; a column with words in it is one
/// of words, with fractions one of numbers.
void add_cells(RawTable &table, RawRow &row, Json const &properties)
{
    for (auto const &[name, value] : properties.items()) {
        RawCell cell = cell_of_json(value);
        auto column = table.find_column(name);
        if (!column) {
            column = table.columns.size();
            table.columns.push_back({.name = name, .type = RawType::integer});
        }
        RawType &type = table.columns[*column].type;
        if (std::holds_alternative<std::string>(cell)) {
            type = RawType::words;
        } else if (std::holds_alternative<double>(cell) && type == RawType::integer) {
            type = RawType::number;
        }
        row.cells.resize(table.columns.size());
        row.cells[*column] = std::move(cell);
    }
}

void add_feature(RawTable &table, Json const &feature, Diagnostics &findings)
{
    std::size_t const number = table.rows.size() + 1;
    RawRow row{.cells = {}, .geometry = {}, .file = 0, .number = number};
    Location const where{table.files.front(), table.name, fmt::format("row {}", number),
                         "geometry"};
    if (!feature.is_object()) {
        findings.push_back(error_at("not_a_feature", where, shown_bytes(feature.dump()),
                                    text("this is no GeoJSON feature"),
                                    text("an object of type Feature")));
        return;
    }
    if (feature.contains("properties") && feature["properties"].is_object()) {
        add_cells(table, row, feature["properties"]);
    }
    if (feature.contains("geometry") && !feature["geometry"].is_null()) {
        auto shape = read_geojson_shape(feature["geometry"]);
        row.geometry = shape ? std::move(*shape) : OddGeometry{"?"};
        if (!shape) {
            findings.push_back(error_at("bad_coordinates", where,
                                        shown_bytes(feature["geometry"].dump()),
                                        text("the coordinates of the shape cannot be read"),
                                        text("pairs of numbers: longitude, latitude")));
        }
    }
    table.rows.push_back(std::move(row));
}

/// "EPSG:4490" from "urn:ogc:def:crs:EPSG::4490" and the like; other names as they stand.
std::string crs_of(Json const &document)
{
    if (!document.contains("crs") || !document["crs"].contains("properties")) {
        return "";
    }
    std::string const name = word_of(document["crs"]["properties"], "name");
    return name.find("EPSG:") == std::string::npos ? name
                                                   : "EPSG:" + name.substr(name.rfind(':') + 1);
}

/// GeoJSON nests seven deep; writing out or freeing what nests without end would run out of stack.
constexpr int deepest = 100;

bool nests_too_deep(std::string_view content)
{
    int depth = 0;
    bool in_word = false;
    for (std::size_t i = 0; i < content.size(); ++i) {
        char const c = content[i];
        if (in_word) {
            i += c == '\\' ? 1 : 0;
            in_word = c != '"';
        } else if (c == '"') {
            in_word = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest) {
                return true;
            }
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

/// \return a discarded value for what is no JSON; `problem` then says where
Json parse_json(std::string const &content, std::string &problem)
{
    if (nests_too_deep(content)) {
        problem = "[[[[";
        return Json(Json::value_t::discarded);
    }
    try {
        return Json::parse(content);
    } catch (Json::exception const &error) {
        problem = shown_bytes(error.what());
        return Json(Json::value_t::discarded);
    }
}

} // namespace

std::optional<RawTable> read_geojson(std::filesystem::path const &file, Diagnostics &findings)
{
    auto const content = read_source_text(file, findings);
    return content ? geojson_table(file, *content, findings) : std::nullopt;
}

std::optional<RawTable> geojson_table(std::filesystem::path const &file, std::string const &content,
                                      Diagnostics &findings)
{
    RawTable table{.name = file.stem().string(), .files = {file.string()}};
    Location const where{file.string(), table.name, "", ""};
    std::string problem;
    Json const document = parse_json(content, problem);
    if (document.is_discarded()) {
        findings.push_back(error_at("broken_json", where, problem,
                                    text("the file is not valid JSON"),
                                    text("one GeoJSON feature collection")));
        return std::nullopt;
    }
    if (!document.is_object() || !document.contains("features") ||
        !document["features"].is_array()) {
        findings.push_back(error_at("not_a_collection", where, document.type_name(),
                                    text("the file holds no features"),
                                    text("one GeoJSON feature collection")));
        return std::nullopt;
    }
    table.spatial = true;
    table.crs = crs_of(document);
    for (auto const &feature : document["features"]) {
        add_feature(table, feature, findings);
    }
    for (RawRow &row : table.rows) {
        row.cells.resize(table.columns.size());
    }
    return table;
}

} // namespace sim::io
