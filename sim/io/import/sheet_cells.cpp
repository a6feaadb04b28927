#include "sim/io/import/sheet_cells.hpp"

#include "sim/io/gdal_raii.hpp"

#include <cpl_minixml.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace sim::io {

namespace {

constexpr std::size_t last_row = 1048576;
constexpr std::size_t last_column = 16384;

/// Of what nobody merges by hand; a broken file must not fill the memory.
constexpr std::size_t most_merges = 100000;

/// Bytes of a packed part that are read at most.
constexpr std::size_t largest_part = std::size_t{1} << 31U;

struct FileClose
{
    void operator()(VSILFILE *file) const { VSIFCloseL(file); }
};

std::string packed_part(std::string const &path, std::string const &part)
{
    std::string content;
    std::unique_ptr<VSILFILE, FileClose> const file{
        VSIFOpenL(("/vsizip/{" + path + "}/" + part).c_str(), "rb")};
    std::array<char, 65536> buffer{};
    while (file && content.size() < largest_part) {
        std::size_t const read = VSIFReadL(buffer.data(), 1, buffer.size(), file.get());
        if (read == 0) {
            break;
        }
        content.append(buffer.data(), read);
    }
    return content;
}

struct XmlFree
{
    void operator()(CPLXMLNode *node) const { CPLDestroyXMLNode(node); }
};
using Xml = std::unique_ptr<CPLXMLNode, XmlFree>;

/// What stands in an attribute of a tag; empty if it has none.
std::string_view attribute(std::string_view tag, std::string_view name)
{
    std::size_t const key = tag.find(name);
    if (key == std::string_view::npos) {
        return {};
    }
    std::size_t const start = key + name.size();
    std::size_t const end = tag.find('"', start);
    return end == std::string_view::npos ? std::string_view{} : tag.substr(start, end - start);
}

/// Paths of the sheets by the id that the workbook calls them by.
std::map<std::string, std::string, std::less<>> sheet_paths(std::string const &path)
{
    std::map<std::string, std::string, std::less<>> paths;
    Xml const xml{CPLParseXMLString(packed_part(path, "xl/_rels/workbook.xml.rels").c_str())};
    CPLXMLNode const *const root = xml ? CPLGetXMLNode(xml.get(), "=Relationships") : nullptr;
    for (CPLXMLNode const *node = root != nullptr ? root->psChild : nullptr; node != nullptr;
         node = node->psNext) {
        std::string const target = CPLGetXMLValue(node, "Target", "");
        paths[CPLGetXMLValue(node, "Id", "")] =
            target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    return paths;
}

} // namespace

CellPlace cell_place(std::string_view name)
{
    CellPlace place;
    std::size_t column = 0;
    while (!name.empty() && name.front() >= 'A' && name.front() <= 'Z' && column <= last_column) {
        column = column * 26 + static_cast<std::size_t>(name.front() - 'A') + 1;
        name.remove_prefix(1);
    }
    std::size_t row = 0;
    std::from_chars(name.data(), name.data() + name.size(), row);
    place.column = column >= 1 && column <= last_column ? column - 1 : 0;
    place.row = row >= 1 && row <= last_row ? row - 1 : 0;
    return place;
}

SheetFacts sheet_facts(std::string_view xml)
{
    SheetFacts facts{.readable = xml.rfind("sheet>") != std::string_view::npos};
    constexpr std::string_view merge = "<mergeCell ";
    for (std::size_t at = xml.find(merge);
         at != std::string_view::npos && facts.merges.size() < most_merges;
         at = xml.find(merge, at + merge.size())) {
        std::string_view const ref = attribute(xml.substr(at, 80), "ref=\"");
        std::size_t const colon = ref.find(':');
        if (colon != std::string_view::npos) {
            CellPlace const from = cell_place(ref.substr(0, colon));
            CellPlace const to = cell_place(ref.substr(colon + 1));
            facts.merges.push_back({from.row, from.column, std::max(from.row, to.row),
                                    std::max(from.column, to.column)});
        }
    }
    constexpr std::string_view formula = "</f>";
    for (std::size_t at = xml.find(formula); at != std::string_view::npos;
         at = xml.find(formula, at + formula.size())) {
        std::string_view const after = xml.substr(at + formula.size(), 8);
        if (after.starts_with("</c>") || after.starts_with("<v></v>") ||
            after.starts_with("<v/>") || after.starts_with("<v />")) {
            std::size_t const cell = xml.rfind("<c ", at);
            std::string_view const name = cell == std::string_view::npos
                                              ? std::string_view{}
                                              : attribute(xml.substr(cell, at - cell), "r=\"");
            if (facts.formulas_without_value.empty()) {
                facts.first_formula = name;
            }
            facts.formulas_without_value.push_back(cell_place(name));
        }
    }
    return facts;
}

std::map<std::string, SheetFacts, std::less<>> workbook_facts(std::string const &path)
{
    std::map<std::string, SheetFacts, std::less<>> facts;
    auto const paths = sheet_paths(path);
    Xml const xml{CPLParseXMLString(packed_part(path, "xl/workbook.xml").c_str())};
    CPLXMLNode const *const root = xml ? CPLGetXMLNode(xml.get(), "=workbook.sheets") : nullptr;
    for (CPLXMLNode const *node = root != nullptr ? root->psChild : nullptr; node != nullptr;
         node = node->psNext) {
        auto const there = paths.find(CPLGetXMLValue(node, "r:id", ""));
        if (there != paths.end()) {
            facts[CPLGetXMLValue(node, "name", "")] = sheet_facts(packed_part(path, there->second));
        }
    }
    return facts;
}

} // namespace sim::io
