// Returns of a week of 50 000 blocks: read, checked and made a step. The limit is 2 s.

#include "sim/base/fmt.hpp"
#include "sim/io/progress/take_progress.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"

#include <benchmark/benchmark.h>

using namespace sim;

namespace {

constexpr int homes = 80;
constexpr Day first_week = 18845; // 2021-08-06

/// Blocks in 50 towns, with returns of `weeks` weeks.
struct Case
{
    Dataset dataset;
    io::RawProject tables;

    Case(int blocks, int weeks)
    {
        for (int t = 0; t < 50; ++t) {
            Jurisdiction town;
            town.code = fmt::format("T{:02}", t);
            town.name = fmt::format("镇{:02}", t);
            dataset.jurisdictions.push_back(town);
        }
        for (int b = 0; b < blocks; ++b) {
            Block block;
            block.code = fmt::format("{:06}", b);
            block.name = fmt::format("第{}村", b);
            block.households = homes;
            block.jurisdiction = {static_cast<std::uint32_t>(b * 50 / blocks)};
            dataset.blocks.push_back(block);
        }
        for (char const *name : {"progress", "problems"}) {
            io::RawTable &table = tables.tables[name];
            table.name = name;
            for (io::ColumnSpec const &column : io::find_table_spec(name)->columns) {
                table.columns.push_back({column.name, io::stored_type(column.kind)});
            }
        }
        for (int b = 0; b < blocks; ++b) {
            for (int w = 0; w < weeks; ++w) {
                add(static_cast<std::uint32_t>(b), first_week + 7 * w, w);
            }
        }
    }

    void add(std::uint32_t block, Day week, int done)
    {
        ProgressReport report;
        report.block = {block};
        report.week = week;
        report.households_done = done;
        report.stage = BlockStage::in_works;
        report.source = "week.csv";
        dataset.progress.push_back(report);
        io::RawTable &table = tables.tables.at("progress");
        io::RawRow row;
        row.number = table.rows.size() + 1;
        row.cells = {dataset.blocks[block].code,
                     iso_date(week),
                     std::int64_t{done},
                     std::string{"in_works"},
                     0.0,
                     0.0,
                     0.0,
                     std::string{},
                     std::string{"week.csv"}};
        table.rows.push_back(std::move(row));
    }
};

std::string list_of(int blocks, int done)
{
    std::string list = "片区代码,累计完成户数,本期阶段,已拨付（万元）\n";
    for (int b = 0; b < blocks; ++b) {
        list += fmt::format("{:06},{},施工中,{}.5\n", b, done, b % 97);
    }
    return list;
}

void take_a_week(benchmark::State &state)
{
    auto const blocks = static_cast<int>(state.range(0));
    auto const weeks = static_cast<int>(state.range(1));
    Case const data{blocks, weeks};
    TempFolder const folder;
    std::vector<std::filesystem::path> const files = {folder / "week.csv"};
    io::write_text_file(files[0], list_of(blocks, weeks + 1));
    io::ProgressWish const wish{.week = first_week + 7 * weeks};
    for (auto const _ : state) {
        auto const preview = io::preview_progress(data.dataset, files, wish);
        auto const edit = io::accept_progress(data.tables, data.dataset, preview);
        if (edit.rows.size() != static_cast<std::size_t>(blocks)) {
            state.SkipWithError("rows are missing");
        }
    }
}
BENCHMARK(take_a_week)
    ->Args({5000, 1})
    ->Args({50000, 1})
    ->Args({50000, 10})
    ->Unit(benchmark::kMillisecond);

} // namespace
