#include "sim/report/sheet_common.hpp"
#include "sim/report/works_parts.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_tables.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <utility>

namespace sim::report {

namespace {

// Unit codes of the two companies and keys of the two programmes, as in the list of loads.
constexpr char const *gas_company = "company_gas";
constexpr char const *heat_company = "company_heat";
constexpr char const *leading_group = "leading_group";
constexpr double name_mm = 62.0;
constexpr double crew_mm = 42.0;
constexpr double sentence_mm = 105.0;

WorksTables tables_of(SheetSource const &source)
{
    return {.works = *source.works, .figures = source.figures, .first_year = source.first_year};
}

AttachedList list_of(SheetSource const &source, Text const &name, Table table)
{
    AttachedList list{.name = source.wording.say(name), .table = std::move(table)};
    list.table.title = dated_title(source, list.table.title);
    list.notes = dates_notes(*source.works);
    return list;
}

/// Payers without anything to pay in any month, and categories without homes, are left out.
void leave_out_empty(AttachedList &list)
{
    for (std::size_t c = 0; c < list.table.columns.size(); ++c) {
        bool const nothing = std::ranges::all_of(list.table.rows, [&](auto const &row) {
            auto const *const money = std::get_if<Money>(&row[c]);
            auto const *const homes = std::get_if<std::int64_t>(&row[c]);
            return money != nullptr ? *money == Money{} : homes != nullptr && *homes == 0;
        });
        if (nothing && !list.table.rows.empty()) {
            list.without.insert(list.table.columns[c].key);
        }
    }
}

/// — for no money, and for no homes in a month: a table full of zeros is read by nobody.
void leave_out_zeros(AttachedList &list)
{
    for (std::vector<TableCell> &row : list.table.rows) {
        for (TableCell &cell : row) {
            auto const *const money = std::get_if<Money>(&cell);
            auto const *const homes = std::get_if<std::int64_t>(&cell);
            if ((money != nullptr && *money == Money{}) || (homes != nullptr && *homes == 0)) {
                cell = TableCell{};
            }
        }
    }
}

/// 河东镇月度目标: whose it is stands before what it is.
void name_place(SheetSource const &source, AttachedList &list, JurisdictionId place)
{
    list.table.title = plain_text(sheet_title(source, place, list.table.title));
}

/// Lots, mains and other works that are not one block's; no list without any.
void add_dated(SheetSource const &source, std::vector<AttachedList> &lists, Packages const &wanted,
               bool programme = false)
{
    Table table = tables_of(source).dated_list(wanted);
    if (table.rows.empty()) {
        return;
    }
    table.title = programme ? text("programme of works") : text("Preliminaries and shared works");
    AttachedList list =
        list_of(source, programme ? text("Programme of the works") : text("Shared works"),
                std::move(table));
    list.sentences_mm = {{"name", name_mm}, {"crew", crew_mm}};
    lists.push_back(std::move(list));
}

std::vector<AttachedList> district_lists(SheetSource const &source)
{
    WorksTables const tables = tables_of(source);
    std::vector<AttachedList> lists;
    lists.push_back(list_of(source, text("Targets by month"), tables.month_targets()));
    lists.back().unit = text("Unit: homes connected by the end of each month");
    Table funds = tables.month_funds();
    if (!funds.rows.empty()) {
        lists.push_back(list_of(source, text("Money by month"), std::move(funds)));
        lists.back().unit = text("Unit: 10,000 yuan");
        leave_out_zeros(lists.back());
    }
    Table months = tables.months_of(std::nullopt);
    months.title = text("The whole district by month");
    lists.push_back(list_of(source, text("All by month"), std::move(months)));
    leave_out_empty(lists.back());
    leave_out_zeros(lists.back());
    lists.push_back(list_of(source, text("Crews"), tables.crew_months()));
    lists.back().unit = text("Unit: crews");
    lists.back().notes.push_back(text("Most crews that are at work at once in the month."));
    AttachedList targets = list_of(source, text("Targets"), tables.targets());
    targets.without = {"target"};
    targets.sentences_mm = {{"sentence", sentence_mm}};
    lists.push_back(std::move(targets));
    std::erase_if(lists, [](AttachedList const &list) { return list.table.rows.empty(); });
    return lists;
}

std::vector<AttachedList> place_lists(SheetSource const &source, JurisdictionId place)
{
    std::vector<AttachedList> lists;
    Table months = tables_of(source).months_of(place);
    if (!months.rows.empty()) {
        lists.push_back(list_of(source, text("Targets by month"), std::move(months)));
        leave_out_empty(lists.back());
        leave_out_zeros(lists.back());
    }
    add_dated(source, lists, of_place(*source.works, place));
    for (AttachedList &list : lists) {
        name_place(source, list, place);
    }
    return lists;
}

} // namespace

std::vector<AttachedList> works_lists(SheetSource const &source, TaskSheet const &sheet)
{
    if (source.works == nullptr) {
        return {};
    }
    DatedWorks const &works = *source.works;
    if (sheet.code == leading_group) {
        return district_lists(source);
    }
    if (sheet.place) {
        return place_lists(source, *sheet.place);
    }
    std::vector<AttachedList> lists;
    if (sheet.code == gas_company) {
        add_dated(source, lists,
                  of_stages(works, {WorkStage::main, WorkStage::station}, RouteFamily::gas));
    } else if (sheet.code == heat_company) {
        add_dated(source, lists,
                  [heat = of_stages(works, {WorkStage::main, WorkStage::station},
                                    RouteFamily::heat_network),
                   renewal = of_stages(works, {WorkStage::renewal}, {})](std::uint32_t p) {
                      return heat(p) || renewal(p);
                  });
    } else if (sheet.code == "programme_network") {
        add_dated(source, lists, of_stages(works, {WorkStage::renewal}, {}), true);
    } else if (sheet.code == "programme_envelope") {
        add_dated(source, lists, of_stages(works, {WorkStage::envelope}, {}), true);
    } else if (is_branch(source.dataset, sheet.code)) {
        add_dated(source, lists, of_branch(works, sheet.code));
    }
    return lists;
}

} // namespace sim::report
