#include "sim/io/import/grid.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace sim::io {

namespace {

constexpr std::size_t deepest_header = 3;

/// Rows that say by themselves how wide the table is; more tell nothing new.
constexpr std::size_t looked_at = 200;

bool is_year(std::string const &words)
{
    int year = 0;
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), year);
    return error == std::errc{} && end == words.data() + words.size() && year >= 1900 &&
           year <= 2100;
}

template <typename Test>
bool all_filled(Grid const &grid, std::size_t row, Test test)
{
    return std::ranges::all_of(grid.rows[row],
                               [&](std::string const &c) { return c.empty() || test(c); });
}

/// Filled cells; one that is merged over some columns counts for each, a title over most for one.
std::size_t covered(Grid const &grid, std::size_t row, std::size_t width)
{
    std::size_t count = grid.filled(row);
    for (MergedCells const &m : grid.merges) {
        bool const here = row >= m.top && row <= m.bottom;
        std::size_t const wide = m.right - m.left + 1;
        if (here && !grid.cell(m.top, m.left).empty() && wide * 10 <= width * 7) {
            count += wide - (row == m.top ? 1 : 0);
        }
    }
    return count;
}

/// How many cells a row of the table holds: the middle one of all rows with two or more.
std::size_t usual_width(Grid const &grid)
{
    std::vector<std::size_t> counts;
    for (std::size_t row = 0; row < grid.rows.size() && counts.size() < looked_at; ++row) {
        std::size_t const count = grid.filled(row);
        if (count > 1) {
            counts.push_back(count);
        }
    }
    if (counts.empty()) {
        return 1;
    }
    auto const middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::ranges::nth_element(counts, middle);
    return *middle;
}

std::optional<std::size_t> first_full_row(Grid const &grid)
{
    std::size_t const usual = usual_width(grid);
    std::size_t const width = grid.width();
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        std::size_t const count = covered(grid, row, width);
        bool const title = usual > 1 && all_filled(grid, row, is_caption);
        if (!title && count * 2 >= usual && count >= std::min<std::size_t>(usual, 2)) {
            return row;
        }
    }
    return std::nullopt;
}

/// Figures above figures, and no words above figures. Years may head a column: they say nothing.
bool is_data(Grid const &grid, std::size_t row)
{
    std::size_t figures = 0;
    for (std::size_t column = 0; column < grid.rows[row].size(); ++column) {
        std::string const &here = grid.cell(row, column);
        std::size_t below = 0;
        std::size_t const end = std::min(grid.rows.size(), row + 6);
        for (std::size_t next = row + 1; next < end; ++next) {
            below += is_figure(grid.cell(next, column)) ? 1 : 0;
        }
        bool const mostly = below * 2 > end - row - 1;
        if (!here.empty() && !is_figure(here) && mostly) {
            return false;
        }
        figures += is_figure(here) && !is_year(here) && (mostly || end == row + 1) ? 1 : 0;
    }
    return figures > 0;
}

/// Ascending whole figures name the hours of a day or the classes of a curve.
bool counts_up(Grid const &grid, std::size_t row)
{
    int last = -1;
    std::size_t count = 0;
    for (std::string const &words : grid.rows[row]) {
        if (!is_figure(words)) {
            continue;
        }
        int value = 0;
        auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (error != std::errc{} || end != words.data() + words.size() ||
            (count > 0 && value != last + 1)) {
            return false;
        }
        last = value;
        ++count;
    }
    return count >= 5;
}

/// Does the header go on in this row? A sheet says so by its merged cells; a text file by words
/// under gaps of the row above, with figures in the row below.
bool continues(Grid const &grid, HeaderRows header)
{
    std::size_t const row = header.last;
    if (row >= grid.rows.size() || grid.filled(row) == 0 ||
        !all_filled(grid, row, [](auto const &c) { return !is_figure(c) || is_year(c); })) {
        return false;
    }
    if (all_filled(grid, row, in_brackets)) {
        return true;
    }
    bool under_gap = false;
    bool figures_below = false;
    for (std::size_t column = 0; column < grid.width(); ++column) {
        MergedCells const *const above = grid.merge_over(row - 1, column);
        MergedCells const *const here = grid.merge_over(row, column);
        bool const tall = here != nullptr && here->top >= header.first && here->top < row;
        bool const wide = above != nullptr && above->right > above->left && above->bottom < row;
        if (tall || (wide && !grid.cell(above->top, above->left).empty())) {
            return true;
        }
        bool const words = !grid.cell(row, column).empty();
        under_gap = under_gap || (words && grid.cell(row - 1, column).empty());
        figures_below = figures_below || (words && is_figure(grid.cell(row + 1, column)));
    }
    return grid.merges.empty() && under_gap && figures_below;
}

/// A row of groups over the header, such as 基本情况 and 改造计划, each over many columns.
bool is_upper_header(Grid const &grid, std::size_t row)
{
    return grid.filled(row) >= 2 &&
           all_filled(grid, row, [](auto const &c) { return !is_figure(c) && !is_caption(c); });
}

} // namespace

HeaderRows find_header(Grid const &grid)
{
    auto const first = first_full_row(grid);
    if (!first) {
        return {};
    }
    if (is_data(grid, *first) && !counts_up(grid, *first) && !is_numbering(grid, *first)) {
        return {*first, *first};
    }
    HeaderRows header{*first, *first + 1};
    while (header.first > 0 && header.last - header.first < deepest_header &&
           is_upper_header(grid, header.first - 1)) {
        --header.first;
    }
    while (header.last - header.first < deepest_header && continues(grid, header)) {
        ++header.last;
    }
    if (header.last < grid.rows.size() && is_numbering(grid, header.last)) {
        ++header.last;
    }
    return header;
}

} // namespace sim::io
