#include "sim/base/fmt.hpp"
#include "sim/model/progress_series.hpp"
#include "sim/model/stage_words.hpp"
#include "sim/report/progress_form.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"

#include <limits>

namespace sim::report {

using io::CellLook;
using io::CellRule;

namespace {

// Columns of the form.
constexpr int number_at = 0;
constexpr int code_at = 1;
constexpr int name_at = 2;
constexpr int route_at = 3;
constexpr int homes_at = 4;
constexpr int planned_at = 5;
constexpr int last_done_at = 6;
constexpr int done_at = 7;
constexpr int last_stage_at = 8;
constexpr int stage_at = 9;
constexpr int owed_at = 10;
constexpr int paid_at = 12;
constexpr int remark_at = 13;

constexpr double most_wan_yuan = 1e8;      ///< 1e12 yuan: what the table of reports may hold
constexpr char const *wan_format = "0.00"; // what is typed is kept to the fen
constexpr char const *none = "—";
constexpr double row_pt = 27.0; ///< remarks are typed later: two lines of them are seen in print

ProgressReport const *last_of(FormSource const &form, BlockId block)
{
    Day const before = form.week ? *form.week - 1 : std::numeric_limits<Day>::max();
    return report_at(form.source.dataset, block, before);
}

void add_head(FormSource const &form, SheetBuilder &sheet)
{
    Wording const &words = form.source.wording;
    sheet.across(CellLook::title, sheet_title(form.source, form.place, text("progress of works")));
    sheet.words(0, CellLook::meta,
                words.say(text(
                    "Filled in by: {office}",
                    {{"office", words.office_of(form.source.dataset.jurisdiction(form.place))}})),
                5);
    sheet.words(5, CellLook::meta, words.say(text("Up to the end of")), 2);
    io::BookCell day = input_cell(7, CellLook::centred, form_day_format);
    if (form.week) {
        day.input = false;
        day.look = CellLook::given_centred;
        day.value = sheet_day(*form.week);
    }
    sheet.put(std::move(day));
    sheet.words(8, CellLook::meta,
                fmt::format("{}    {}", words.say(text("Units: households, 10,000 yuan")),
                            scenario_words(form.source)),
                6);
    sheet.next_row();
    sheet.header({words.say(text("No.")), words.say(text("Code of the block")),
                  words.say(text("Village or community")), words.say(text("Technical route")),
                  words.say(text("Households")), words.say(text("Due by then")),
                  words.say(text("Done so far, last return")),
                  words.say(text("Done so far (households)")),
                  words.say(text("Stage, last return")), words.say(text("Stage now")),
                  words.say(text("Owed (10,000 yuan)")), words.say(text("Budgeted (10,000 yuan)")),
                  words.say(text("Paid (10,000 yuan)")), words.say(text("Remarks"))});
}

/// What stands there already.
void add_given(FormSource const &form, SheetBuilder &sheet, BlockId id, ProgressReport const *last)
{
    SheetSource const &source = form.source;
    Block const &block = source.dataset.block(id);
    Route const &route = source.dataset.route(source.scenario.plan.choices[id.index].route);
    sheet.words(code_at, CellLook::given_words, block.code);
    sheet.words(name_at, CellLook::given_words, source.wording.name_of(block));
    sheet.words(route_at, CellLook::given_words, source.wording.name_of(route));
    sheet.number(homes_at, CellLook::given_number, block.households, "0");
    if (form.planned.empty()) {
        sheet.words(planned_at, CellLook::given_centred, none);
    } else {
        sheet.number(planned_at, CellLook::given_number, form.planned[id.index], "0");
    }
    if (last == nullptr) {
        sheet.words(last_done_at, CellLook::given_centred, none);
        sheet.words(last_stage_at, CellLook::given_centred, none);
    } else {
        sheet.number(last_done_at, CellLook::given_number, last->households_done, "0");
        sheet.words(last_stage_at, CellLook::given_centred,
                    source.wording.say(name_of(last->stage)));
    }
}

void add_inputs(SheetBuilder &sheet, ProgressReport const *last)
{
    sheet.put(input_cell(done_at, CellLook::number, "0"));
    sheet.put(input_cell(stage_at, CellLook::centred));
    Money const amounts[] = {last != nullptr ? last->owed : Money{},
                             last != nullptr ? last->budgeted : Money{},
                             last != nullptr ? last->paid : Money{}};
    for (int m = owed_at; m <= paid_at; ++m) {
        io::BookCell cell = input_cell(m, CellLook::number, wan_format);
        if (Money const amount = amounts[m - owed_at]; amount != Money{}) {
            cell.value = amount.yuan() / 1e4;
        }
        sheet.put(std::move(cell));
    }
    sheet.put(input_cell(remark_at, CellLook::words));
}

std::vector<CellRule> rules_of(FormSource const &form, BlockId id, int row,
                               ProgressReport const *last)
{
    Wording const &words = form.source.wording;
    int const homes = form.source.dataset.block(id).households;
    int const done = last != nullptr ? last->households_done : 0;
    int const stage = last != nullptr ? static_cast<int>(last->stage) : 0;
    CellRule count{.kind = CellRule::Kind::whole,
                   .first_row = row,
                   .end_row = row + 1,
                   .column = done_at,
                   .least = static_cast<double>(done),
                   .most = static_cast<double>(homes)};
    count.message =
        words.say(text("Homes done since the works began: from {least} to {most}",
                       {{"least", fmt::format("{}", done)}, {"most", fmt::format("{}", homes)}}));
    CellRule choice{.kind = CellRule::Kind::list,
                    .first_row = row,
                    .end_row = row + 1,
                    .column = stage_at,
                    .list = fmt::format("={}!$A${}:$A$4", form_lists_sheet, stage + 1)};
    choice.message = words.say(text("Choose from the list: a stage does not go back"));
    return {std::move(count), std::move(choice)};
}

std::vector<CellRule> money_rules(FormSource const &form, int first, int end)
{
    std::vector<CellRule> rules;
    for (int m = owed_at; m <= paid_at; ++m) {
        rules.push_back({.kind = CellRule::Kind::decimal,
                         .first_row = first,
                         .end_row = end,
                         .column = m,
                         .most = most_wan_yuan,
                         .message = form.source.wording.say(
                             text("An amount in 10,000 yuan since the works began"))});
    }
    return rules;
}

void add_total(FormSource const &form, SheetBuilder &sheet, int first)
{
    int const end = sheet.row();
    double homes = 0.0;
    double planned = 0.0;
    double done = 0.0;
    Money amounts[3];
    for (BlockId const id : form.blocks) {
        homes += form.source.dataset.block(id).households;
        planned += form.planned.empty() ? 0 : form.planned[id.index];
        ProgressReport const *const last = last_of(form, id);
        done += last != nullptr ? last->households_done : 0;
        amounts[0] += last != nullptr ? last->owed : Money{};
        amounts[1] += last != nullptr ? last->budgeted : Money{};
        amounts[2] += last != nullptr ? last->paid : Money{};
    }
    double const sums[] = {homes, planned, done, 0.0};
    auto const value_of = [&](int column) {
        return column <= done_at ? sums[column - homes_at] : amounts[column - owed_at].yuan() / 1e4;
    };
    sheet.words(number_at, CellLook::total_words, form.source.wording.say(text("Total")), homes_at);
    for (int c = homes_at; c < sheet.columns(); ++c) {
        bool const counted = c <= done_at || (c >= owed_at && c <= paid_at);
        if (counted && end > first) {
            sheet.sum(c, CellLook::total_number, first, end, value_of(c),
                      c <= done_at ? "0" : wan_format);
        } else {
            sheet.words(c, CellLook::total_words, {});
        }
    }
    sheet.next_row();
}

void add_notes(FormSource const &form, SheetBuilder &sheet)
{
    Wording const &words = form.source.wording;
    sheet.across(CellLook::note,
                 words.say(text("Only white cells are filled in. Numbers are cumulative since the "
                                "works began, up to the end of the day above; a home counts once "
                                "its clean heating can be used.")));
    sheet.across(CellLook::note,
                 words.say(text("A block whose homes and stage are left empty counts as not "
                                "returned: its last numbers stand. Problems go to the second "
                                "sheet.")));
    add_signatures(form.source, sheet);
}

} // namespace

io::BookSheet form_blocks_sheet(FormSource const &form)
{
    SheetBuilder sheet{form.source.wording.say(text("Progress return")),
                       page_of(form.source, true),
                       {8, 26, 26, 26, 14, 14, 17, 20, 28, 28, 18, 18, 18, 34}};
    add_head(form, sheet);
    int const first = sheet.row();
    std::vector<CellRule> rules;
    int number = 0;
    for (BlockId const block : form.blocks) {
        ProgressReport const *const last = last_of(form, block);
        sheet.least_height(row_pt);
        sheet.number(number_at, CellLook::given_centred, ++number, "0");
        add_given(form, sheet, block, last);
        add_inputs(sheet, last);
        for (CellRule &rule : rules_of(form, block, sheet.row(), last)) {
            rules.push_back(std::move(rule));
        }
        sheet.next_row();
    }
    for (CellRule &rule : money_rules(form, first, sheet.row())) {
        rules.push_back(std::move(rule));
    }
    add_total(form, sheet, first);
    add_notes(form, sheet);
    io::BookSheet done = sheet.finish();
    done.rules = std::move(rules);
    done.is_protected = true;
    return done;
}

} // namespace sim::report
