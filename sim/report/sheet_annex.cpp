#include "sim/base/fmt.hpp"
#include "sim/report/annex.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"

#include <array>

namespace sim::report {

namespace {

using io::CellLook;

constexpr char const *money_format = "0.00";
/// The plan prints the totals of 附件2 with a third decimal where there is one.
constexpr char const *long_money_format = "0.00#";

double wan_yuan(Money money)
{
    return static_cast<double>(money.fen()) / 1e6;
}

void add_unit_line(SheetSource const &source, SheetBuilder &sheet, Text const &annex)
{
    sheet.across(CellLook::meta, source.wording.say(annex) + source.wording.pick("　　", "    ") +
                                     scenario_words(source));
}

void annex1_header(SheetSource const &source, SheetBuilder &sheet)
{
    Wording const &words = source.wording;
    TextArg const year{"year", fmt::format("{}", source.first_year)};
    int const top = sheet.row();
    Text const single[] = {text("No."),
                           text("Kind of project"),
                           text("Total investment (10,000 yuan)"),
                           text("City funds (10,000 yuan)"),
                           text("District funds (10,000 yuan)"),
                           text("Other capital (10,000 yuan)")};
    for (int c = 0; c < 6; ++c) {
        sheet.header_cell(top, c, 2, 1, words.say(single[c]));
    }
    sheet.header_cell(top, 6, 1, 2,
                      words.say(text("Expected subsidy in {year} (10,000 yuan)", {year})));
    sheet.header_cell(top, 8, 2, 1,
                      words.say(text("Government funds in {year} (10,000 yuan)", {year})));
    sheet.header_cell(top + 1, 6, 1, 1, words.say(text("City funds")));
    sheet.header_cell(top + 1, 7, 1, 1, words.say(text("District funds")));
    sheet.end_header(2);
}

std::array<Money, 6> money_columns(InvestmentRow const &row)
{
    return {
        row.total, row.city, row.district, row.other, row.city_first_year, row.district_first_year};
}

/// Government funds of the first year: the sum of the two columns before.
void add_year_sum(SheetBuilder &sheet, CellLook look, Money money)
{
    io::BookCell cell;
    cell.column = 8;
    cell.look = look;
    cell.value = wan_yuan(money);
    cell.number_format = money_format;
    cell.formula = fmt::format("={}+{}", cell_name(sheet.row(), 6), cell_name(sheet.row(), 7));
    sheet.put(std::move(cell));
}

void annex2_header(SheetSource const &source, SheetBuilder &sheet)
{
    Wording const &words = source.wording;
    int const top = sheet.row();
    Text const before[] = {text("Project"), text("Homes"), text("Area (m2)"),
                           text("Investment (10,000 yuan)")};
    for (int c = 0; c < 4; ++c) {
        sheet.header_cell(top, c, 2, 1, words.say(before[c]));
    }
    sheet.header_cell(top, 4, 1, 3,
                      words.say(text("Subsidy owed by city and district (10,000 yuan)")));
    sheet.header_cell(top + 1, 4, 1, 1, words.say(text("Sum")));
    sheet.header_cell(top + 1, 5, 1, 1, words.say(text("City")));
    sheet.header_cell(top + 1, 6, 1, 1, words.say(text("District")));
    sheet.header_cell(top, 7, 2, 1, words.say(text("Residents (10,000 yuan)")));
    sheet.header_cell(top, 8, 2, 1, words.say(text("Remarks")));
    sheet.end_header(2);
}

std::array<double, 7> annex2_columns(Figures const &figures)
{
    return {static_cast<double>(figures.households),
            figures.area_m2,
            wan_yuan(figures.investment()),
            wan_yuan(figures.subsidy()),
            wan_yuan(figures.city),
            wan_yuan(figures.district),
            wan_yuan(figures.resident)};
}

void annex2_total(SheetSource const &source, SheetBuilder &sheet, int first, int end)
{
    std::array<double, 7> const totals = annex2_columns(source.figures.of(std::nullopt));
    sheet.words(0, CellLook::total_words, source.wording.say(annex2_name(Category::none)));
    for (std::size_t c = 0; c < totals.size(); ++c) {
        bool const share = c == 4 || c == 5;
        char const *const format = c < 2 ? "0" : share ? long_money_format : money_format;
        sheet.sum(static_cast<int>(c) + 1, CellLook::total_number, first, end, totals[c], format);
    }
    sheet.words(8, CellLook::total_words, {});
}

} // namespace

io::BookSheet annex1_sheet(SheetSource const &source)
{
    Wording const &words = source.wording;
    SheetBuilder sheet{
        words.say(text("Annex 1")), page_of(source, true), {14, 55, 32, 30, 30, 29, 29, 29, 29}};
    sheet.across(CellLook::title, words.say(text("{district} clean-heating projects: investment",
                                                 {{"district", words.district()}})));
    add_unit_line(source, sheet, text("Annex 1"));
    annex1_header(source, sheet);
    std::vector<InvestmentRow> const rows = investment_rows(source);
    int const first = sheet.row();
    for (std::size_t r = 0; r < rows.size(); ++r) {
        sheet.least_height(30.0);
        sheet.number(0, CellLook::centred, static_cast<double>(r + 1), "0");
        sheet.words(1, CellLook::words, words.say(rows[r].name));
        int c = 2;
        for (Money const money : money_columns(rows[r])) {
            sheet.number(c++, CellLook::number, wan_yuan(money), money_format);
        }
        add_year_sum(sheet, CellLook::number, rows[r].government_first_year());
        sheet.next_row();
    }
    InvestmentRow const total = investment_total(rows);
    int const end = sheet.row();
    sheet.least_height(30.0);
    sheet.words(0, CellLook::total_words, words.say(total.name), 2);
    int c = 2;
    for (Money const money : money_columns(total)) {
        sheet.sum(c++, CellLook::total_number, first, end, wan_yuan(money), money_format);
    }
    add_year_sum(sheet, CellLook::total_number, total.government_first_year());
    sheet.next_row();
    sheet.across(CellLook::note, words.say(rounding_note()));
    return sheet.finish();
}

io::BookSheet annex2_sheet(SheetSource const &source)
{
    Wording const &words = source.wording;
    SheetBuilder sheet{
        words.say(text("Annex 2")), page_of(source, true), {48, 24, 30, 31, 30, 30, 30, 30, 24}};
    sheet.across(CellLook::title,
                 words.say(text("{district} scattered coal: funds plan {year}",
                                {{"district", words.district()},
                                 {"year", fmt::format("{}", source.first_year)}})));
    add_unit_line(source, sheet, text("Annex 2"));
    annex2_header(source, sheet);
    int const first = sheet.row() + 1;
    sheet.least_height(30.0);
    annex2_total(source, sheet, first, first + 3);
    sheet.next_row();
    for (Category const category : table_categories) {
        sheet.least_height(30.0);
        sheet.words(0, CellLook::words, words.say(annex2_name(category)));
        int c = 1;
        for (double const value : annex2_columns(source.figures.of(std::nullopt, category))) {
            sheet.number(c, CellLook::number, value, c < 3 ? "0" : money_format);
            ++c;
        }
        sheet.words(8, CellLook::centred, annex2_remark(source, category));
        sheet.next_row();
    }
    sheet.across(CellLook::note, words.say(rounding_note()));
    return sheet.finish();
}

} // namespace sim::report
