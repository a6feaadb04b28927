#include "sim/io/import/grid.hpp"

#include "sim/base/fmt.hpp"

namespace sim::io {

bool is_numbering(Grid const &grid, std::size_t row)
{
    int last = 0;
    std::size_t count = 0;
    for (std::string const &words : grid.rows[row]) {
        bool const stem = words == "甲" || words == "乙" || words == "丙" || words == "丁";
        if (words.empty() || (stem && last == 0)) {
            continue;
        }
        if (words != std::to_string(last + 1)) {
            return false;
        }
        ++last;
        ++count;
    }
    return count >= 4;
}

bool in_brackets(std::string const &words)
{
    return (words.starts_with("（") && words.ends_with("）")) ||
           (words.starts_with('(') && words.ends_with(')'));
}

namespace {

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A heading that a narrow cell broke into lines.
std::string one_line(std::string const &words)
{
    std::string line;
    for (char const c : words) {
        if (c != '\n' && c != '\r') {
            bool const broken = !line.empty() && line.back() == '\n';
            if (broken) {
                line.pop_back();
                line += !line.empty() && is_letter(line.back()) && is_letter(c) ? " " : "";
            }
            line += c;
        } else if (line.empty() || line.back() != '\n') {
            line += '\n';
        }
    }
    return trimmed(line);
}

/// What a header row says over a column; of merged cells and, above the last row, of the gap to the
/// right of a group, what the group says.
std::string heading(Grid const &grid, HeaderRows header, std::size_t row, std::size_t column)
{
    if (!grid.cell(row, column).empty()) {
        return grid.cell(row, column);
    }
    if (MergedCells const *const merge = grid.merge_over(row, column)) {
        return merge->top >= header.first ? grid.cell(merge->top, merge->left) : "";
    }
    if (row + 1 == header.last || grid.cell(row + 1, column).empty() || !grid.merges.empty()) {
        return "";
    }
    while (column > 0 && grid.cell(row, column).empty()) {
        --column;
    }
    return grid.cell(row, column);
}

std::string full_name(Grid const &grid, HeaderRows header, std::size_t column)
{
    std::string name;
    std::string last;
    for (std::size_t row = header.first; row < header.last; ++row) {
        std::string const part = one_line(heading(grid, header, row, column));
        if (part.empty() || part == last) {
            continue;
        }
        name += name.empty() || in_brackets(part) ? part : "/" + part;
        last = part;
    }
    return name;
}

} // namespace

std::vector<std::string> column_names(Grid const &grid, HeaderRows header)
{
    if (header.last > header.first + 1 && is_numbering(grid, header.last - 1)) {
        --header.last;
    }
    std::vector<std::string> names;
    std::vector<bool> used(grid.width());
    for (std::size_t row = header.last; row < grid.rows.size(); ++row) {
        for (std::size_t column = 0; column < grid.rows[row].size() && column < used.size();
             ++column) {
            used[column] = used[column] || !grid.rows[row][column].empty();
        }
    }
    for (std::size_t column = 0; column < used.size(); ++column) {
        std::string name = full_name(grid, header, column);
        names.push_back(name.empty() && used[column] ? fmt::format("#{}", column + 1) : name);
    }
    return names;
}

} // namespace sim::io
