#include "sim/report/progress_tables.hpp"

#include "sim/model/progress_series.hpp"
#include "sim/model/stage_words.hpp"
#include "sim/report/money_day_cells.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace sim::report {

namespace {

using Row = std::vector<TableCell>;

constexpr std::size_t stages = 4;

/// What has come of one place, or of the district.
struct Sum
{
    int homes = 0;
    int done = 0;
    std::array<std::int64_t, stages> blocks{}; ///< by stage
    int returned = 0;                          ///< blocks with a return
    std::optional<Day> last{};                 ///< day of the last return
    Money owed;
    Money budgeted;
    Money paid;

    void add(Block const &block, ProgressReport const *report)
    {
        homes += block.households;
        ++blocks[static_cast<std::size_t>(report != nullptr ? report->stage : BlockStage::coal)];
        if (report != nullptr) {
            ++returned;
            last = std::max(last.value_or(report->week), report->week);
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
    for (auto const &[key, header] : {std::pair{"owed", text("Owed, 10,000 yuan")},
                                      {"budgeted", text("Budgeted, 10,000 yuan")},
                                      {"paid", text("Paid, 10,000 yuan")}}) {
        table.columns.push_back(money_column(key, header, decimals_of_a_fen));
    }
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
    table.columns.push_back({"last_return", text("Last return"), ColumnKind::words, 0});
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
                std::int64_t{sum.done},  share_of(sum),           std::int64_t{sum.returned},
                day_cell(sum.last)};
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

} // namespace sim::report
