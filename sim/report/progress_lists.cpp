#include "sim/model/progress_series.hpp"
#include "sim/model/stage_words.hpp"
#include "sim/report/clean_rate_table.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/progress_tables.hpp"

#include <algorithm>
#include <utility>

namespace sim::report {

namespace {

/// Days that an open problem is past its own.
int days_overdue(WorksProblem const &problem, Day day)
{
    bool const late = is_open(problem, day) && problem.due && *problem.due < day;
    return late ? day - *problem.due : 0;
}

/// Who is to solve it: a unit, a town or street, or the words that were returned.
Text solver_of(Dataset const &dataset, WorksProblem const &problem)
{
    if (Unit const *const unit = dataset.find_unit(problem.unit)) {
        return name_text(unit->name_zh, unit->name_en);
    }
    if (auto const place = dataset.find_jurisdiction(problem.unit)) {
        return name_text(dataset.jurisdiction(*place).name, dataset.jurisdiction(*place).name_en);
    }
    return plain_text(problem.unit);
}

} // namespace

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
    for (auto const &[key, header] : {std::pair{"owed", text("Owed, 10,000 yuan")},
                                      {"budgeted", text("Budgeted, 10,000 yuan")},
                                      {"paid", text("Paid, 10,000 yuan")}}) {
        table.columns.push_back(money_column(key, header, decimals_of_a_fen));
    }
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
    std::ranges::stable_sort(problems, [&](WorksProblem const *a, WorksProblem const *b) {
        return std::pair{!is_open(*a, day), -days_overdue(*a, day)} <
               std::pair{!is_open(*b, day), -days_overdue(*b, day)};
    });
    for (WorksProblem const *problem : problems) {
        Block const &block = dataset.block(problem->block);
        int const late = days_overdue(*problem, day);
        table.rows.push_back({plain_text(problem->code), plain_text(block.code),
                              name_text(block.name, block.name_en), day_cell(problem->reported),
                              plain_text(problem->words), solver_of(dataset, *problem),
                              day_cell(problem->due), day_cell(problem->solved),
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

std::vector<Table> returns_tables(SheetSource const &source)
{
    std::vector<Table> tables = progress_tables(source.dataset);
    Table rates =
        clean_rate_table(standing::clean_rates(source.dataset, source.scenario, source.results));
    if (!rates.rows.empty()) {
        tables.push_back(std::move(rates));
    }
    return tables;
}

} // namespace sim::report
