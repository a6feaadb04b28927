#include "sim/model/progress_series.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/standing_tables.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sim::report {

namespace {

/// A unit that the project knows, a town or street, or the word that was returned.
TableCell unit_cell(Dataset const &dataset, std::string const &code)
{
    if (Unit const *const unit = dataset.find_unit(code)) {
        return name_text(unit->name_zh, unit->name_en);
    }
    if (auto const town = dataset.find_jurisdiction(code)) {
        return named_cell(dataset.jurisdiction(*town));
    }
    return code.empty() ? TableCell{} : TableCell{plain_text(code)};
}

/// Weeks at the end in which nothing changes any more say nothing.
void leave_out_still_weeks(Table &table)
{
    auto const still = [](std::vector<TableCell> const &a, std::vector<TableCell> const &b) {
        return std::equal(a.begin() + 1, a.end(), b.begin() + 1);
    };
    while (table.rows.size() > 1 && still(table.rows[table.rows.size() - 2], table.rows.back())) {
        table.rows.pop_back();
    }
}

} // namespace

Table StandingTables::curve() const
{
    struct Row
    {
        TableCell planned, actual, low, median, high;
    };
    std::map<Day, Row> days;
    auto const put = [&](std::vector<Standing::Point> const &points, TableCell Row::*cell) {
        for (Standing::Point const &point : points) {
            days[point.day].*cell = std::int64_t{point.households};
        }
    };
    put(standing.planned, &Row::planned);
    put(standing.actual, &Row::actual);
    put(standing.forecast_low, &Row::low);
    put(standing.forecast, &Row::median);
    put(standing.forecast_high, &Row::high);
    Table table;
    table.key = "standing_curve";
    table.title = text("Homes planned, done and forecast");
    table.columns = {word_column("day", text("By the end of")),
                     count_column("planned", text("Due (homes)")),
                     count_column("done", text("Done (homes)")),
                     count_column("forecast_low", text("Forecast, low (homes)")),
                     count_column("forecast", text("Forecast, median (homes)")),
                     count_column("forecast_high", text("Forecast, high (homes)"))};
    for (auto &[day, row] : days) {
        if (!standing.planned.empty() && day > standing.planned.back().day) {
            row.planned = std::int64_t{standing.planned.back().households}; // all of them
        }
        table.rows.push_back(
            {plain_text(iso_date(day)), row.planned, row.actual, row.low, row.median, row.high});
    }
    leave_out_still_weeks(table);
    return table;
}

Table StandingTables::problems() const
{
    std::vector<WorksProblem const *> open;
    for (WorksProblem const &problem : dataset.problems) {
        if (is_open(problem, standing.today) && problem.block.index < dataset.blocks.size()) {
            open.push_back(&problem);
        }
    }
    std::stable_sort(open.begin(), open.end(), [](auto const *a, auto const *b) {
        return std::pair{!a->due, a->due.value_or(0)} < std::pair{!b->due, b->due.value_or(0)};
    });
    Table table;
    table.key = "standing_problems";
    table.title = text("List of open problems");
    table.columns = {word_column("problem", text("Code")),
                     word_column("place", text("Town or street")),
                     word_column("name", text("Village or community")),
                     word_column("sentence", text("Problem")),
                     word_column("unit", text("To be mended by")),
                     word_column("reported", text("Reported on")),
                     word_column("due", text("To be mended until")),
                     count_column("overdue_days", text("Past its day (days)"))};
    for (WorksProblem const *const problem : open) {
        Block const &block = dataset.block(problem->block);
        bool const overdue = problem->due && *problem->due < standing.today;
        table.rows.push_back(
            {plain_text(problem->code), named_cell(dataset.jurisdiction(block.jurisdiction)),
             named_cell(block), plain_text(problem->words), unit_cell(dataset, problem->unit),
             plain_text(iso_date(problem->reported)), day_cell(problem->due),
             overdue ? TableCell{std::int64_t{standing.today - *problem->due}} : TableCell{}});
    }
    return table;
}

} // namespace sim::report
