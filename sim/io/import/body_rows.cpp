#include "sim/io/import/grid.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/set_apart.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sim::io {

namespace {

Location place(ForeignTable const &table, std::size_t number, std::string field = "")
{
    return {table.file, table.layer, number > 0 ? row_words(number) : "", std::move(field)};
}

/// A row as a person would quote it.
std::string quoted(std::vector<std::string> const &cells)
{
    std::string words;
    for (std::string const &cell : cells) {
        words += cell.empty() ? "" : (words.empty() ? "" : " | ") + cell;
    }
    return shown_bytes(words);
}

std::string const &first_words(std::vector<std::string> const &cells)
{
    static std::string const none;
    auto const it = std::ranges::find_if(cells, [](auto const &c) { return !c.empty(); });
    return it == cells.end() ? none : *it;
}

bool is_total(std::vector<std::string> const &cells)
{
    constexpr std::array words{"合计",   "总计",     "小计",     "共计",      "累计",
                               "总合计", "汇总",     "本页合计", "全区合计",  "Total",
                               "TOTAL",  "Subtotal", "Sum",      "Grandtotal"};
    std::string const first = squeezed(first_words(cells));
    return std::ranges::any_of(words, [&](std::string_view word) {
        return first.starts_with(word) &&
               (first.size() == word.size() || first.substr(word.size()).starts_with("：") ||
                first[word.size()] == ':');
    });
}

bool is_footnote(Grid const &grid, std::size_t row)
{
    constexpr std::array starts{"注：",     "注:",      "备注：", "备注:",    "说明：",
                                "说明:",    "填表",     "制表",   "审核",     "单位负责人",
                                "数据来源", "资料来源", "联系人", "联系电话", "※",
                                "Note:",    "Notes:",   "Source:"};
    std::vector<std::string> const &cells = grid.rows[row];
    std::string const first = squeezed(first_words(cells));
    bool const said = std::ranges::any_of(
        starts, [&](std::string_view start) { return first.starts_with(start); });
    MergedCells const *const merge = grid.merge_over(row, 0);
    bool const wide = merge != nullptr && merge->right * 2 >= grid.width() && grid.filled(row) == 1;
    return said || wide || std::ranges::all_of(cells, [](std::string const &c) {
               return c.empty() || is_caption(c);
           });
}

/// What is written over several cells of the body holds for each of its rows.
void fill_down(Grid &grid, HeaderRows header, ForeignTable const &table, Diagnostics &findings)
{
    std::size_t filled = 0;
    for (MergedCells const &m : grid.merges) {
        std::string const words = grid.cell(m.top, m.left);
        if (m.top < header.last || m.left != m.right || words.empty()) {
            continue;
        }
        for (std::size_t row = m.top + 1; row <= m.bottom && row < grid.rows.size(); ++row) {
            auto &cells = grid.rows[row];
            cells.resize(std::max(cells.size(), m.left + 1));
            cells[m.left] = words;
            ++filled;
        }
    }
    if (filled > 0) {
        findings.push_back(found(Severity::note, "merged_cells_filled", place(table, 0),
                                 fmt::format("{}", filled),
                                 text("merged cells hold for each of their rows")));
    }
}

void tell_left_out(ForeignTable const &table, Grid const &grid, std::size_t row, char const *code,
                   Text message, Diagnostics &findings)
{
    findings.push_back(found(Severity::note, code, place(table, grid.numbers[row]),
                             quoted(grid.rows[row]), std::move(message)));
}

/// Rows below the last row of the table: notes, who filled it in, who signed.
std::size_t end_of_body(Grid const &grid, HeaderRows header, ForeignTable const &table,
                        Diagnostics &findings)
{
    std::size_t end = grid.rows.size();
    while (end > header.last && is_footnote(grid, end - 1)) {
        --end;
    }
    for (std::size_t row = end; row < grid.rows.size(); ++row) {
        if (grid.filled(row) > 0) {
            tell_left_out(table, grid, row, "footnote", text("a note below the table was left out"),
                          findings);
        }
    }
    return end;
}

/// Positions of the columns that are kept.
std::vector<std::size_t> set_columns(ForeignTable &table, std::vector<std::string> const &names)
{
    std::vector<std::size_t> kept;
    for (std::size_t column = 0; column < names.size(); ++column) {
        if (!names[column].empty()) {
            table.columns.push_back(names[column]);
            kept.push_back(column);
        }
    }
    return kept;
}

void tell_header(ForeignTable const &table, Grid const &grid, HeaderRows header,
                 Diagnostics &findings)
{
    for (std::size_t row = 0; row < header.first; ++row) {
        if (grid.filled(row) > 0) {
            tell_left_out(table, grid, row, "title_row",
                          text("a title above the table was left out"), findings);
        }
    }
    if (header.first == header.last && !grid.rows.empty()) {
        findings.push_back(found(Severity::warning, "no_header",
                                 place(table, grid.numbers[header.first]),
                                 quoted(grid.rows[header.first]),
                                 text("the table has no header: its columns are numbered"),
                                 text("declare which column is which")));
    } else if (header.last > header.first + 1) {
        findings.push_back(found(Severity::note, "header_of_rows",
                                 place(table, grid.numbers[header.first]),
                                 fmt::format("{}", header.last - header.first),
                                 text("several rows were read as one header")));
    }
}

/// Cells beside the header: nobody takes anything from a column that is only numbered.
void tell_nameless(ForeignTable const &table, Grid const &grid, HeaderRows header,
                   Diagnostics &findings)
{
    std::string nameless;
    for (std::string const &name : table.columns) {
        if (header.first < header.last && name.size() > 1 && name.front() == '#' &&
            name.find_first_not_of("0123456789", 1) == std::string::npos) {
            nameless += (nameless.empty() ? "" : ", ") + name;
        }
    }
    if (!nameless.empty()) {
        findings.push_back(found(
            Severity::warning, "no_header_above", place(table, grid.numbers[header.first]),
            nameless, text("there are cells without a header above them"),
            text("a header above each column; without one it is left out unless it is chosen")));
    }
}

bool is_repeated_header(Grid const &grid, HeaderRows header, std::size_t row)
{
    for (std::size_t h = header.first; h < header.last; ++h) {
        if (grid.filled(row) > 1 && grid.rows[row] == grid.rows[h]) {
            return true;
        }
    }
    return false;
}

} // namespace

void take_grid(Grid grid, ForeignTable &table, Diagnostics &findings)
{
    HeaderRows const header = find_header(grid);
    if (grid.width() == 0) {
        findings.push_back(found(Severity::note, "empty_sheet", place(table, 0), "",
                                 text("the sheet or file holds nothing")));
        return;
    }
    tell_header(table, grid, header, findings);
    fill_down(grid, header, table, findings);
    std::vector<std::size_t> const kept = set_columns(table, column_names(grid, header));
    tell_nameless(table, grid, header, findings);
    set_apart(table, findings);
    std::size_t const end = end_of_body(grid, header, table, findings);
    for (std::size_t row = header.last; row < end; ++row) {
        if (grid.filled(row) == 0) {
            continue;
        }
        if (is_total(grid.rows[row])) {
            tell_left_out(table, grid, row, "total_row", text("a row of totals was left out"),
                          findings);
            continue;
        }
        if (is_repeated_header(grid, header, row)) {
            tell_left_out(table, grid, row, "repeated_header",
                          text("a repeated header was left out"), findings);
            continue;
        }
        ForeignRow taken{.number = grid.numbers[row]};
        for (std::size_t const column : kept) {
            bool const there = column < grid.rows[row].size();
            taken.cells.push_back(there ? std::move(grid.rows[row][column]) : "");
        }
        table.rows.push_back(std::move(taken));
    }
}

} // namespace sim::io
