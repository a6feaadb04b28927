#include "sim/report/progress_tables.hpp"

#include "sim/model/progress_series.hpp"
#include "sim/model/stage_words.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace sim::report {

namespace {

using Row = std::vector<TableCell>;

constexpr int fen_decimals = 6; ///< of 万元
constexpr std::size_t stages = 4;

/// What has come of one place, or of the district.
struct Sum
{
    int homes = 0;
    int done = 0;
    std::array<std::int64_t, stages> blocks{}; ///< by stage
    int returned = 0;                          ///< blocks with a return
    Money owed;
    Money budgeted;
    Money paid;

    void add(Block const &block, ProgressReport const *report)
    {
        homes += block.households;
        ++blocks[static_cast<std::size_t>(report != nullptr ? report->stage : BlockStage::coal)];
        if (report != nullptr) {
            ++returned;
            done += report->households_done;
            owed += report->owed;
            budgeted += report->budgeted;
            paid += report->paid;
        }
    }
};

/// By jurisdiction, the district last.
std::vector<Sum> sums_on(Dataset const &dataset, Day day)
{
    std::vector<Sum> sums(dataset.jurisdictions.size() + 1);
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        ProgressReport const *const report = report_at(dataset, {b}, day);
        sums[block.jurisdiction.index].add(block, report);
        sums.back().add(block, report);
    }
    return sums;
}

TableCell share_of(Sum const &sum)
{
    return sum.homes == 0
               ? TableCell{}
               : TableCell{100.0 * static_cast<double>(sum.done) / static_cast<double>(sum.homes)};
}

void add_money_columns(Table &table)
{
    auto const money = ColumnKind::money_wan_yuan;
    table.columns.push_back({"owed", text("Owed, 10,000 yuan"), money, fen_decimals});
    table.columns.push_back({"budgeted", text("Budgeted, 10,000 yuan"), money, fen_decimals});
    table.columns.push_back({"paid", text("Paid, 10,000 yuan"), money, fen_decimals});
}

Text name_of(Dataset const &dataset, std::size_t place)
{
    return place < dataset.jurisdictions.size()
               ? name_text(dataset.jurisdictions[place].name, dataset.jurisdictions[place].name_en)
               : text("Total");
}

TableCell code_of(Dataset const &dataset, std::size_t place)
{
    return place < dataset.jurisdictions.size()
               ? TableCell{plain_text(dataset.jurisdictions[place].code)}
               : TableCell{};
}

/// Open problems and overdue ones among them.
std::pair<std::int64_t, std::int64_t> problems_of(Dataset const &dataset, std::size_t place,
                                                  Day day)
{
    std::pair<std::int64_t, std::int64_t> count{0, 0};
    for (WorksProblem const &problem : dataset.problems) {
        bool const here = place == dataset.jurisdictions.size() ||
                          dataset.block(problem.block).jurisdiction.index == place;
        if (here && is_open(problem, day)) {
            ++count.first;
            count.second += problem.due && *problem.due < day ? 1 : 0;
        }
    }
    return count;
}

TableCell day_cell(std::optional<Day> day)
{
    return day ? TableCell{plain_text(iso_date(*day))} : TableCell{};
}

std::vector<TableColumn> place_columns()
{
    return {{"code", text("Code"), ColumnKind::words, 0},
            {"name", text("Town or street"), ColumnKind::words, 0}};
}

} // namespace

std::vector<Day> return_days(Dataset const &dataset)
{
    std::set<Day> days;
    for (ProgressReport const &report : dataset.progress) {
        days.insert(report.week);
    }
    return {days.begin(), days.end()};
}

Table progress_places_table(Dataset const &dataset, Day day)
{
    Table table;
    table.key = "progress_places";
    table.title = text("Progress by town and street on {day}", {{"day", iso_date(day)}});
    table.columns = place_columns();
    auto const integer = [&](char const *key, Text header) {
        table.columns.push_back({key, std::move(header), ColumnKind::integer, 0});
    };
    integer("homes", text("Households"));
    integer("done", text("Done so far (households)"));
    table.columns.push_back({"done_percent", text("Done, %"), ColumnKind::number, 1});
    integer("blocks_returned", text("Blocks returned"));
    for (std::size_t s = 0; s < stages; ++s) {
        auto const stage = static_cast<BlockStage>(s);
        Text const name = sim::name_of(stage);
        table.columns.push_back({std::string{"blocks_"} + key_of(stage),
                                 text("Blocks: {stage}", {{"stage", render(Language::zh, name),
                                                           render(Language::en, name)}}),
                                 ColumnKind::integer, 0});
    }
    add_money_columns(table);
    integer("problems_open", text("Open problems"));
    integer("problems_overdue", text("of them overdue"));
    std::vector<Sum> const sums = sums_on(dataset, day);
    for (std::size_t place = 0; place < sums.size(); ++place) {
        Sum const &sum = sums[place];
        Row row{code_of(dataset, place), name_of(dataset, place), std::int64_t{sum.homes},
                std::int64_t{sum.done},  share_of(sum),           std::int64_t{sum.returned}};
        row.insert(row.end(), sum.blocks.begin(), sum.blocks.end());
        row.insert(row.end(), {sum.owed, sum.budgeted, sum.paid});
        auto const [open, overdue] = problems_of(dataset, place, day);
        row.insert(row.end(), {open, overdue});
        table.rows.push_back(std::move(row));
    }
    table.total_rows = 1;
    return table;
}

Table progress_weeks_table(Dataset const &dataset)
{
    Table table;
    table.key = "progress_weeks";
    table.title = text("Progress week by week");
    table.columns = place_columns();
    table.columns.insert(table.columns.begin(),
                         {"week", text("Day of the return"), ColumnKind::words, 0});
    table.columns.push_back({"homes", text("Households"), ColumnKind::integer, 0});
    table.columns.push_back({"done", text("Done so far (households)"), ColumnKind::integer, 0});
    table.columns.push_back({"done_percent", text("Done, %"), ColumnKind::number, 1});
    add_money_columns(table);
    for (Day const day : return_days(dataset)) {
        std::vector<Sum> const sums = sums_on(dataset, day);
        for (std::size_t place = 0; place < sums.size(); ++place) {
            Sum const &sum = sums[place];
            table.rows.push_back({day_cell(day), code_of(dataset, place), name_of(dataset, place),
                                  std::int64_t{sum.homes}, std::int64_t{sum.done}, share_of(sum),
                                  sum.owed, sum.budgeted, sum.paid});
        }
    }
    return table;
}

Table progress_reports_table(Dataset const &dataset)
{
    Table table;
    table.key = "progress";
    table.title = text("Returns of blocks");
    table.columns = {{"block", text("Code of the block"), ColumnKind::words, 0},
                     {"name", text("Village or community"), ColumnKind::words, 0},
                     {"week", text("Day of the return"), ColumnKind::words, 0},
                     {"households_done", text("Done so far (households)"), ColumnKind::integer, 0},
                     {"stage", text("Stage now"), ColumnKind::words, 0}};
    add_money_columns(table);
    table.columns.push_back({"remark", text("Remarks"), ColumnKind::words, 0});
    table.columns.push_back({"source", text("File"), ColumnKind::words, 0});
    for (ProgressReport const &report : dataset.progress) {
        Block const &block = dataset.block(report.block);
        table.rows.push_back({plain_text(block.code), name_text(block.name, block.name_en),
                              day_cell(report.week), std::int64_t{report.households_done},
                              sim::name_of(report.stage), report.owed, report.budgeted, report.paid,
                              plain_text(report.remark), plain_text(report.source)});
    }
    return table;
}

Table problems_table(Dataset const &dataset, Day day)
{
    Table table;
    table.key = "problems";
    table.title = text("Problems of works on {day}", {{"day", iso_date(day)}});
    table.columns = {{"code", text("No. of the problem"), ColumnKind::words, 0},
                     {"block", text("Code of the block"), ColumnKind::words, 0},
                     {"name", text("Village or community"), ColumnKind::words, 0},
                     {"reported", text("Reported on"), ColumnKind::words, 0},
                     {"words", text("Problem met"), ColumnKind::words, 0},
                     {"unit", text("Unit to solve it"), ColumnKind::words, 0},
                     {"due", text("To be solved by"), ColumnKind::words, 0},
                     {"solved", text("Solved on"), ColumnKind::words, 0},
                     {"overdue_days", text("Days overdue"), ColumnKind::integer, 0}};
    std::vector<WorksProblem const *> problems;
    for (WorksProblem const &problem : dataset.problems) {
        problems.push_back(&problem);
    }
    auto const overdue = [day](WorksProblem const &problem) {
        return is_open(problem, day) && problem.due && *problem.due < day ? day - *problem.due : 0;
    };
    std::ranges::stable_sort(problems, [&](WorksProblem const *a, WorksProblem const *b) {
        return std::pair{!is_open(*a, day), -overdue(*a)} <
               std::pair{!is_open(*b, day), -overdue(*b)};
    });
    for (WorksProblem const *problem : problems) {
        Block const &block = dataset.block(problem->block);
        Unit const *const unit = dataset.find_unit(problem->unit);
        auto const place = dataset.find_jurisdiction(problem->unit);
        Text const who = unit != nullptr ? name_text(unit->name_zh, unit->name_en)
                         : place         ? name_of(dataset, place->index)
                                         : plain_text(problem->unit);
        int const late = overdue(*problem);
        table.rows.push_back({plain_text(problem->code), plain_text(block.code),
                              name_text(block.name, block.name_en), day_cell(problem->reported),
                              plain_text(problem->words), who, day_cell(problem->due),
                              day_cell(problem->solved),
                              late > 0 ? TableCell{std::int64_t{late}} : TableCell{}});
    }
    return table;
}

std::vector<Table> progress_tables(Dataset const &dataset)
{
    std::vector<Day> const days = return_days(dataset);
    if (days.empty() && dataset.problems.empty()) {
        return {};
    }
    Day last = days.empty() ? 0 : days.back();
    for (WorksProblem const &problem : dataset.problems) {
        last = std::max(last, problem.reported);
    }
    return {progress_places_table(dataset, last), progress_weeks_table(dataset),
            progress_reports_table(dataset), problems_table(dataset, last)};
}

} // namespace sim::report
