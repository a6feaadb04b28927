#include "sim/io/xlsx.hpp"

#include "sim/base/error.hpp"
#include "sim/io/book_layout.hpp"
#include "sim/io/xlsx_form.hpp"
#include "sim/io/xlsx_formats.hpp"

#include <xlsxwriter.h>

#include <chrono>
#include <cstdio>
#include <memory>

namespace sim::io {

namespace {

constexpr double mm_per_inch = 25.4;
constexpr unsigned statement_red = 0xB3001B;

struct FreeWorkbook
{
    void operator()(lxw_workbook *book) const { lxw_workbook_free(book); }
};

void write_words(lxw_worksheet *sheet, BookCell const &cell, std::string const &words,
                 lxw_format *format, XlsxFormats &formats)
{
    auto const row = static_cast<lxw_row_t>(cell.row);
    auto const column = static_cast<lxw_col_t>(cell.column);
    if (cell.bold_bytes == 0 || cell.bold_bytes >= words.size()) {
        worksheet_write_string(sheet, row, column, words.c_str(), format);
        return;
    }
    std::string head = words.substr(0, cell.bold_bytes);
    std::string rest = words.substr(cell.bold_bytes);
    lxw_rich_string_tuple first{formats.get(cell.look, {}, true), head.data()};
    lxw_rich_string_tuple second{formats.get(cell.look, {}, false), rest.data()};
    lxw_rich_string_tuple *parts[] = {&first, &second, nullptr};
    worksheet_write_rich_string(sheet, row, column, parts, format);
}

void write_formula(lxw_worksheet *sheet, BookCell const &cell, lxw_format *format)
{
    auto const row = static_cast<lxw_row_t>(cell.row);
    auto const column = static_cast<lxw_col_t>(cell.column);
    if (auto const *number = std::get_if<double>(&cell.value)) {
        worksheet_write_formula_num(sheet, row, column, cell.formula.c_str(), format, *number);
        return;
    }
    auto const *words = std::get_if<std::string>(&cell.value);
    worksheet_write_formula_str(sheet, row, column, cell.formula.c_str(), format,
                                words != nullptr ? words->c_str() : "");
}

void write_cell(lxw_worksheet *sheet, BookCell const &cell, XlsxFormats &formats)
{
    auto const row = static_cast<lxw_row_t>(cell.row);
    auto const column = static_cast<lxw_col_t>(cell.column);
    lxw_format *const format = formats.get(cell.look, cell.number_format, false, cell.input);
    if (cell.row_span > 1 || cell.column_span > 1) {
        worksheet_merge_range(
            sheet, row, column, static_cast<lxw_row_t>(cell.row + cell.row_span - 1),
            static_cast<lxw_col_t>(cell.column + cell.column_span - 1), "", format);
    }
    if (!cell.formula.empty()) {
        write_formula(sheet, cell, format);
    } else if (auto const *words = std::get_if<std::string>(&cell.value)) {
        write_words(sheet, cell, *words, format, formats);
    } else if (auto const *number = std::get_if<double>(&cell.value)) {
        worksheet_write_number(sheet, row, column, *number, format);
    } else if (cell.row_span == 1 && cell.column_span == 1) {
        worksheet_write_blank(sheet, row, column, format);
    }
}

void set_page(lxw_worksheet *sheet, PageSetup const &page)
{
    worksheet_set_paper(sheet, 9); // A4
    if (page.landscape) {
        worksheet_set_landscape(sheet);
    }
    worksheet_set_margins(sheet, page.left_mm / mm_per_inch, page.right_mm / mm_per_inch,
                          page.top_mm / mm_per_inch, page.bottom_mm / mm_per_inch);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_center_horizontally(sheet);
    char red[16];
    std::snprintf(red, sizeof red, "&K%06X", statement_red);
    std::string header = "&L&\"宋体,Regular\"&10" + page.header_left;
    if (!page.header_right.empty()) {
        header.append("&R&\"黑体,Bold\"&10").append(red).append(page.header_right);
    }
    lxw_header_footer_options options{};
    options.margin = 0.62 * page.top_mm / mm_per_inch;
    worksheet_set_header_opt(sheet, header.c_str(), &options);
    options.margin = 0.5 * page.bottom_mm / mm_per_inch;
    worksheet_set_footer_opt(sheet, "&C&\"宋体,Regular\"&14— &P —", &options);
}

/// Column width in the unit of the format: digits of its default font, seven pixels each.
double column_units(double width_mm)
{
    double const pixels = width_mm / mm_per_inch * 96.0;
    return (pixels - 5.0) / 7.0;
}

/// Column widths count digits of the workbook's default font: one whose digits are seven pixels
/// wide at ten points wherever it, or what replaces it, is installed.
void set_default_font(lxw_workbook *book)
{
    lxw_format *const first = STAILQ_FIRST(book->formats);
    format_set_font_name(first, "Noto Sans CJK SC");
    format_set_font_size(first, 10.0);
}

void add_sheet(lxw_workbook *book, BookSheet const &content, XlsxFormats &formats)
{
    lxw_worksheet *const sheet = workbook_add_worksheet(book, content.name.c_str());
    set_page(sheet, content.page);
    for (std::size_t c = 0; c < content.column_widths_mm.size(); ++c) {
        auto const column = static_cast<lxw_col_t>(c);
        worksheet_set_column(sheet, column, column, column_units(content.column_widths_mm[c]),
                             nullptr);
    }
    std::vector<double> const heights = row_heights_pt(content);
    for (std::size_t r = 0; r < heights.size(); ++r) {
        worksheet_set_row(sheet, static_cast<lxw_row_t>(r), heights[r], nullptr);
    }
    for (BookCell const &cell : content.cells) {
        write_cell(sheet, cell, formats);
    }
    if (content.repeat_end > content.repeat_first) {
        worksheet_repeat_rows(sheet, static_cast<lxw_row_t>(content.repeat_first),
                              static_cast<lxw_row_t>(content.repeat_end - 1));
        worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(content.repeat_end), 0);
    }
    add_rules(sheet, content);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
}

/// Seconds since 1970 of an ISO date; of 1980 began, as archives count, where there is none.
time_t seconds_of(std::string const &iso_date)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (std::sscanf(iso_date.c_str(), "%d-%u-%u", &year, &month, &day) != 3) {
        year = 1980;
        month = day = 1;
    }
    std::chrono::sys_days const date{std::chrono::year{year} / std::chrono::month{month} /
                                     std::chrono::day{day}};
    return std::chrono::system_clock::to_time_t(date);
}

} // namespace

void write_xlsx(std::filesystem::path const &file, Book const &book)
{
    std::filesystem::path const part = file.string() + ".part";
    std::unique_ptr<lxw_workbook, FreeWorkbook> handle{workbook_new(part.c_str())};
    if (!handle) {
        throw IoError{file.string(), text("The file cannot be written")};
    }
    std::string title = book.title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = seconds_of(book.created);
    workbook_set_properties(handle.get(), &properties);
    set_default_font(handle.get());
    XlsxFormats formats{handle.get()};
    for (BookSheet const &sheet : book.sheets) {
        add_sheet(handle.get(), sheet, formats);
    }
    lxw_error const error = workbook_close(handle.release());
    std::error_code failed;
    if (error == LXW_NO_ERROR) {
        std::filesystem::rename(part, file, failed);
    }
    if (error != LXW_NO_ERROR || failed) {
        std::filesystem::remove(part, failed);
        throw IoError{file.string(), text("The file cannot be written")};
    }
}

} // namespace sim::io
