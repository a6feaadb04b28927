#include "sim/base/fmt.hpp"
#include "sim/report/figure_columns.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"

#include <algorithm>

namespace sim::report {

namespace {

using io::CellLook;

std::vector<double> widths_of(std::vector<FigureColumn> const &columns, double page_mm)
{
    std::vector<double> widths = {9.0, 26.0};
    double sum = widths[0] + widths[1];
    for (FigureColumn const &column : columns) {
        widths.push_back(column.width_mm);
        sum += column.width_mm;
    }
    double const stretch = std::min(page_mm / sum, 1.35);
    for (double &width : widths) {
        width *= stretch;
    }
    return widths;
}

void add_header(SheetSource const &source, SheetBuilder &sheet,
                std::vector<FigureColumn> const &columns)
{
    int const top = sheet.row();
    sheet.header_cell(top, 0, 2, 1, source.wording.say(text("No.")));
    sheet.header_cell(top, 1, 2, 1, source.wording.say(text("Town or street")));
    for (std::size_t c = 0; c < columns.size();) {
        int const column = static_cast<int>(c) + 2;
        std::size_t end = c + 1;
        if (columns[c].group.empty()) {
            sheet.header_cell(top, column, 2, 1, columns[c].header);
            c = end;
            continue;
        }
        while (end < columns.size() && columns[end].group == columns[c].group) {
            ++end;
        }
        sheet.header_cell(top, column, 1, static_cast<int>(end - c), columns[c].group);
        for (; c < end; ++c) {
            sheet.header_cell(top + 1, static_cast<int>(c) + 2, 1, 1, columns[c].header);
        }
    }
    sheet.end_header(2);
}

/// The rows of all jurisdictions and their sum. \return the row of the sum
int add_jurisdictions(SheetSource const &source, SheetBuilder &sheet,
                      std::vector<FigureColumn> const &columns, std::string const &total)
{
    int const first = sheet.row();
    int number = 0;
    for (JurisdictionId const place : towns_first(source.dataset)) {
        sheet.number(0, CellLook::centred, ++number, "0");
        sheet.words(1, CellLook::words, source.wording.name_of(source.dataset.jurisdiction(place)));
        for (std::size_t c = 0; c < columns.size(); ++c) {
            sheet.number(static_cast<int>(c) + 2, CellLook::number, columns[c].value(place),
                         columns[c].format);
        }
        sheet.next_row();
    }
    int const end = sheet.row();
    sheet.words(0, CellLook::total_words, total, 2);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        sheet.sum(static_cast<int>(c) + 2, CellLook::total_number, first, end,
                  columns[c].value(std::nullopt), columns[c].format);
    }
    sheet.next_row();
    return end;
}

void add_programmes(SheetSource const &source, SheetBuilder &sheet,
                    std::vector<FigureColumn> const &columns, int coal_row)
{
    std::vector<InvestmentRow> const rows = investment_rows(source);
    for (std::size_t r = 1; r < rows.size(); ++r) {
        sheet.words(0, CellLook::subtotal_words, source.wording.say(rows[r].name), 2);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            int const column = static_cast<int>(c) + 2;
            if (columns[c].slot == Slot::none) {
                sheet.words(column, CellLook::subtotal_words, "—");
            } else {
                sheet.number(column, CellLook::subtotal_number,
                             programme_value(rows[r], columns[c].slot), columns[c].format);
            }
        }
        sheet.next_row();
    }
    int const end = sheet.row();
    sheet.words(0, CellLook::total_words, source.wording.say(text("Whole programme")), 2);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        double sum = columns[c].value(std::nullopt);
        for (std::size_t r = 1; r < rows.size(); ++r) {
            sum += programme_value(rows[r], columns[c].slot);
        }
        sheet.sum(static_cast<int>(c) + 2, CellLook::total_number, coal_row, end, sum,
                  columns[c].format);
    }
    sheet.next_row();
}

void add_split_note(SheetSource const &source, SheetBuilder &sheet)
{
    if (source.wording.marks()) {
        sheet.across(CellLook::note,
                     source.wording.say(text("The plan publishes no split by town and street: the "
                                             "rows are illustrative.")));
    }
}

} // namespace

io::BookSheet overview_sheet(SheetSource const &source)
{
    Wording const &words = source.wording;
    std::vector<FigureColumn> columns;
    for (Category const category : table_categories) {
        add_quantity_columns(source, columns, category, 14.0);
    }
    add_quantity_columns(source, columns, std::nullopt, 14.5);
    columns.push_back(
        first_year_column(source, {std::begin(table_categories), std::end(table_categories)}));
    add_money_columns(source, columns);
    SheetBuilder sheet{words.say(text("Overview")), page_of(source, true),
                       widths_of(columns, 277.0)};
    sheet.across(
        CellLook::title,
        words.say(text(
            "{district} clean heating {year}: tasks and funds by town and street",
            {{"district", words.district()}, {"year", fmt::format("{}", source.first_year)}})));
    sheet.across(CellLook::meta, scenario_words(source));
    add_header(source, sheet, columns);
    int const coal_row =
        add_jurisdictions(source, sheet, columns, words.say(text("Scattered coal")));
    add_programmes(source, sheet, columns, coal_row);
    add_split_note(source, sheet);
    return sheet.finish();
}

io::BookSheet split_sheet(SheetSource const &source, std::vector<Category> const &categories,
                          bool with_money)
{
    Wording const &words = source.wording;
    std::vector<FigureColumn> columns;
    for (Category const category : categories) {
        add_quantity_columns(source, columns, category, 14.0);
    }
    if (categories.size() > 1) {
        add_quantity_columns(source, columns, std::nullopt, 14.5);
    }
    columns.push_back(first_year_column(source, categories));
    if (with_money) {
        add_money_columns(source, columns);
    }
    bool const wide = columns.size() > 6;
    SheetBuilder sheet{words.say(text("Attached table 1")), page_of(source, wide),
                       widths_of(columns, wide ? 277.0 : 190.0)};
    sheet.across(CellLook::title, words.say(text("Tasks by town and street")));
    sheet.across(CellLook::meta, words.say(text("Attached table 1    {scenario}",
                                                {{"scenario", scenario_words(source)}})));
    add_header(source, sheet, columns);
    add_jurisdictions(source, sheet, columns, words.say(text("Total")));
    add_split_note(source, sheet);
    return sheet.finish();
}

} // namespace sim::report
