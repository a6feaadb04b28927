#include "sim/base/fmt.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_tables.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <map>

namespace sim::report {

namespace {

/// Crews of one pool in one month.
struct CrewMonth
{
    std::int64_t busy_days = 0;
    std::int64_t available_days = 0;
    int most_busy = 0;
    int most_available = 0;
};

/// By year * 100 + month; empty where the answer counts no crews.
std::map<int, CrewMonth> months_of_pool(DatedWorks const &works, std::size_t pool)
{
    std::map<int, CrewMonth> months;
    if (pool >= works.answer().crews_busy.size()) {
        return months;
    }
    std::vector<std::int32_t> const &busy = works.answer().crews_busy[pool];
    std::vector<std::int32_t> const &available = works.plan().crews[pool].available;
    for (std::size_t day = 0; day < busy.size(); ++day) {
        CivilDate const date = civil_date(works.plan().first_day + static_cast<Day>(day));
        CrewMonth &month = months[date.year * 100 + date.month];
        int const have = available.empty()        ? 0
                         : day < available.size() ? available[day]
                                                  : available.back();
        month.busy_days += busy[day];
        month.available_days += have;
        month.most_busy = std::max(month.most_busy, busy[day]);
        month.most_available = std::max(month.most_available, have);
    }
    return months;
}

/// Months of a year in which any crew is at work.
std::vector<int> months_at_work(std::vector<std::map<int, CrewMonth>> const &pools, int year)
{
    std::vector<int> months;
    for (int month = year * 100 + 1; month <= year * 100 + 12; ++month) {
        bool const busy = std::ranges::any_of(pools, [&](std::map<int, CrewMonth> const &pool) {
            auto const found = pool.find(month);
            return found != pool.end() && found->second.busy_days > 0;
        });
        if (busy) {
            months.push_back(month);
        }
    }
    return months;
}

/// Most of a pool's crews at work at once, by month; empty where none is.
std::vector<TableCell> crews_at_work(std::map<int, CrewMonth> const &pool,
                                     std::vector<int> const &months)
{
    std::vector<TableCell> cells;
    bool any = false;
    for (int const month : months) {
        auto const found = pool.find(month);
        int const most = found == pool.end() ? 0 : found->second.most_busy;
        any = any || most > 0;
        cells.emplace_back();
        if (most > 0) {
            cells.back() = std::int64_t{most};
        }
    }
    return any ? cells : std::vector<TableCell>{};
}

int most_available(std::map<int, CrewMonth> const &pool, std::vector<int> const &months)
{
    int most = 0;
    for (int const month : months) {
        auto const found = pool.find(month);
        most = std::max(most, found == pool.end() ? 0 : found->second.most_available);
    }
    return most;
}

} // namespace

Table WorksTables::crews() const
{
    Table table;
    table.key = "works_crews";
    table.title = text("Crews by month");
    table.columns = {word_column("crew", text("Code")),
                     word_column("name", text("Crew")),
                     count_column("people", text("People in a crew")),
                     word_column("month", text("Month")),
                     count_column("busy", text("At work at once, at most")),
                     count_column("available", text("Crews there are")),
                     count_column("busy_days", text("Crew days worked")),
                     count_column("available_days", text("Crew days there are"))};
    for (std::size_t pool = 0; pool < works.plan().crews.size(); ++pool) {
        CrewType const &type = works.dataset().crew_types.at(works.plan().crews[pool].type);
        for (auto const &[month, use] : months_of_pool(works, pool)) {
            if (use.busy_days == 0 && use.available_days == 0) {
                continue;
            }
            table.rows.push_back({plain_text(type.key),
                                  crew_name(works, static_cast<std::uint32_t>(pool)),
                                  std::int64_t{type.people},
                                  plain_text(fmt::format("{}-{:02}", month / 100, month % 100)),
                                  std::int64_t{use.most_busy}, std::int64_t{use.most_available},
                                  use.busy_days, use.available_days});
        }
    }
    return table;
}

Table WorksTables::crew_months() const
{
    Table table;
    table.key = "crew_months";
    table.title = text("Crews needed by month");
    table.columns = {count_column("number", text("No.")), word_column("name", text("Crew")),
                     count_column("people", text("People in a crew")),
                     count_column("available", text("Crews there are"))};
    std::vector<std::map<int, CrewMonth>> pools;
    for (std::size_t pool = 0; pool < works.plan().crews.size(); ++pool) {
        pools.push_back(months_of_pool(works, pool));
    }
    std::vector<int> const months = months_at_work(pools, first_year);
    for (int const month : months) {
        table.columns.push_back(count_column(fmt::format("m{}", month), month_of_year_name(month)));
    }
    for (std::size_t pool = 0; pool < pools.size(); ++pool) {
        std::vector<TableCell> const at_work = crews_at_work(pools[pool], months);
        if (at_work.empty()) {
            continue;
        }
        CrewType const &type = works.dataset().crew_types.at(works.plan().crews[pool].type);
        std::vector<TableCell> row{std::int64_t{std::ssize(table.rows) + 1},
                                   crew_name(works, static_cast<std::uint32_t>(pool)),
                                   std::int64_t{type.people},
                                   std::int64_t{most_available(pools[pool], months)}};
        row.insert(row.end(), at_work.begin(), at_work.end());
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sim::report
