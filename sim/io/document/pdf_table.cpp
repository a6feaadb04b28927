#include "sim/io/canvas/text_layout.hpp"
#include "sim/io/document/document_style.hpp"
#include "sim/io/document/pdf_pages.hpp"
#include "sim/io/document/sheet_parts.hpp"

#include <algorithm>
#include <numeric>

namespace sim::io {

namespace {

constexpr double mm_per_pt = 25.4 / 72.0;
constexpr double margin_mm = 0.8; ///< left and right of a cell's words
constexpr double above_mm = 0.45; ///< and above and below them
constexpr double least_row_mm = 5.15;
constexpr double below_table_mm = 1.5;
constexpr double frame_mm = 0.33;
constexpr double rule_mm = 0.17;

TextStyle type_of(CellLook look, double scale, Language language)
{
    LookStyle const &style = style_of(look);
    return {.families = families_of(style.font),
            .size_pt = style.size_pt * scale,
            .bold = style.bold || look == CellLook::title,
            .align = style.align == HorizontalAlign::centre  ? TextAlign::centre
                     : style.align == HorizontalAlign::right ? TextAlign::right
                                                             : TextAlign::left,
            .language = language};
}

/// One sheet on its pages.
class SheetSetter
{
public:
    SheetSetter(PdfPages &pages, BookSheet const &sheet, double scale)
        : m_pages{pages}, m_sheet{sheet}, m_grid{sheet}, m_scale{scale}
    {
        double x_mm = 0.0;
        for (double const width_mm : sheet.column_widths_mm) {
            m_columns_mm.push_back(x_mm);
            x_mm += width_mm * m_scale;
        }
        m_columns_mm.push_back(x_mm);
        m_left_mm = pages.left_mm() + std::max(0.0, (pages.width_mm() - x_mm) / 2.0);
    }

    /// Of all of it, on one page that is long enough.
    [[nodiscard]] double height_mm() const
    {
        double height_mm = 0.0;
        for (SheetPart const &part : parts_of(m_sheet)) {
            if (part.is_line) {
                height_mm += line_height_mm(*m_grid.at(part.first, 0));
            } else {
                std::vector<double> const rows = heights_mm(part);
                height_mm += std::accumulate(rows.begin(), rows.end(), below_table_mm);
            }
        }
        return height_mm;
    }

    void set()
    {
        std::vector<SheetPart> const parts = parts_of(m_sheet);
        for (std::size_t p = 0; p < parts.size(); ++p) {
            if (parts[p].is_line) {
                set_line(*m_grid.at(parts[p].first, 0));
            } else {
                set_table(parts[p], lines_height_mm(parts, p + 1));
            }
        }
    }

private:
    /// Of the lines below a table: they do not stand alone on a page.
    [[nodiscard]] double lines_height_mm(std::vector<SheetPart> const &parts,
                                         std::size_t first) const
    {
        double height_mm = below_table_mm;
        for (std::size_t p = first; p < parts.size() && parts[p].is_line; ++p) {
            height_mm += line_height_mm(*m_grid.at(parts[p].first, 0));
        }
        return height_mm;
    }

    [[nodiscard]] TextLayout line_of(BookCell const &cell) const
    {
        return {m_pages.canvas(),
                shown_words(cell),
                type_of(cell.look, m_scale, m_pages.language()),
                m_columns_mm.back(),
                0.0,
                cell.bold_bytes};
    }

    [[nodiscard]] double line_height_mm(BookCell const &cell) const
    {
        return line_of(cell).height_mm() + (cell.look == CellLook::title ? 2.0 : 0.8);
    }

    void set_line(BookCell const &cell)
    {
        double const height_mm = line_height_mm(cell);
        m_pages.require(height_mm);
        line_of(cell).draw(m_left_mm, m_pages.y_mm());
        m_pages.advance(height_mm);
    }

    [[nodiscard]] double width_mm(BookCell const &cell) const
    {
        auto const end =
            static_cast<std::size_t>(std::min(cell.column + cell.column_span, m_grid.columns()));
        return m_columns_mm[end] - m_columns_mm[static_cast<std::size_t>(cell.column)];
    }

    [[nodiscard]] TextLayout layout_of(BookCell const &cell) const
    {
        bool const wraps = style_of(cell.look).wrap;
        double const room_mm = width_mm(cell) - 2.0 * margin_mm;
        TextStyle type = type_of(cell.look, m_scale, m_pages.language());
        if (!wraps) {
            // A number that is too long for its column is set smaller, never broken or cut.
            TextLayout const one_line{m_pages.canvas(), shown_words(cell), type};
            type.size_pt *= std::min(1.0, room_mm / std::max(one_line.width_mm(), 1e-6));
        }
        return {m_pages.canvas(), shown_words(cell), type, room_mm, 0.0, cell.bold_bytes};
    }

    /// Heights of the rows of a table.
    [[nodiscard]] std::vector<double> heights_mm(SheetPart const &part) const
    {
        std::vector<double> heights(static_cast<std::size_t>(part.end - part.first),
                                    least_row_mm * m_scale);
        for (int const spans : {0, 1}) {
            for (BookCell const &cell : m_sheet.cells) {
                if (cell.row < part.first || cell.row >= part.end ||
                    (cell.row_span > 1) != (spans == 1)) {
                    continue;
                }
                auto const first = heights.begin() + (cell.row - part.first);
                double const have =
                    std::accumulate(first, first + cell.row_span, 0.0) - 2.0 * above_mm;
                double const lacking = layout_of(cell).height_mm() - have;
                if (lacking > 0.0) {
                    *(first + cell.row_span - 1) += lacking;
                }
            }
        }
        return heights;
    }

    [[nodiscard]] bool is_head(int row) const
    {
        return row >= m_sheet.repeat_first && row < m_sheet.repeat_end;
    }

    /// Rows from `row` on that stay on one page: those that one cell joins.
    [[nodiscard]] int joined_end(int row, int end) const
    {
        int last = row + 1;
        for (int r = row; r < last; ++r) {
            for (int c = 0; c < m_grid.columns(); ++c) {
                if (BookCell const *const cell = m_grid.begins(r, c)) {
                    last = std::min(end, std::max(last, cell->row + cell->row_span));
                }
            }
        }
        return last;
    }

    /// \param below_mm  of lines that stand on the page of the last row
    void set_table(SheetPart const &part, double below_mm)
    {
        std::vector<double> const heights = heights_mm(part);
        auto const height_of = [&](int first, int end) {
            return std::accumulate(heights.begin() + (first - part.first),
                                   heights.begin() + (end - part.first), 0.0);
        };
        int head_end = part.first;
        while (head_end < part.end && is_head(head_end)) {
            ++head_end;
        }
        double const head_mm = height_of(part.first, head_end);
        double top_mm = m_pages.y_mm();
        for (int row = part.first; row < part.end;) {
            int const end = joined_end(row, part.end);
            double const rows_mm = height_of(row, end);
            // The head does not stand alone at the foot of a page.
            double const needed_mm = (row < head_end ? head_mm + least_row_mm : rows_mm) +
                                     (end == part.end ? below_mm : 0.0);
            if (m_pages.room_mm() < needed_mm && m_pages.room_mm() < m_pages.whole_room_mm()) {
                draw_frame(top_mm);
                m_pages.next();
                top_mm = m_pages.y_mm();
                if (row >= head_end) {
                    draw_rows(part.first, head_end, heights, part.first);
                }
            }
            draw_rows(row, end, heights, part.first);
            row = end;
        }
        draw_frame(top_mm);
        m_pages.advance(below_table_mm);
    }

    void draw_rows(int first, int end, std::vector<double> const &heights, int table_first)
    {
        std::vector<double> tops_mm{m_pages.y_mm()};
        for (int row = first; row < end; ++row) {
            tops_mm.push_back(tops_mm.back() +
                              heights[static_cast<std::size_t>(row - table_first)]);
        }
        for (int row = first; row < end; ++row) {
            for (int c = 0; c < m_grid.columns(); ++c) {
                if (BookCell const *const cell = m_grid.begins(row, c)) {
                    auto const at = static_cast<std::size_t>(row - first);
                    auto const last =
                        static_cast<std::size_t>(std::min(cell->row + cell->row_span, end) - first);
                    draw_cell(*cell, tops_mm[at], tops_mm[last] - tops_mm[at]);
                }
            }
        }
        m_pages.advance(tops_mm.back() - tops_mm.front());
    }

    void draw_cell(BookCell const &cell, double y_mm, double height_mm) const
    {
        LookStyle const &style = style_of(cell.look);
        double const x_mm = m_left_mm + m_columns_mm[static_cast<std::size_t>(cell.column)];
        Canvas canvas = m_pages.canvas();
        canvas.rectangle({x_mm, y_mm}, width_mm(cell), height_mm);
        if (style.fill != no_fill) {
            canvas.fill({.rgb = style.fill}, true);
        }
        canvas.stroke({.ink = {.rgb = 0x333333}, .width_mm = rule_mm});
        TextLayout const words = layout_of(cell);
        words.draw(x_mm + margin_mm, y_mm + (height_mm - words.height_mm()) / 2.0);
    }

    void draw_frame(double top_mm) const
    {
        Canvas canvas = m_pages.canvas();
        canvas.rectangle({m_left_mm, top_mm}, m_columns_mm.back(), m_pages.y_mm() - top_mm);
        canvas.stroke({.ink = {.rgb = 0x111111}, .width_mm = frame_mm});
    }

    PdfPages &m_pages;
    BookSheet const &m_sheet;
    CellGrid m_grid;
    double m_scale;
    double m_left_mm = 0.0;
    std::vector<double> m_columns_mm; ///< left edges, and the right edge of the last one
};

} // namespace

void set_sheet(PdfPages &pages, BookSheet const &sheet)
{
    double const scale = sheet_scale(sheet);
    for (double const smaller : {1.0, 0.97, 0.94, 0.91, 0.88}) {
        SheetSetter setter{pages, sheet, smaller * scale};
        if (setter.height_mm() <= pages.room_mm()) {
            setter.set();
            return;
        }
    }
    SheetSetter{pages, sheet, scale}.set();
}

} // namespace sim::io
