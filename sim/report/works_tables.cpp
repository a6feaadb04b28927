#include "sim/report/works_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace sim::report {

namespace {

TableCell word(std::string value)
{
    return plain_text(std::move(value));
}

TableCell day_cell(Day day)
{
    return plain_text(iso_date(day));
}

/// Numbers in documents stand without the thin spaces of the screen.
Text ungrouped(Text sentence)
{
    constexpr std::string_view thin_space = "\u2009";
    for (TextArg &arg : sentence.args) {
        for (std::string *const value : {&arg.zh, &arg.en}) {
            for (std::size_t at = value->find(thin_space); at != std::string::npos;
                 at = value->find(thin_space, at)) {
                value->erase(at, thin_space.size());
            }
        }
    }
    return sentence;
}

TableCell yes_if(bool yes)
{
    return yes ? text("yes") : text("no");
}

Text held_name(HeldBy held)
{
    switch (held) {
    case HeldBy::package:
        return text("an earlier work");
    case HeldBy::crew:
        return text("its crew");
    case HeldBy::season:
        return text("the season");
    case HeldBy::hand:
        return text("a date set by hand");
    case HeldBy::nothing:
        break;
    }
    return text("nothing");
}

std::string ids_of(WorksPlan const &plan, std::vector<std::uint32_t> const &packages)
{
    std::string ids;
    for (std::uint32_t const package : packages) {
        ids.append(ids.empty() ? "" : ";").append(plan.packages[package].id);
    }
    return ids;
}

/// Homes and areas are whole numbers, lengths may not be.
TableCell quantity_cell(double quantity)
{
    return quantity == std::floor(quantity) ? TableCell{static_cast<std::int64_t>(quantity)}
                                            : TableCell{quantity};
}

std::vector<TableColumn> package_columns()
{
    return {word_column("package", text("Work")),
            word_column("name", text("Name of the work")),
            word_column("stage", text("Stage of works")),
            word_column("block", text("Code of the block")),
            word_column("jurisdiction", text("Town or street")),
            word_column("category", text("Programme category")),
            word_column("crew", text("Crew")),
            count_column("crews", text("Crews at work")),
            number_column("quantity", text("Quantity"), 2),
            word_column("unit", text("Unit")),
            count_column("households", text("Homes connected")),
            word_column("start", text("Begins")),
            word_column("finish", text("Ends")),
            count_column("days", text("Calendar days")),
            word_column("latest_finish", text("Must end by")),
            count_column("float_days", text("Float (days)")),
            word_column("critical", text("On the critical chain")),
            word_column("held_by", text("Held by")),
            word_column("holder", text("Work that holds it")),
            word_column("fixed", text("Fixed by hand")),
            word_column("after", text("Waits for")),
            word_column("dates", text("Dates")),
            word_column("illustrative", text("Illustrative"))};
}

/// Name, place, category and crew of a package.
std::vector<TableCell> about(DatedWorks const &works, WorkPackage const &package)
{
    Dataset const &dataset = works.dataset();
    bool const crewed = package.crew != no_index;
    return {
        word(package.id),
        package.name,
        stage_name(package.stage),
        package.block == no_index ? TableCell{} : word(dataset.blocks[package.block].code),
        package.jurisdiction == no_index ? TableCell{}
                                         : named_cell(dataset.jurisdictions[package.jurisdiction]),
        package.family ? TableCell{category_name(sim::category_of(*package.family))} : TableCell{},
        crewed ? TableCell{crew_name(works, package.crew)} : TableCell{},
        crewed ? TableCell{std::int64_t{package.crews}} : TableCell{},
        package.quantity,
        work_unit_name(package.unit),
        std::int64_t{package.households}};
}

std::vector<TableCell> state_cells(DatedWorks const &works, std::size_t p)
{
    if (p >= works.answer().packages.size()) {
        return std::vector<TableCell>(5);
    }
    PackageState const &state = works.answer().packages[p];
    bool const held = state.holder < works.plan().packages.size();
    return {day_cell(state.latest_finish), std::int64_t{state.float_days}, yes_if(state.critical),
            held_name(state.held_by),
            held ? word(works.plan().packages[state.holder].id) : TableCell{}};
}

} // namespace

Table WorksTables::packages() const
{
    Table table;
    table.key = "works";
    table.title = text("Works with dates");
    table.columns = package_columns();
    WorksPlan const &plan = works.plan();
    for (std::size_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        Day const start = works.schedule().start[p];
        Day const finish = works.schedule().finish[p];
        std::vector<TableCell> row = about(works, package);
        row.insert(row.end(),
                   {day_cell(start), day_cell(finish), std::int64_t{finish - start + 1}});
        std::vector<TableCell> const state = state_cells(works, p);
        row.insert(row.end(), state.begin(), state.end());
        row.insert(row.end(),
                   {yes_if(package.fixed_start.has_value()), word(ids_of(plan, package.after)),
                    dates_word(works.state()), yes_if(package.illustrative)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table WorksTables::targets() const
{
    Table table;
    table.key = "works_targets";
    table.title = text("Targets of the works");
    table.columns = {word_column("target", text("Code")),
                     word_column("name", text("Target")),
                     percent_column("share_percent", text("Share of the homes (%)")),
                     count_column("households", text("Homes to be connected")),
                     word_column("due", text("Due")),
                     count_column("connected", text("Homes done by then")),
                     count_column("most", text("Most that is possible by then")),
                     word_column("reached", text("Reached on")),
                     word_column("bound", text("Not possible before")),
                     word_column("verdict", text("Verdict")),
                     word_column("sentence", text("Explanation"))};
    WorksPlan const &plan = works.plan();
    auto const within = [&](Day day) { return day <= plan.last_day ? day_cell(day) : TableCell{}; };
    for (TargetState const &state : works.answer().targets) {
        WorksTarget const &target = plan.targets.at(state.target);
        table.rows.push_back({word(target.id), target.name, percent(target.share),
                              std::int64_t{target.households}, day_cell(target.due),
                              std::int64_t{state.connected_by_due}, std::int64_t{state.most_by_due},
                              within(state.reached), within(state.bound),
                              verdict_name(state.verdict), ungrouped(state.sentence)});
    }
    return table;
}

Table WorksTables::dated_list(std::function<bool(std::uint32_t package)> const &wanted) const
{
    Table table;
    table.key = "dated_works";
    table.title = text("Programme of the works");
    table.columns = {count_column("number", text("No.")),
                     word_column("name", text("Name of the work")),
                     word_column("stage", text("Stage of works")),
                     number_column("quantity", text("Quantity"), 1),
                     word_column("unit", text("Unit")),
                     word_column("start", text("Begins")),
                     word_column("finish", text("Ends")),
                     count_column("days", text("Calendar days")),
                     word_column("crew", text("Crews at work")),
                     count_column("float_days", text("Float (days)"))};
    WorksPlan const &plan = works.plan();
    WorksSchedule const &dates = works.schedule();
    std::vector<std::uint32_t> order;
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        if (wanted(p)) {
            order.push_back(p);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t p) {
        return std::pair{dates.start[p], dates.finish[p]};
    });
    for (std::uint32_t const p : order) {
        WorkPackage const &package = plan.packages[p];
        bool const crewed = package.crew != no_index;
        bool const stated = p < works.answer().packages.size();
        table.rows.push_back(
            {std::int64_t{std::ssize(table.rows) + 1}, package.name, stage_name(package.stage),
             quantity_cell(package.quantity), work_unit_name(package.unit),
             day_cell(dates.start[p]), day_cell(dates.finish[p]),
             std::int64_t{dates.finish[p] - dates.start[p] + 1},
             crewed ? TableCell{crew_words(works, {{package.crew, package.crews}})} : TableCell{},
             stated ? TableCell{std::int64_t{works.answer().packages[p].float_days}}
                    : TableCell{}});
    }
    return table;
}

} // namespace sim::report
