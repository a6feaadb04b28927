#include "sim/base/fmt.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>

namespace sim::report {

namespace {

using io::CellLook;

constexpr char const *none = "—";
constexpr int first_date_column = 4;
constexpr int dates_of_block = 6;
constexpr int crews_column = 10;
constexpr int float_column = 11;
constexpr int remarks_column = 12;

/// What an office asks of a row: late against the plan's day of heat, a date that someone fixed.
std::string remark_of(SheetSource const &source, BlockDates const &dates)
{
    Wording const &words = source.wording;
    std::string remark;
    std::optional<Day> const due = works_due(source);
    if (due && dates.connected && *dates.connected > *due &&
        civil_date(*dates.connected).year == source.first_year) {
        remark = words.say(
            text("{days} days after {day}", {{"days", fmt::format("{}", *dates.connected - *due)},
                                             {"day", words.day(iso_date(*due))}}));
    }
    if (dates.fixed) {
        remark.append(remark.empty() ? "" : words.pick("；", "; "))
            .append(words.say(text("date set by hand")));
    }
    return remark;
}

void add_row(SheetSource const &source, SheetBuilder &sheet, BlockId id, int number)
{
    Wording const &words = source.wording;
    DatedWorks const &works = *source.works;
    BlockDates const &dates = works.of_block(id);
    Route const &route = source.dataset.route(source.scenario.plan.choices[id.index].route);
    sheet.number(0, CellLook::centred, number, "0");
    sheet.words(1, CellLook::words, words.name_of(source.dataset.block(id)));
    sheet.words(2, CellLook::words, words.name_of(route));
    sheet.number(3, CellLook::number, dates.households, "0");
    std::optional<Day> const days[dates_of_block] = {
        dates.surveyed, dates.begun, dates.built, dates.connected, dates.removed, dates.accepted};
    for (int d = 0; d < dates_of_block; ++d) {
        sheet.words(first_date_column + d, CellLook::centred,
                    days[d] ? day_words(words, *days[d], source.first_year) : none);
    }
    sheet.words(crews_column, dates.crews.empty() ? CellLook::centred : CellLook::words,
                dates.crews.empty() ? none : words.say(crew_words(works, dates.crews)));
    if (dates.float_days) {
        sheet.number(float_column, CellLook::number, *dates.float_days, "0");
    } else {
        sheet.words(float_column, CellLook::centred, none);
    }
    sheet.words(remarks_column, CellLook::words, remark_of(source, dates));
    sheet.next_row();
}

/// First and last dates of the rows of a category, or of all.
void add_sum(SheetSource const &source, SheetBuilder &sheet, RowStyle style,
             std::string const &name, WorksPart const &part)
{
    sheet.words(0, style.words, name, 3);
    sheet.number(3, style.number, source.works->households(part), "0");
    for (int c = first_date_column; c < sheet.columns(); ++c) {
        sheet.words(c, style.words, {});
    }
    sheet.next_row();
}

std::vector<std::string> headers(Wording const &words)
{
    return {words.say(text("No.")),
            words.say(text("Village or community")),
            words.say(text("Technical route")),
            words.say(text("Homes")),
            words.say(text("Survey begins")),
            words.say(text("Works begin")),
            words.say(text("Works done")),
            words.say(text("Power, gas or heat on")),
            words.say(text("Coal stoves removed")),
            words.say(text("Accepted")),
            words.say(text("Crews on site")),
            words.say(text("Float (days)")),
            words.say(text("Remarks"))};
}

std::vector<BlockId> dated_blocks(SheetSource const &source, JurisdictionId place,
                                  Category category)
{
    std::vector<BlockId> blocks = blocks_in_order(source, place, category);
    std::erase_if(blocks,
                  [&](BlockId block) { return source.works->of_block(block).households == 0; });
    return blocks;
}

} // namespace

std::optional<Day> works_due(SheetSource const &source)
{
    auto const found = std::ranges::find(source.dataset.phases, "phase3", &Phase::key);
    return found == source.dataset.phases.end() ? std::nullopt : day_number(found->finish);
}

void add_dates_notes(SheetSource const &source, SheetBuilder &sheet)
{
    for (Text const &note : dates_notes(*source.works)) {
        sheet.across(CellLook::note, source.wording.say(note));
    }
}

Text dated_title(SheetSource const &source, Text const &title)
{
    if (source.works->state() != DatesState::computed) {
        return title;
    }
    return text("{title} (computed)",
                {{"title", render(Language::zh, title), render(Language::en, title)}});
}

io::BookSheet works_sheet(SheetSource const &source, JurisdictionId place)
{
    Wording const &words = source.wording;
    SheetBuilder sheet{words.say(text("Attached table 3")),
                       page_of(source, true),
                       {8, 22, 23, 12, 16, 18, 21, 21, 21, 21, 48, 12, 34}};
    sheet.across(CellLook::title,
                 sheet_title(source, place, dated_title(source, text("programme of works"))));
    sheet.across(CellLook::meta,
                 words.say(text("Attached table 3    {office}    {scenario}",
                                {{"office", words.office_of(source.dataset.jurisdiction(place))},
                                 {"scenario", scenario_words(source)}})) +
                     words.pick("　　", "    ") + words.say(dates_sentence(*source.works)));
    sheet.header(headers(words));
    int number = 0;
    for (Category const category : table_categories) {
        std::vector<BlockId> const blocks = dated_blocks(source, place, category);
        for (BlockId const block : blocks) {
            add_row(source, sheet, block, ++number);
        }
        if (!blocks.empty()) {
            add_sum(source, sheet, subtotal_row,
                    words.say(text("{name}, subtotal", {{"name", words.name_of(category)}})),
                    {place, category});
        }
    }
    add_sum(source, sheet, total_row, words.say(text("Total")), {place});
    add_dates_notes(source, sheet);
    sheet.across(
        CellLook::note,
        words.say(text("Coal stoves are removed only after power, gas or heat is on. Float: "
                       "days by which a work may end later without a target being missed.")));
    add_signatures(source, sheet);
    return sheet.finish();
}

} // namespace sim::report
