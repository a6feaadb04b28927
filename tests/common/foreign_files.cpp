#include "tests/common/foreign_files.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include <iconv.h>

namespace foreign {

namespace {

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t crc = 0xffffffffU;
    for (char const c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

template <typename Number>
std::string low_first(Number number)
{
    std::string bytes(sizeof(Number), '\0');
    std::memcpy(bytes.data(), &number, sizeof(Number));
    return bytes;
}

std::string high_first(std::int32_t number)
{
    std::string bytes = low_first(number);
    std::ranges::reverse(bytes);
    return bytes;
}

std::string u16(std::size_t number)
{
    return low_first(static_cast<std::uint16_t>(number));
}

std::string u32(std::size_t number)
{
    return low_first(static_cast<std::uint32_t>(number));
}

/// What the local head and the directory of an archive say alike.
std::string zip_facts(Part const &part)
{
    std::string const size = u32(part.content.size());
    return u16(20) + u16(0) + u16(0) + u16(0) + u16(0x21) + u32(crc32(part.content)) + size + size +
           u16(part.name.size()) + u16(0);
}

std::string cell_name(std::size_t row, std::size_t column)
{
    return static_cast<char>('A' + column) + std::to_string(row + 1);
}

bool is_number(std::string const &words)
{
    return !words.empty() && std::ranges::all_of(words, [](unsigned char c) {
        return std::isdigit(c) != 0 || c == '.' || c == '-';
    });
}

std::string sheet_xml(Sheet const &sheet)
{
    std::string rows;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        rows += "<row r=\"" + std::to_string(r + 1) + "\">";
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            std::string const &words = sheet.rows[r][c];
            if (is_number(words)) {
                rows += "<c r=\"" + cell_name(r, c) + "\"><v>" + words + "</v></c>";
            } else if (!words.empty()) {
                rows += "<c r=\"" + cell_name(r, c) + "\" t=\"inlineStr\"><is><t>" + words +
                        "</t></is></c>";
            }
        }
        rows += "</row>";
    }
    std::string merges;
    for (std::string const &merge : sheet.merges) {
        merges += "<mergeCell ref=\"" + merge + "\"/>";
    }
    merges = merges.empty() ? "" : "<mergeCells>" + merges + "</mergeCells>";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet "
           "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" +
           rows + "</sheetData>" + merges + "</worksheet>";
}

std::string shp_record(Ring const &ring)
{
    if (ring.empty()) {
        return low_first(std::int32_t{0});
    }
    double box[4] = {ring[0].first, ring[0].second, ring[0].first, ring[0].second};
    std::string points;
    for (auto const &[x, y] : ring) {
        box[0] = std::min(box[0], x);
        box[1] = std::min(box[1], y);
        box[2] = std::max(box[2], x);
        box[3] = std::max(box[3], y);
        points += low_first(x) + low_first(y);
    }
    std::string record = low_first(std::int32_t{5});
    for (double const edge : box) {
        record += low_first(edge);
    }
    return record + low_first(std::int32_t{1}) + low_first(static_cast<std::int32_t>(ring.size())) +
           low_first(std::int32_t{0}) + points;
}

} // namespace

std::string zip(std::vector<Part> const &parts)
{
    std::string bytes;
    std::string directory;
    for (Part const &part : parts) {
        std::string const facts = zip_facts(part);
        directory += "PK\x01\x02" + u16(20) + facts + u16(0) + u16(0) + u16(0) + u32(0) +
                     u32(bytes.size()) + part.name;
        bytes += "PK\x03\x04" + facts + part.name + part.content;
    }
    std::string const count = u16(parts.size());
    return bytes + directory + "PK\x05\x06" + u16(0) + u16(0) + count + count +
           u32(directory.size()) + u32(bytes.size()) + u16(0);
}

std::string xlsx(std::vector<Sheet> const &sheets)
{
    std::string const office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const package = "http://schemas.openxmlformats.org/package/2006/";
    std::string const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string const types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::string content = "<Types xmlns=\"" + package +
                          "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                          "vnd.openxmlformats-package.relationships+xml\"/><Override "
                          "PartName=\"/xl/workbook.xml\" ContentType=\"" +
                          types + "sheet.main+xml\"/>";
    std::string book = "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets>";
    std::string links;
    std::vector<Part> parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        std::string const number = std::to_string(i + 1);
        std::string const path = "worksheets/sheet" + number + ".xml";
        content +=
            "<Override PartName=\"/xl/" + path + "\" ContentType=\"" + types + "worksheet+xml\"/>";
        book += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"rId" +
                number + "\"/>";
        links += "<Relationship Id=\"rId" + number + "\" Type=\"" + office +
                 "/worksheet\" Target=\"" + path + "\"/>";
        parts.push_back({"xl/" + path, sheet_xml(sheets[i])});
    }
    std::string const open = "<Relationships xmlns=\"" + package + "relationships\">";
    parts.insert(
        parts.begin(),
        {{"[Content_Types].xml", content + "</Types>"},
         {"_rels/.rels", open + "<Relationship Id=\"rId1\" Type=\"" + office +
                             "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
         {"xl/workbook.xml", book + "</sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", open + links + "</Relationships>"}});
    return zip(parts);
}

std::string shp(std::vector<Ring> const &rings)
{
    std::string records;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        std::string const record = shp_record(rings[i]);
        records += high_first(static_cast<std::int32_t>(i + 1)) +
                   high_first(static_cast<std::int32_t>(record.size() / 2)) + record;
    }
    std::string head = high_first(9994) + std::string(20, '\0') +
                       high_first(static_cast<std::int32_t>((100 + records.size()) / 2)) +
                       low_first(std::int32_t{1000}) + low_first(std::int32_t{5});
    for (double const edge : {0.0, 0.0, 1e6, 1e7, 0.0, 0.0, 0.0, 0.0}) {
        head += low_first(edge);
    }
    return head + records;
}

std::string dbf(std::vector<DbfColumn> const &columns,
                std::vector<std::vector<std::string>> const &rows)
{
    std::size_t width = 1;
    std::string fields;
    for (DbfColumn const &column : columns) {
        std::string name = column.name.substr(0, 10);
        name.resize(11);
        fields += name + 'C' + std::string(4, '\0') + static_cast<char>(column.width) +
                  std::string(15, '\0');
        width += column.width;
    }
    std::string bytes = std::string{"\x03\x79\x0a\x0f", 4} + u32(rows.size()) +
                        u16(33 + fields.size()) + u16(width) + std::string(20, '\0') + fields +
                        '\r';
    for (auto const &row : rows) {
        bytes += ' ';
        for (std::size_t i = 0; i < columns.size(); ++i) {
            std::string cell = row[i];
            cell.resize(columns[i].width, ' ');
            bytes += cell;
        }
    }
    return bytes + '\x1a';
}

std::string dxf(std::string const &layer, std::string const &words)
{
    std::string const own = "  8\n" + layer + "\n";
    return "  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\nAC1015\n  9\n$DWGCODEPAGE\n  3\n"
           "ANSI_936\n  0\nENDSEC\n  0\nSECTION\n  2\nENTITIES\n"
           "  0\nLWPOLYLINE\n" +
           own +
           " 90\n3\n 70\n1\n 10\n401900.0\n 20\n4503400.0\n 10\n402000.0\n 20\n4503400.0\n 10\n"
           "402000.0\n 20\n4503500.0\n"
           "  0\nPOINT\n" +
           own + " 10\n401950.5\n 20\n4503450.25\n  0\nTEXT\n" + own +
           " 10\n401960.0\n 20\n4503460.0\n 40\n2.5\n  1\n" + words + "\n  0\nENDSEC\n  0\nEOF\n";
}

std::string kml(std::vector<std::string> const &names, std::string const &encoding)
{
    std::string marks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        marks += "<Placemark><name>" + names[i] + "</name><Point><coordinates>110." +
                 std::to_string(i) + ",40.6,0</coordinates></Point></Placemark>";
    }
    return "<?xml version=\"1.0\" encoding=\"" + encoding +
           "\"?><kml "
           "xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder><name>points</name>" +
           marks + "</Folder></Document></kml>";
}

std::string gb18030(std::string_view words)
{
    iconv_t const handle = ::iconv_open("GB18030", "UTF-8");
    std::string bytes(words.size() * 4 + 4, '\0');
    std::string source{words};
    char *in = source.data();
    char *out = bytes.data();
    std::size_t left = source.size();
    std::size_t room = bytes.size();
    std::size_t const status = ::iconv(handle, &in, &left, &out, &room);
    ::iconv_close(handle);
    if (status == static_cast<std::size_t>(-1)) {
        throw std::runtime_error{"no GB18030"};
    }
    bytes.resize(bytes.size() - room);
    return bytes;
}

Ring square_ring(double x, double y, double side)
{
    return {{x, y}, {x, y + side}, {x + side, y + side}, {x + side, y}, {x, y}};
}

} // namespace foreign
