#include "sim/report/physics_columns.hpp"

#include "sim/report/season_time.hpp"

namespace sim::report {

void add_load_columns(std::vector<TableColumn> &columns)
{
    columns.push_back(number_column("peak_kw", text("Highest load (kW)"), 1));
    columns.push_back(percent_column("peak_rate_percent", text("Load rate (%)")));
    columns.push_back(word_column("peak_hour", text("Hour of the highest load")));
    columns.push_back(count_column("heavy_hours", text("Heavily loaded hours")));
    columns.push_back(count_column("overload_hours", text("Overloaded hours")));
}

void add_load_cells(std::vector<TableCell> &row, AssetLoad const &load)
{
    row.emplace_back(load.peak_kw);
    row.emplace_back(percent(load.peak_rate));
    row.emplace_back(season_time_text(load.peak_hour));
    row.emplace_back(std::int64_t{load.heavy_hours});
    row.emplace_back(std::int64_t{load.overload_hours});
}

} // namespace sim::report
