#include "sim/report/grid_places.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_tables.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <set>

namespace sim::report {

namespace {

// Unit codes of the two companies and keys of the two programmes, as in the list of loads.
constexpr char const *gas_company = "company_gas";
constexpr char const *heat_company = "company_heat";
constexpr char const *leading_group = "leading_group";
constexpr double name_mm = 62.0;
constexpr double crew_mm = 42.0;
constexpr double sentence_mm = 105.0;

using Wanted = std::function<bool(std::uint32_t package)>;

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

/// Lots, mains and other works that are not one block's, without those nobody wants.
void add_dated(SheetSource const &source, std::vector<AttachedList> &lists, Wanted const &wanted)
{
    Table table = tables_of(source).dated_list(wanted);
    if (table.rows.empty()) {
        return;
    }
    table.title = text("Preliminaries and shared works");
    AttachedList list = list_of(source, text("Shared works"), std::move(table));
    list.sentences_mm = {{"name", name_mm}, {"crew", crew_mm}};
    lists.push_back(std::move(list));
}

/// Codes of zones, blocks, feeders and substations that a supply branch looks after.
std::set<std::string> codes_of_branch(Dataset const &dataset, std::string const &branch)
{
    std::set<std::string> codes;
    for (TransformerZone const &zone : dataset.transformer_zones) {
        if (zone.utility_branch == branch) {
            codes.insert(zone.code);
            codes.insert(dataset.block(zone.block).code);
        }
    }
    GridBranches const branches{dataset};
    for (std::size_t f = 0; f < dataset.feeders.size(); ++f) {
        if (branches.feeders[f] == branch) {
            codes.insert(dataset.feeders[f].code);
        }
    }
    for (std::size_t s = 0; s < dataset.substations.size(); ++s) {
        if (branches.substations[s] == branch) {
            codes.insert(dataset.substations[s].code);
        }
    }
    return codes;
}

/// "grid.F12" or "grid.b07.2": the code between the dots; codes may hold dots themselves.
bool is_of(std::string const &id, std::set<std::string> const &codes)
{
    std::size_t const begin = id.find('.');
    if (begin == std::string::npos) {
        return false;
    }
    std::string code = id.substr(begin + 1);
    while (!codes.contains(code)) {
        std::size_t const cut = code.rfind('.');
        if (cut == std::string::npos) {
            return false;
        }
        code.resize(cut);
    }
    return true;
}

/// Lots of a place, and shared works that its blocks wait for.
Wanted of_place(DatedWorks const &works, JurisdictionId place)
{
    WorksPlan const &plan = works.plan();
    std::set<std::uint32_t> wanted;
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        if (package.jurisdiction != place.index) {
            continue;
        }
        if (package.block == no_index) {
            wanted.insert(p);
        }
        for (std::uint32_t const before : package.after) {
            if (plan.packages[before].block == no_index) {
                wanted.insert(before);
            }
        }
    }
    return [wanted](std::uint32_t p) { return wanted.contains(p); };
}

Wanted of_stages(DatedWorks const &works, std::vector<WorkStage> const &stages,
                 std::optional<RouteFamily> family)
{
    return [&works, stages, family](std::uint32_t p) {
        WorkPackage const &package = works.plan().packages[p];
        return package.block == no_index &&
               std::ranges::find(stages, package.stage) != stages.end() &&
               (!family || package.family == family);
    };
}

Wanted of_branch(DatedWorks const &works, std::set<std::string> const &codes)
{
    return [&works, codes](std::uint32_t p) {
        WorkPackage const &package = works.plan().packages[p];
        return package.stage == WorkStage::grid && is_of(package.id, codes);
    };
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
        add_dated(source, lists, of_stages(works, {WorkStage::renewal}, {}));
    } else if (sheet.code == "programme_envelope") {
        add_dated(source, lists, of_stages(works, {WorkStage::envelope}, {}));
    } else if (auto const codes = codes_of_branch(source.dataset, sheet.code); !codes.empty()) {
        add_dated(source, lists, of_branch(works, codes));
    }
    return lists;
}

} // namespace sim::report
