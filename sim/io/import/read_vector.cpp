#include "sim/io/import/read_vector.hpp"

#include "sim/io/import/decode.hpp"
#include "sim/io/import/gdal_files.hpp"
#include "sim/io/import/layer_rows.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace sim::io {

namespace {

std::vector<ForeignTable> all_layers(GDALDataset &dataset, std::filesystem::path const &file,
                                     Diagnostics &findings)
{
    std::vector<ForeignTable> tables;
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
        OGRLayer *const layer = dataset.GetLayer(i);
        if (layer == nullptr) {
            tell_unreadable(file, "", findings);
        } else {
            tables.push_back(layer_rows(*layer, file, findings));
            trim_words(tables.back());
        }
    }
    return tables;
}

/// Columns that every KML has and that say how it is drawn, not what it is.
void drop_drawing(ForeignTable &table)
{
    constexpr std::array drawing{"altitudeMode", "tessellate", "extrude", "visibility",
                                 "drawOrder",    "icon",       "snippet"};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (std::ranges::find(drawing, table.columns[i]) != drawing.end()) {
            for (ForeignRow &row : table.rows) {
                row.cells[i].clear();
            }
        }
    }
    drop_empty_columns(table);
}

/// The encoding that an XML header names, and where it stands.
struct XmlEncoding
{
    std::size_t start = 0;
    std::string name{};
};

XmlEncoding xml_encoding(std::string_view bytes)
{
    std::string_view const head = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{200}));
    std::size_t const key = head.find("encoding=");
    if (key == std::string_view::npos || key + 10 >= head.size()) {
        return {};
    }
    std::size_t const start = key + 10;
    std::size_t const end = head.find(head[start - 1], start);
    return end == std::string_view::npos
               ? XmlEncoding{}
               : XmlEncoding{start, std::string{head.substr(start, end - start)}};
}

/// The file as UTF-8 that says so.
std::optional<DecodedText> kml_text(std::string const &bytes, ReadWish const &wish,
                                    Location const &where, Diagnostics &findings)
{
    XmlEncoding const said = xml_encoding(bytes);
    bool const fits = !said.name.empty() && converted(bytes, said.name).has_value();
    std::string const encoding = !wish.encoding.empty() ? wish.encoding : fits ? said.name : "";
    auto decoded = decode_text(bytes, encoding, where, findings);
    if (decoded) {
        XmlEncoding const now = xml_encoding(decoded->text);
        if (!now.name.empty()) {
            decoded->text.replace(now.start, now.name.size(), "UTF-8");
        }
    }
    return decoded;
}

/// Old drawings name a code page, often a wrong one; new ones are UTF-8.
std::string dxf_encoding(std::string const &bytes, ReadWish const &wish)
{
    if (!wish.encoding.empty()) {
        return encoding_name(wish.encoding);
    }
    bool const other_page = bytes.find("ANSI_950") != std::string::npos ||
                            bytes.find("ANSI_932") != std::string::npos ||
                            bytes.find("ANSI_949") != std::string::npos;
    if (!find_bad_utf8(bytes)) {
        return "UTF-8";
    }
    return other_page ? "" : "GB18030";
}

} // namespace

std::vector<ForeignTable> read_kml(std::filesystem::path const &file, ReadWish const &wish,
                                   Diagnostics &findings)
{
    std::string bytes = read_text_file(file);
    std::string encoding = "UTF-8";
    bool const packed = bytes.starts_with("PK");
    if (!packed) {
        auto decoded = kml_text(bytes, wish, {file.string(), "", "", ""}, findings);
        if (!decoded) {
            return {};
        }
        encoding = decoded->encoding;
        bytes = std::move(decoded->text);
    }
    MemoryFiles memory;
    std::string const path = memory.add(packed ? "file.kmz" : "file.kml", std::move(bytes));
    GdalDataset const dataset = open_foreign(path, {"LIBKML", "KML"});
    if (!dataset) {
        tell_unreadable(file, "", findings);
        return {};
    }
    std::vector<ForeignTable> tables = all_layers(*dataset, file, findings);
    for (ForeignTable &table : tables) {
        table.encoding = encoding;
        table.crs = "EPSG:4326";
        drop_drawing(table);
    }
    return tables;
}

std::vector<ForeignTable> read_dxf(std::filesystem::path const &file, ReadWish const &wish,
                                   Diagnostics &findings)
{
    std::string bytes = read_text_file(file);
    std::string const encoding = dxf_encoding(bytes, wish);
    MemoryFiles memory;
    std::string const path = memory.add("file.dxf", std::move(bytes));
    GdalSetting const blocks{"DXF_INLINE_BLOCKS", "NO"};
    GdalSetting const words{"DXF_ENCODING", encoding.empty() ? nullptr : encoding.c_str()};
    GdalDataset const dataset = open_foreign(path, {"DXF"});
    OGRLayer *const entities = dataset ? dataset->GetLayerByName("entities") : nullptr;
    if (entities == nullptr) {
        tell_unreadable(file, "", findings);
        return {};
    }
    ForeignTable table = layer_rows(*entities, file, findings);
    table.encoding = encoding;
    trim_words(table);
    drop_empty_columns(table);
    return {std::move(table)};
}

} // namespace sim::io
