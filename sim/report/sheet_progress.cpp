#include "sim/base/fmt.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"

namespace sim::report {

using io::CellLook;

namespace {

void add_progress_row(SheetSource const &source, SheetBuilder &sheet, BlockId id, int number)
{
    Wording const &words = source.wording;
    Route const &route = source.dataset.route(source.scenario.plan.choices[id.index].route);
    int const row = sheet.row();
    sheet.number(0, CellLook::centred, number, "0");
    sheet.words(1, CellLook::words, words.name_of(source.dataset.block(id)));
    sheet.words(2, CellLook::words, words.name_of(route));
    sheet.number(3, CellLook::number, source.figures.of_block(id).households_first_year, "0");
    for (int c = 4; c < sheet.columns(); ++c) {
        sheet.words(c, c < 10 ? CellLook::number : CellLook::words, {});
    }
    io::BookCell share;
    share.column = 6;
    share.look = CellLook::number;
    share.value = std::string{};
    share.number_format = "0.0%";
    std::string const target = cell_name(row, 3);
    std::string const done = cell_name(row, 5);
    share.formula = fmt::format("=IF(OR({0}=0,{1}=\"\"),\"\",{1}/{0})", target, done);
    sheet.put(std::move(share));
    sheet.next_row();
}

void add_progress_total(SheetSource const &source, SheetBuilder &sheet, JurisdictionId place,
                        int first)
{
    constexpr char const *no_zero = "0_0;-0_0;;@";
    int const end = sheet.row();
    sheet.words(0, CellLook::total_words, source.wording.say(text("Total")), 3);
    for (int c = 3; c < sheet.columns(); ++c) {
        bool const counted = c < 10 && c != 6;
        if (counted && end > first) {
            double const sum = c == 3 ? source.figures.of(place).households_first_year : 0.0;
            sheet.sum(c, CellLook::total_number, first, end, sum,
                      c == 9 ? "0.00_0;-0.00_0;;@" : no_zero);
        } else {
            sheet.words(c, CellLook::total_words, {});
        }
    }
    sheet.next_row();
}

} // namespace

io::BookSheet progress_sheet(SheetSource const &source, JurisdictionId place)
{
    Wording const &words = source.wording;
    SheetBuilder sheet{words.say(text("Attached table 2")),
                       page_of(source, true),
                       {9, 27, 32, 19, 19, 19, 18, 25, 18, 19, 36, 36}};
    sheet.across(CellLook::title, sheet_title(source, place, text("progress return")));
    sheet.across(
        CellLook::meta,
        words.say(text("Attached table 2    {office}    Week: ______ to ______",
                       {{"office", words.office_of(source.dataset.jurisdiction(place))}})));
    sheet.header(
        {words.say(text("No.")), words.say(text("Village or community")),
         words.say(text("Technical route")), words.say(text("Target of the year (households)")),
         words.say(text("Done this week (households)")),
         words.say(text("Done so far (households)")), words.say(text("Share of the year's target")),
         words.say(text("Power, gas or heat on (households)")),
         words.say(text("Accepted (households)")), words.say(text("Paid (10,000 yuan)")),
         words.say(text("Problems met")), words.say(text("To be coordinated"))});
    int const first = sheet.row();
    int number = 0;
    for (Category const category : table_categories) {
        for (BlockId const block : blocks_in_order(source, place, category)) {
            add_progress_row(source, sheet, block, ++number);
        }
    }
    add_progress_total(source, sheet, place, first);
    add_signatures(source, sheet);
    return sheet.finish();
}

} // namespace sim::report
