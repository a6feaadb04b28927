#include "sim/io/import/grid.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace sim::io {

namespace {

/// Blanks of one character: space, tab, line ends, no-break, zero-width, ideographic, mark.
constexpr std::array<std::string_view, 9> blanks{
    " ", "\t", "\r", "\n", "\xC2\xA0", "\xE2\x80\x8B", "\v", "\xE3\x80\x80", "\xEF\xBB\xBF"};

std::size_t blank_at_start(std::string_view words)
{
    auto const it = std::ranges::find_if(
        blanks, [&](std::string_view blank) { return words.starts_with(blank); });
    return it == blanks.end() ? 0 : it->size();
}

std::size_t blank_at_end(std::string_view words)
{
    auto const it = std::ranges::find_if(
        blanks, [&](std::string_view blank) { return words.ends_with(blank); });
    return it == blanks.end() ? 0 : it->size();
}

} // namespace

std::string const &Grid::cell(std::size_t row, std::size_t column) const
{
    static std::string const none;
    return row < rows.size() && column < rows[row].size() ? rows[row][column] : none;
}

std::size_t Grid::width() const
{
    std::size_t width = 0;
    for (auto const &row : rows) {
        auto const last = std::ranges::find_if(row.rbegin(), row.rend(),
                                               [](auto const &c) { return !c.empty(); });
        width = std::max(width, static_cast<std::size_t>(row.rend() - last));
    }
    return width;
}

std::size_t Grid::filled(std::size_t row) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(rows[row], [](std::string const &c) { return !c.empty(); }));
}

MergedCells const *Grid::merge_over(std::size_t row, std::size_t column) const
{
    auto const it = std::ranges::find_if(merges, [&](MergedCells const &m) {
        return row >= m.top && row <= m.bottom && column >= m.left && column <= m.right;
    });
    return it == merges.end() ? nullptr : &*it;
}

std::string trimmed(std::string_view words)
{
    while (std::size_t const length = blank_at_start(words)) {
        words.remove_prefix(length);
    }
    while (std::size_t const length = blank_at_end(words)) {
        words.remove_suffix(length);
    }
    return std::string{words};
}

std::string squeezed(std::string_view words)
{
    std::string all;
    while (!words.empty()) {
        std::size_t const length = blank_at_start(words);
        if (length == 0) {
            all += words.front();
        }
        words.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return all;
}

bool is_figure(std::string_view words)
{
    std::string figure;
    for (char const c : words) {
        if (c != ',') {
            figure += c;
        }
    }
    if (figure.ends_with('%')) {
        figure.pop_back();
    }
    std::string_view const body = std::string_view{figure}.substr(figure.starts_with('+') ? 1 : 0);
    double value = 0.0;
    auto const [end, error] = std::from_chars(body.data(), body.data() + body.size(), value);
    return !body.empty() && error == std::errc{} && end == body.data() + body.size();
}

bool is_caption(std::string const &words)
{
    return words.find("：") != std::string::npos || words.ends_with(':');
}

} // namespace sim::io
