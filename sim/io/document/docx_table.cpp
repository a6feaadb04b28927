#include "sim/io/document/document_style.hpp"
#include "sim/io/document/docx_parts.hpp"
#include "sim/io/document/sheet_parts.hpp"

#include <fmt/format.h>

namespace sim::io::docx {

namespace {

constexpr double row_margin_mm = 0.4;
constexpr double cell_margin_mm = 0.8;

char const *justification(HorizontalAlign align)
{
    return align == HorizontalAlign::centre  ? "center"
           : align == HorizontalAlign::right ? "right"
                                             : "left";
}

/// A paragraph of a cell, or a line above or below a table.
void add_words(pugi::xml_node parent, BookCell const &cell, double scale)
{
    LookStyle const &look = style_of(cell.look);
    pugi::xml_node paragraph = parent.append_child("w:p");
    pugi::xml_node properties = paragraph.append_child("w:pPr");
    set_close_setting(properties);
    if (cell.look == CellLook::title) {
        pugi::xml_node spacing = properties.append_child("w:spacing");
        spacing.append_attribute("w:after") = twips_of_mm(2.0);
    }
    set(properties, "w:jc", justification(look.align));
    std::string const words = shown_words(cell);
    std::size_t const bold = std::min(cell.bold_bytes, words.size());
    for (bool const head : {true, false}) {
        std::string const piece = head ? words.substr(0, bold) : words.substr(bold);
        if (piece.empty()) {
            continue;
        }
        pugi::xml_node run = add_run(paragraph, piece, false);
        pugi::xml_node type = run.prepend_child("w:rPr");
        set_font(type, look.font);
        if (look.bold || head) {
            type.append_child("w:b");
        }
        set(type, "w:sz", static_cast<int>(2.0 * look.size_pt * scale + 0.5));
    }
}

void add_borders(pugi::xml_node properties)
{
    pugi::xml_node borders = properties.append_child("w:tblBorders");
    for (char const *const side :
         {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        bool const inside = std::string_view{side}.starts_with("w:inside");
        pugi::xml_node line = borders.append_child(side);
        line.append_attribute("w:val") = "single";
        line.append_attribute("w:sz") = inside ? 4 : 8; // eighths of a point
        line.append_attribute("w:space") = 0;
        line.append_attribute("w:color") = "333333";
    }
}

void add_cell(pugi::xml_node row, CellGrid const &grid, BookSheet const &sheet, int r, int c,
              double scale)
{
    BookCell const *const cell = grid.at(r, c);
    int const span = cell == nullptr ? 1 : std::min(cell->column_span, grid.columns() - c);
    double width_mm = 0.0;
    for (int i = c; i < c + span; ++i) {
        width_mm += sheet.column_widths_mm[static_cast<std::size_t>(i)] * scale;
    }
    pugi::xml_node node = row.append_child("w:tc");
    pugi::xml_node properties = node.append_child("w:tcPr");
    pugi::xml_node width = properties.append_child("w:tcW");
    width.append_attribute("w:w") = twips_of_mm(width_mm);
    width.append_attribute("w:type") = "dxa";
    if (span > 1) {
        set(properties, "w:gridSpan", span);
    }
    bool const goes_on = cell != nullptr && cell->row < r;
    if (cell != nullptr && cell->row_span > 1) {
        set(properties, "w:vMerge", goes_on ? "continue" : "restart");
    }
    unsigned const fill = cell == nullptr ? no_fill : style_of(cell->look).fill;
    if (fill != no_fill) {
        pugi::xml_node shade = properties.append_child("w:shd");
        shade.append_attribute("w:val") = "clear";
        shade.append_attribute("w:color") = "auto";
        shade.append_attribute("w:fill") = fmt::format("{:06X}", fill).c_str();
    }
    set(properties, "w:vAlign", "center");
    if (cell == nullptr || goes_on) {
        node.append_child("w:p");
    } else {
        add_words(node, *cell, scale);
    }
}

void add_row(pugi::xml_node table, CellGrid const &grid, BookSheet const &sheet, int r,
             double scale)
{
    pugi::xml_node row = table.append_child("w:tr");
    pugi::xml_node properties = row.append_child("w:trPr");
    properties.append_child("w:cantSplit");
    if (r >= sheet.repeat_first && r < sheet.repeat_end) {
        properties.append_child("w:tblHeader");
    }
    for (int c = 0; c < grid.columns();) {
        add_cell(row, grid, sheet, r, c, scale);
        BookCell const *const cell = grid.at(r, c);
        c += cell == nullptr ? 1 : std::min(cell->column_span, grid.columns() - c);
    }
}

void add_table(pugi::xml_node body, CellGrid const &grid, BookSheet const &sheet,
               SheetPart const &part, double scale)
{
    pugi::xml_node table = body.append_child("w:tbl");
    pugi::xml_node properties = table.append_child("w:tblPr");
    pugi::xml_node width = properties.append_child("w:tblW");
    width.append_attribute("w:w") = 0;
    width.append_attribute("w:type") = "auto";
    set(properties, "w:jc", "center");
    add_borders(properties);
    properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
    pugi::xml_node margins = properties.append_child("w:tblCellMar");
    for (char const *const side : {"w:top", "w:left", "w:bottom", "w:right"}) {
        bool const beside =
            std::string_view{side} == "w:left" || std::string_view{side} == "w:right";
        pugi::xml_node margin = margins.append_child(side);
        margin.append_attribute("w:w") = twips_of_mm(beside ? cell_margin_mm : row_margin_mm);
        margin.append_attribute("w:type") = "dxa";
    }
    pugi::xml_node columns = table.append_child("w:tblGrid");
    for (double const column_mm : sheet.column_widths_mm) {
        columns.append_child("w:gridCol").append_attribute("w:w") = twips_of_mm(column_mm * scale);
    }
    for (int r = part.first; r < part.end; ++r) {
        add_row(table, grid, sheet, r, scale);
    }
}

} // namespace

void add_sheet(pugi::xml_node body, BookSheet const &sheet)
{
    CellGrid const grid{sheet};
    double const scale = sheet_scale(sheet);
    for (SheetPart const &part : parts_of(sheet)) {
        if (part.is_line) {
            add_words(body, *grid.at(part.first, 0), scale);
        } else {
            add_table(body, grid, sheet, part, scale);
        }
    }
}

} // namespace sim::io::docx
