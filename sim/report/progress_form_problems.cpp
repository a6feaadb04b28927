#include "sim/base/fmt.hpp"
#include "sim/model/progress_series.hpp"
#include "sim/report/progress_form.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"

#include <algorithm>
#include <limits>

namespace sim::report {

using io::CellLook;
using io::CellRule;

namespace {

constexpr int code_at = 0;
constexpr int block_at = 1;
constexpr int name_at = 2;
constexpr int reported_at = 3;
constexpr int words_at = 4;
constexpr int unit_at = 5;
constexpr int due_at = 6;
constexpr int solved_at = 7;

constexpr int empty_rows = 15;
constexpr double row_pt = 27.0; ///< two lines of what is typed
/// Dates that a form takes at all: who means another day has slipped a digit.
constexpr int years_about = 5;
constexpr int days_of_year = 366;

void put_day(SheetBuilder &sheet, int column, std::optional<Day> day, bool input)
{
    io::BookCell cell =
        input_cell(column, input ? CellLook::centred : CellLook::given_centred, form_day_format);
    cell.input = input;
    if (day) {
        cell.value = sheet_day(*day);
    }
    sheet.put(std::move(cell));
}

void put_name_of_code(SheetBuilder &sheet, std::string const &name)
{
    io::BookCell cell;
    cell.column = name_at;
    cell.look = CellLook::given_words;
    cell.value = name;
    cell.formula = fmt::format("=IF({0}=\"\",\"\",IFERROR(VLOOKUP({0},{1}!$B:$C,2,FALSE),\"\"))",
                               cell_name(sheet.row(), block_at), form_lists_sheet);
    sheet.put(std::move(cell));
}

void add_known(FormSource const &form, SheetBuilder &sheet, WorksProblem const &problem)
{
    Block const &block = form.source.dataset.block(problem.block);
    sheet.words(code_at, CellLook::given_words, problem.code);
    sheet.words(block_at, CellLook::given_words, block.code);
    sheet.words(name_at, CellLook::given_words, form.source.wording.name_of(block));
    put_day(sheet, reported_at, problem.reported, false);
    sheet.words(words_at, CellLook::given_words, problem.words);
    Unit const *const unit = form.source.dataset.find_unit(problem.unit);
    io::BookCell cell = input_cell(unit_at, CellLook::words);
    cell.value =
        unit == nullptr ? problem.unit : form.source.wording.pick(unit->name_zh, unit->name_en);
    sheet.put(std::move(cell));
    put_day(sheet, due_at, problem.due, true);
    put_day(sheet, solved_at, problem.solved, true);
    sheet.next_row();
}

void add_empty(SheetBuilder &sheet)
{
    sheet.least_height(row_pt);
    sheet.words(code_at, CellLook::given_words, {});
    sheet.put(input_cell(block_at, CellLook::words));
    put_name_of_code(sheet, {});
    put_day(sheet, reported_at, std::nullopt, true);
    sheet.put(input_cell(words_at, CellLook::words));
    sheet.put(input_cell(unit_at, CellLook::words));
    put_day(sheet, due_at, std::nullopt, true);
    put_day(sheet, solved_at, std::nullopt, true);
    sheet.next_row();
}

CellRule day_rule(FormSource const &form, int column, std::pair<int, int> rows)
{
    Day const middle = form.week ? *form.week : day_number(form.source.first_year, 701).value_or(0);
    CellRule rule{.kind = CellRule::Kind::date,
                  .first_row = rows.first,
                  .end_row = rows.second,
                  .column = column,
                  .least = static_cast<double>(middle - years_about * days_of_year),
                  .most = static_cast<double>(middle + years_about * days_of_year)};
    if (form.week && column != due_at) {
        rule.most = *form.week;
    }
    rule.message = form.source.wording.say(
        text("A date such as 2021-08-06; what is reported or solved is so by the day of the "
             "return"));
    return rule;
}

std::vector<CellRule> rules_of(FormSource const &form, std::pair<int, int> known,
                               std::pair<int, int> fresh)
{
    Wording const &words = form.source.wording;
    std::vector<CellRule> rules;
    rules.push_back({.kind = CellRule::Kind::list,
                     .first_row = fresh.first,
                     .end_row = fresh.second,
                     .column = block_at,
                     .list = fmt::format("={}!$B$1:$B${}", form_lists_sheet,
                                         std::max<std::size_t>(form.blocks.size(), 1)),
                     .message = words.say(text("Choose the code of a block from the list"))});
    rules.push_back({.kind = CellRule::Kind::list,
                     .first_row = known.first,
                     .end_row = fresh.second,
                     .column = unit_at,
                     .list = fmt::format("={}!$D$1:$D${}", form_lists_sheet, form.units.size()),
                     .message = words.say(text("A unit of the list is understood everywhere")),
                     .refuses = false});
    rules.push_back(day_rule(form, reported_at, fresh));
    rules.push_back(day_rule(form, due_at, {known.first, fresh.second}));
    rules.push_back(day_rule(form, solved_at, {known.first, fresh.second}));
    return rules;
}

} // namespace

io::BookSheet form_problems_sheet(FormSource const &form)
{
    Wording const &words = form.source.wording;
    SheetBuilder sheet{words.say(text("Problems of works")),
                       page_of(form.source, true),
                       {38, 29, 30, 24, 70, 44, 24, 24}};
    sheet.across(CellLook::title, sheet_title(form.source, form.place, text("list of problems")));
    sheet.across(
        CellLook::meta,
        words.say(text("Open problems stand here already: enter the day on which they are "
                       "solved. New ones go below; their numbers are given when the return "
                       "is taken in.")));
    sheet.header({words.say(text("No. of the problem")), words.say(text("Code of the block")),
                  words.say(text("Village or community")), words.say(text("Reported on")),
                  words.say(text("Problem met")), words.say(text("Unit to solve it")),
                  words.say(text("To be solved by")), words.say(text("Solved on"))});
    Day const before = form.week ? *form.week : std::numeric_limits<Day>::max() - 1;
    int const first = sheet.row();
    for (WorksProblem const &problem : form.source.dataset.problems) {
        if (form.source.dataset.block(problem.block).jurisdiction == form.place &&
            is_open(problem, before)) {
            add_known(form, sheet, problem);
        }
    }
    int const fresh = sheet.row();
    for (int i = 0; i < empty_rows; ++i) {
        add_empty(sheet);
    }
    int const end = sheet.row();
    io::BookSheet done = sheet.finish();
    done.rules = rules_of(form, {first, fresh}, {fresh, end});
    done.is_protected = true;
    return done;
}

} // namespace sim::report
