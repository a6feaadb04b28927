#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace sim::io {

/// How a cell of a document looks. Fonts, sizes and lines stand in one table in xlsx_style.cpp.
enum class CellLook
{
    title,
    meta,
    note,
    heading,
    body,
    header,
    words,
    centred,
    number,
    subtotal_words,
    subtotal_number,
    total_words,
    total_number
};

/// One cell, or several merged ones, of a sheet. Rows and columns count from 0.
struct BookCell
{
    int row = 0;
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    CellLook look = CellLook::words;
    std::variant<std::monostate, std::string, double> value;
    std::string formula;        ///< "=SUM(C5:C9)"; `value` is its result, stored with it
    std::string number_format;  ///< "0", "0.00"; empty: general
    std::size_t bold_bytes = 0; ///< so many bytes at the start of a string are bold
};

struct PageSetup
{
    bool landscape = false;
    double left_mm = 10.0;
    double right_mm = 10.0;
    double top_mm = 24.0;
    double bottom_mm = 20.0;
    std::string header_left;
    std::string header_right; ///< printed bold and red
};

struct BookSheet
{
    std::string name;
    PageSetup page;
    std::vector<double> column_widths_mm;
    std::vector<BookCell> cells;
    int repeat_first = 0; ///< rows [repeat_first, repeat_end) head every printed page
    int repeat_end = 0;   ///< rows above stay in view on screen; 0: nothing repeats or stays
    std::map<int, double> least_heights_pt; ///< where a row must be taller than its text
};

/// A spreadsheet file as plain data.
struct Book
{
    std::string title;
    std::string created; ///< ISO date; fixed, so that the same content is the same bytes
    std::vector<BookSheet> sheets;
};

} // namespace sim::io
