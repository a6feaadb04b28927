#include "sim/io/book_layout.hpp"

#include "sim/base/display_width.hpp"
#include "sim/io/xlsx_style.hpp"

#include <algorithm>
#include <cmath>

namespace sim::io {

namespace {

constexpr double pt_per_mm = 72.0 / 25.4;
constexpr double line_factor = 1.45; ///< line box of Noto CJK, the tallest face in use
constexpr double latin_line_factor = 1.25;
constexpr double cell_margin_pt = 4.5; ///< left and right of the text together
constexpr double row_margin_pt = 3.0;
constexpr double narrow_em = 0.56;   ///< advance of digits and Latin letters
constexpr double tallest_pt = 409.0; ///< that spreadsheet programs allow

double advance_pt(char32_t c, double size_pt)
{
    int const columns = display_width(c);
    return columns == 2 ? size_pt : columns * narrow_em * size_pt;
}

bool is_latin(char32_t c)
{
    return c > U' ' && c < 0x2E80 && display_width(c) == 1;
}

/// Marks that no line begins with: they go down with the character before them.
bool is_closing(char32_t c)
{
    return std::u32string_view{U"，。；：、）〕》”’！？％"}.find(c) != std::u32string_view::npos;
}

bool is_latin(std::string const &words)
{
    return std::ranges::all_of(code_points(words), [](char32_t c) { return display_width(c) < 2; });
}

double width_pt(BookSheet const &sheet, BookCell const &cell)
{
    double width = 0.0;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        width += sheet.column_widths_mm.at(static_cast<std::size_t>(c)) * pt_per_mm;
    }
    return width;
}

double needed_pt(BookSheet const &sheet, BookCell const &cell)
{
    LookStyle const &style = style_of(cell.look);
    auto const *words = std::get_if<std::string>(&cell.value);
    int const lines = words != nullptr && style.wrap
                          ? wrapped_lines(*words, style.size_pt, width_pt(sheet, cell))
                          : 1;
    double const spread = style.border ? 1.0 : 1.08;
    double const line = words != nullptr && is_latin(*words) ? latin_line_factor : line_factor;
    return std::min(lines * style.size_pt * line * spread + row_margin_pt, tallest_pt);
}

} // namespace

int wrapped_lines(std::string_view text, double size_pt, double width_pt)
{
    double const available = std::max(width_pt - cell_margin_pt, size_pt);
    std::vector<char32_t> const points = code_points(text);
    int lines = 1;
    double used = 0.0;
    for (std::size_t i = 0; i < points.size();) {
        if (points[i] == U'\n') {
            ++lines;
            used = 0.0;
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        double piece = advance_pt(points[i], size_pt);
        bool const word = is_latin(points[i]);
        while (end < points.size() &&
               (is_closing(points[end]) || (word && is_latin(points[end])))) {
            piece += advance_pt(points[end++], size_pt);
        }
        if (used > 0.0 && used + piece > available) {
            ++lines;
            used = 0.0;
        }
        used += piece;
        for (; used > available && piece > available; used -= available) {
            ++lines; // a word longer than the line is cut
        }
        i = end;
    }
    return lines;
}

std::vector<double> row_heights_pt(BookSheet const &sheet)
{
    int rows = 0;
    for (BookCell const &cell : sheet.cells) {
        rows = std::max(rows, cell.row + cell.row_span);
    }
    std::vector<double> heights(static_cast<std::size_t>(rows), 0.0);
    for (auto const &[row, least] : sheet.least_heights_pt) {
        heights.at(static_cast<std::size_t>(row)) = least;
    }
    for (BookCell const &cell : sheet.cells) {
        if (cell.row_span == 1) {
            double &height = heights[static_cast<std::size_t>(cell.row)];
            height = std::max(height, needed_pt(sheet, cell));
        }
    }
    for (BookCell const &cell : sheet.cells) {
        double have = 0.0;
        for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
            have += heights[static_cast<std::size_t>(r)];
        }
        double const lacking = needed_pt(sheet, cell) - have;
        if (lacking > 0.0) {
            heights[static_cast<std::size_t>(cell.row + cell.row_span - 1)] += lacking;
        }
    }
    for (double &height : heights) {
        height = std::ceil(height * 4.0) / 4.0; // quarter points, as office programs keep them
    }
    return heights;
}

} // namespace sim::io
