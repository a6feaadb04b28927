#include "sim/io/build_project.hpp"
#include "sim/io/build_rows.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace sim::io {

namespace {

/// A cell that is no day has been reported already.
Day day_of(RowReader const &row, char const *column)
{
    return day_number(row.words(column)).value_or(0);
}

CalendarDay calendar_day_of(RowReader const &row)
{
    return {.day = day_of(row, "date"),
            .kind = row.words("kind") == "workday" ? DayKind::workday : DayKind::holiday,
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .source = row.words("source")};
}

CrewType crew_type_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .people = row.integer("people"),
            .time = parse_work_time(row.words("time")).value_or(WorkTime::site),
            .unit = row.words("unit"),
            .yuan_per_crew_day = row.number("yuan_per_crew_day"),
            .source = row.words("source"),
            .confidence = row.words("confidence")};
}

std::optional<Day> maybe_day(RowReader const &row, char const *column)
{
    return day_number(row.words(column));
}

/// By block and week.
std::vector<ProgressReport> progress_of(RawProject const &settled, std::vector<Block> const &blocks)
{
    auto all = in_file_order<ProgressReport>(settled, "progress", [&](RowReader const &row) {
        return ProgressReport{.block = id_of(blocks, row.words("block")),
                              .week = day_of(row, "week"),
                              .households_done = row.integer("households_done"),
                              .stage =
                                  parse_block_stage(row.words("stage")).value_or(BlockStage::coal),
                              .owed = Money::from_yuan(row.number("owed_yuan")),
                              .budgeted = Money::from_yuan(row.number("budgeted_yuan")),
                              .paid = Money::from_yuan(row.number("paid_yuan")),
                              .remark = row.words("remark"),
                              .source = row.words("source")};
    });
    std::ranges::stable_sort(all, [](ProgressReport const &a, ProgressReport const &b) {
        return std::pair{a.block.index, a.week} < std::pair{b.block.index, b.week};
    });
    return all;
}

std::vector<WorksProblem> problems_of(RawProject const &settled, std::vector<Block> const &blocks)
{
    return in_code_order<WorksProblem>(settled, "problems", [&](RowReader const &row) {
        return WorksProblem{.code = row.words("code"),
                            .block = id_of(blocks, row.words("block")),
                            .reported = day_of(row, "reported"),
                            .words = row.words("words"),
                            .unit = row.words("unit"),
                            .due = maybe_day(row, "due"),
                            .solved = maybe_day(row, "solved"),
                            .source = row.words("source")};
    });
}

} // namespace

void build_works(RawProject const &settled, Dataset &dataset)
{
    dataset.calendar_days =
        in_order_of<CalendarDay>(&CalendarDay::day, settled, "calendar_days", calendar_day_of);
    dataset.crew_types = in_file_order<CrewType>(settled, "crew_types", crew_type_of);
    dataset.progress = progress_of(settled, dataset.blocks);
    dataset.problems = problems_of(settled, dataset.blocks);
}

void fill_works(RawProject const &settled, std::vector<Scenario> &scenarios)
{
    RawTable const *const table = settled.find("works");
    std::map<std::string, Scenario *, std::less<>> by_key;
    for (Scenario &scenario : scenarios) {
        by_key.emplace(scenario.key, &scenario);
    }
    for (RawRow const &raw : table != nullptr ? table->rows : std::vector<RawRow>{}) {
        RowReader const row{*table, raw};
        if (auto const scenario = by_key.find(row.words("scenario")); scenario != by_key.end()) {
            scenario->second->works[row.words("package")] = {.start = day_of(row, "start"),
                                                             .finish = day_of(row, "finish"),
                                                             .fixed = row.flag("fixed")};
        }
    }
}

} // namespace sim::io
