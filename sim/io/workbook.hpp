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
    total_number,
    given_words, ///< of a form: stands there already
    given_centred,
    given_number
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
    bool input = false;         ///< may be filled in on a protected sheet
};

/// What may be written into a stretch of one column; spreadsheet programs offer or refuse it.
struct CellRule
{
    enum class Kind
    {
        list,
        whole,
        decimal,
        date ///< `least` and `most` are days since 1970
    };

    Kind kind = Kind::list;
    int first_row = 0;
    int end_row = 0;
    int column = 0;
    std::string list{}; ///< "=lists!$A$1:$A$4"
    double least = 0.0;
    double most = 0.0;
    std::string message{}; ///< said where something else is written
    bool refuses = true;   ///< false: it is said, but may be kept
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
    std::vector<CellRule> rules;
    bool is_protected = false; ///< only cells for input can be changed; no password
    bool is_hidden = false;
};

/// A spreadsheet file as plain data.
struct Book
{
    std::string title;
    std::string created; ///< ISO date; fixed, so that the same content is the same bytes
    std::vector<BookSheet> sheets;
};

} // namespace sim::io
