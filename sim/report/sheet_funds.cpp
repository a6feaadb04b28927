#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"

#include <array>
#include <map>

namespace sim::report {

namespace {

using io::CellLook;

/// City, district, other, sum.
using YearRow = std::array<Money, 4>;

std::map<int, YearRow> years_of(SheetSource const &source, std::string const &group)
{
    std::map<int, YearRow> years;
    for (std::size_t p = 0; p < source.results.money_by_programme.size(); ++p) {
        MoneySummary const &money = source.results.money_by_programme[p];
        if (source.dataset.programmes.at(p).group != group) {
            continue;
        }
        for (auto const &entry : money.by_year) {
            int const year = entry.first;
            Money const district = money.of(Payer::district, year);
            Money const government = money.government(year);
            YearRow &row = years[year];
            row[0] += government - district;
            row[1] += district;
            row[2] += money.published_total(year) - government;
            row[3] += money.published_total(year);
        }
    }
    return years;
}

double wan_yuan(Money money)
{
    return static_cast<double>(money.fen()) / 1e6;
}

} // namespace

io::BookSheet funds_sheet(SheetSource const &source, std::string const &group)
{
    Wording const &words = source.wording;
    SheetBuilder sheet{
        words.say(text("Funds by year")), page_of(source, false), {30, 38, 38, 38, 38}};
    sheet.across(CellLook::title, words.say(text("Funds by year")));
    sheet.across(CellLook::meta, scenario_words(source) + words.pick("　　", "    ") +
                                     words.say(text("Unit: 10,000 yuan")));
    sheet.header({words.say(text("Year")), words.say(text("City funds")),
                  words.say(text("District funds")), words.say(text("Other capital")),
                  words.say(text("Sum"))});
    int const first = sheet.row();
    YearRow totals{};
    for (auto const &[year, row] : years_of(source, group)) {
        sheet.number(0, CellLook::centred, year, "0");
        for (std::size_t c = 0; c < row.size(); ++c) {
            sheet.number(static_cast<int>(c) + 1, CellLook::number, wan_yuan(row[c]), "0.00");
            totals[c] += row[c];
        }
        sheet.next_row();
    }
    int const end = sheet.row();
    sheet.words(0, CellLook::total_words, words.say(text("Total")));
    for (std::size_t c = 0; c < totals.size() && end > first; ++c) {
        sheet.sum(static_cast<int>(c) + 1, CellLook::total_number, first, end, wan_yuan(totals[c]),
                  "0.00");
    }
    sheet.next_row();
    return sheet.finish();
}

} // namespace sim::report
