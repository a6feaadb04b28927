#include "sim/base/fmt.hpp"
#include "sim/report/grid_places.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace sim::report {

namespace {

using io::CellLook;

constexpr char const *none = "—";

std::string phase_end(SheetSource const &source, std::string const &key)
{
    auto const found = std::ranges::find(source.dataset.phases, key, &Phase::key);
    return found == source.dataset.phases.end() ? none : source.wording.day(found->finish);
}

/// Works done, heat on, accepted: the schedule's days, without one the plan's.
std::array<std::string, 3> days_of(SheetSource const &source, BlockId block, bool this_year)
{
    if (source.works == nullptr) {
        return {this_year ? phase_end(source, "phase3") : none, none,
                this_year ? phase_end(source, "phase4") : none};
    }
    BlockDates const &dates = source.works->of_block(block);
    auto const said = [&](std::optional<Day> const &day) {
        return day ? day_words(source.wording, *day, source.first_year) : std::string{none};
    };
    return {said(dates.built), said(dates.connected), said(dates.accepted)};
}

std::string yes_no(Wording const &words, bool yes)
{
    return words.say(yes ? text("yes") : text("no"));
}

/// Rows of a category, from `first` to `end`, with their sums.
struct Stretch
{
    int first = 0;
    int end = 0;
    Figures figures;
};

/// "18 zones, Gongjiban Line": what a block hangs on; nothing if the data hold no network there.
std::string grid_of(SheetSource const &source, BlockId block)
{
    int zones = 0;
    std::set<std::uint32_t> lines;
    for (TransformerZone const &zone : source.dataset.transformer_zones) {
        if (zone.block == block) {
            ++zones;
            lines.insert(feeder_of(source.dataset, zone));
        }
    }
    TextArg names{"feeders", {}, {}};
    for (std::uint32_t const line : lines) {
        Feeder const &feeder = source.dataset.feeders[line];
        names.zh.append(names.zh.empty() ? "" : "、").append(feeder.name);
        names.en.append(names.en.empty() ? "" : ", ").append(feeder.name_en);
    }
    return zones == 0 ? none
                      : source.wording.say(text("{zones} zones, {feeders}",
                                                {{"zones", fmt::format("{}", zones)}, names}));
}

void add_block_row(SheetSource const &source, SheetBuilder &sheet, BlockId id, int number)
{
    Wording const &words = source.wording;
    Block const &block = source.dataset.block(id);
    Figures const &figures = source.figures.of_block(id);
    Route const &route = source.dataset.route(source.scenario.plan.choices[id.index].route);
    bool const this_year = figures.households_first_year > 0;
    bool const demolition = block.demolition_year.has_value();
    sheet.number(0, CellLook::centred, number, "0");
    sheet.words(1, CellLook::words, words.name_of(block));
    sheet.words(2, CellLook::words, words.name_of(route));
    sheet.number(3, CellLook::number, figures.households, "0");
    sheet.number(4, CellLook::number, figures.area_m2, "0");
    sheet.number(5, CellLook::number, figures.households_first_year, "0");
    sheet.words(6, CellLook::centred, yes_no(words, block.no_coal_zone));
    sheet.words(7, CellLook::centred, yes_no(words, demolition));
    sheet.words(8, CellLook::centred, grid_of(source, id));
    std::array<std::string, 3> const days = days_of(source, id, this_year);
    for (std::size_t d = 0; d < days.size(); ++d) {
        sheet.words(9 + static_cast<int>(d), CellLook::centred, days[d]);
    }
    sheet.words(12, CellLook::words, demolition ? words.say(text("to check")) : std::string{});
    sheet.next_row();
}

void add_sums(SheetBuilder &sheet, RowStyle style, std::string const &name, Stretch const &rows)
{
    sheet.words(0, style.words, name, 3);
    sheet.sum(3, style.number, rows.first, rows.end, rows.figures.households, "0");
    sheet.sum(4, style.number, rows.first, rows.end, rows.figures.area_m2, "0");
    sheet.sum(5, style.number, rows.first, rows.end, rows.figures.households_first_year, "0");
    for (int c = 6; c < sheet.columns(); ++c) {
        sheet.words(c, style.words, {});
    }
}

/// The total over subtotal rows: "=D9+D20".
std::string sum_of_rows(std::vector<int> const &rows, int column)
{
    std::string formula = "=";
    for (int const row : rows) {
        formula.append(formula.size() > 1 ? "+" : "").append(cell_name(row, column));
    }
    return formula;
}

void add_total(SheetBuilder &sheet, std::string const &name, std::vector<int> const &subtotals,
               Figures const &figures)
{
    sheet.words(0, CellLook::total_words, name, 3);
    double const totals[] = {static_cast<double>(figures.households), figures.area_m2,
                             static_cast<double>(figures.households_first_year)};
    for (int c = 3; c < 6; ++c) {
        io::BookCell cell;
        cell.column = c;
        cell.look = CellLook::total_number;
        cell.value = totals[c - 3];
        cell.number_format = "0";
        cell.formula = subtotals.empty() ? std::string{} : sum_of_rows(subtotals, c);
        sheet.put(std::move(cell));
    }
    for (int c = 6; c < sheet.columns(); ++c) {
        sheet.words(c, CellLook::total_words, {});
    }
    sheet.next_row();
}

/// What the companies still have to give.
void add_network_note(SheetSource const &source, SheetBuilder &sheet)
{
    Wording const &words = source.wording;
    if (source.dataset.transformer_zones.empty()) {
        sheet.across(
            CellLook::note,
            source.works == nullptr
                ? words.say(text("Transformer zones, lines and the day of power, gas or heat "
                                 "are filled in when their companies have given them."))
                : words.say(text("Transformer zones and lines are filled in when their companies "
                                 "have given them.")));
    } else if (source.works == nullptr) {
        sheet.across(CellLook::note, words.say(text("The day of power, gas or heat is filled in "
                                                    "when the company has given it.")));
    }
}

std::vector<std::string> block_headers(SheetSource const &source)
{
    Wording const &words = source.wording;
    return {
        words.say(text("No.")),
        words.say(text("Village or community")),
        words.say(text("Technical route")),
        words.say(text("Homes")),
        words.say(text("Heated area (m2)")),
        words.say(text("Households in {year}", {{"year", fmt::format("{}", source.first_year)}})),
        words.say(text("In the no-coal zone")),
        words.say(text("In the demolition plan")),
        words.say(text("Transformer zone, line")),
        words.say(text("Works done")),
        words.say(text("Power, gas or heat on")),
        words.say(text("Accepted")),
        words.say(text("Remarks"))};
}

} // namespace

std::vector<BlockId> blocks_in_order(SheetSource const &source, JurisdictionId place,
                                     Category category)
{
    std::vector<BlockId> blocks;
    for (std::uint32_t b = 0; b < source.dataset.blocks.size(); ++b) {
        if (source.dataset.blocks[b].jurisdiction == place &&
            category_of(source.dataset, source.scenario, BlockId{b}) == category) {
            blocks.push_back(BlockId{b});
        }
    }
    std::ranges::stable_sort(
        blocks, {}, [&](BlockId id) { return source.scenario.plan.choices[id.index].route.index; });
    return blocks;
}

io::BookSheet block_sheet(SheetSource const &source, JurisdictionId place)
{
    Wording const &words = source.wording;
    SheetBuilder sheet{words.say(text("Attached table 1")),
                       page_of(source, false),
                       {8, 21, 23, 14, 18, 14, 11, 13, 26, 17, 17, 17, 9}};
    sheet.across(CellLook::title, sheet_title(source, place, text("villages and communities")));
    sheet.across(CellLook::meta,
                 words.say(text("Attached table 1    {office}    {scenario}",
                                {{"office", words.office_of(source.dataset.jurisdiction(place))},
                                 {"scenario", scenario_words(source)}})));
    sheet.header(block_headers(source));
    std::vector<int> subtotals;
    int number = 0;
    for (Category const category : table_categories) {
        Stretch rows{.first = sheet.row(), .figures = source.figures.of(place, category)};
        for (BlockId const block : blocks_in_order(source, place, category)) {
            add_block_row(source, sheet, block, ++number);
        }
        rows.end = sheet.row();
        if (rows.end > rows.first) {
            subtotals.push_back(sheet.row());
            add_sums(sheet, subtotal_row,
                     words.say(text("{name}, subtotal", {{"name", words.name_of(category)}})),
                     rows);
            sheet.next_row();
        }
    }
    add_total(sheet, words.say(text("Total")), subtotals, source.figures.of(place));
    if (source.wording.marks()) {
        sheet.across(
            CellLook::note,
            words.say(text("Households, areas and places in the zones are illustrative.")));
    }
    if (source.works != nullptr) {
        add_dates_notes(source, sheet);
    }
    add_network_note(source, sheet);
    add_signatures(source, sheet);
    return sheet.finish();
}

} // namespace sim::report
