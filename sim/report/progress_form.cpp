#include "sim/report/progress_form.hpp"

#include "sim/model/stage_words.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheets.hpp"

#include <utility>

namespace sim::report {

using io::CellLook;

namespace {

/// Days from 1899-12-30, where spreadsheets begin to count, to 1970-01-01.
constexpr int sheet_epoch_days = 25569;

/// Columns of the lists: stages, codes and names of blocks, units, what the form says of itself.
constexpr int stage_column = 0;
constexpr int code_column = 1;
constexpr int name_column = 2;
constexpr int unit_column = 3;
constexpr int key_column = 5;
constexpr int value_column = 6;

std::vector<BlockId> blocks_of(SheetSource const &source, JurisdictionId place)
{
    std::vector<BlockId> blocks;
    for (Category const category : table_categories) {
        for (BlockId const block : blocks_in_order(source, place, category)) {
            blocks.push_back(block);
        }
    }
    for (BlockId const block : blocks_in_order(source, place, Category::none)) {
        blocks.push_back(block); // coal for now: works may begin all the same
    }
    return blocks;
}

/// Homes that the schedule connects by the end of a day, by block.
std::vector<int> planned_by(SheetSource const &source, std::optional<Day> day)
{
    if (source.works == nullptr || !day) {
        return {};
    }
    std::vector<int> planned(source.dataset.blocks.size(), 0);
    std::vector<WorkPackage> const &packages = source.works->plan().packages;
    for (std::size_t p = 0; p < packages.size(); ++p) {
        if (packages[p].block != no_index && source.works->schedule().finish[p] <= *day) {
            planned[packages[p].block] += packages[p].households;
        }
    }
    return planned;
}

/// The town's own office first, then all units that the plan names.
std::vector<std::string> units_of(SheetSource const &source, JurisdictionId place)
{
    std::vector<std::string> units = {source.wording.office_of(source.dataset.jurisdiction(place))};
    for (Unit const &unit : source.dataset.units) {
        units.push_back(source.wording.pick(unit.name_zh, unit.name_en));
    }
    return units;
}

void put_at(io::BookSheet &sheet, int row, int column, std::string words)
{
    io::BookCell cell;
    cell.row = row;
    cell.column = column;
    cell.value = std::move(words);
    sheet.cells.push_back(std::move(cell));
}

} // namespace

io::BookCell input_cell(int column, CellLook look, std::string number_format)
{
    io::BookCell cell;
    cell.column = column;
    cell.look = look;
    cell.number_format = std::move(number_format);
    cell.input = true;
    return cell;
}

double sheet_day(Day day)
{
    return day + sheet_epoch_days;
}

io::BookSheet form_lists(FormSource const &form)
{
    SheetSource const &source = form.source;
    io::BookSheet sheet;
    sheet.name = form_lists_sheet;
    sheet.column_widths_mm = {40, 40, 40, 60, 10, 30, 40};
    for (int s = 0; s < 4; ++s) {
        put_at(sheet, s, stage_column, source.wording.say(name_of(static_cast<BlockStage>(s))));
    }
    for (std::size_t b = 0; b < form.blocks.size(); ++b) {
        Block const &block = source.dataset.block(form.blocks[b]);
        put_at(sheet, static_cast<int>(b), code_column, block.code);
        put_at(sheet, static_cast<int>(b), name_column, source.wording.name_of(block));
    }
    for (std::size_t u = 0; u < form.units.size(); ++u) {
        put_at(sheet, static_cast<int>(u), unit_column, form.units[u]);
    }
    std::pair<char const *, std::string> const facts[] = {
        {"form", "progress"},
        {"district_code", source.wording.meta("district_code")},
        {"jurisdiction", source.dataset.jurisdiction(form.place).code},
        {"week", form.week ? iso_date(*form.week) : std::string{}}};
    int row = 0;
    for (auto const &[key, value] : facts) {
        put_at(sheet, row, key_column, key);
        put_at(sheet, row++, value_column, value);
    }
    sheet.is_protected = true;
    sheet.is_hidden = true;
    return sheet;
}

io::Book progress_form(SheetSource const &source, JurisdictionId place, std::optional<Day> week)
{
    FormSource const form{.source = source,
                          .place = place,
                          .week = week,
                          .blocks = blocks_of(source, place),
                          .planned = planned_by(source, week),
                          .units = units_of(source, place)};
    io::Book book;
    book.title = source.wording.say(text("progress return"));
    book.created = week ? iso_date(*week) : source.wording.meta("plan_issued");
    book.sheets = {form_blocks_sheet(form), form_problems_sheet(form), form_lists(form)};
    return book;
}

} // namespace sim::report
