#include "sim/io/build_project.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/build_rows.hpp"
#include "sim/io/finding.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

ClimateMonth month_of(RowReader const &row)
{
    return {.month = row.integer("month"),
            .max_c = row.number("max_c"),
            .min_c = row.number("min_c"),
            .mean_offset_k = row.number("mean_offset_k"),
            .sigma_k = row.number("sigma_k"),
            .sunshine_share = row.number("sunshine_share"),
            .source = row.words("source"),
            .confidence = row.words("confidence")};
}

WeatherYear year_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .seed = static_cast<std::uint64_t>(std::max(0.0, row.number("seed"))),
            .offset_k = row.number("offset_k"),
            .temperature_c = {},
            .source = row.words("source"),
            .confidence = row.words("confidence")};
}

/// Measured winters; hours that are missing have been reported and stay at 0.
void fill_hours(RawProject const &project, std::vector<WeatherYear> &years)
{
    RawTable const *const table = project.find("weather_hours");
    if (table == nullptr) {
        return;
    }
    std::map<std::string, std::size_t, std::less<>> place;
    for (std::size_t i = 0; i < years.size(); ++i) {
        place.emplace(years[i].key, i);
    }
    for (RawRow const &row : table->rows) {
        RowReader const reader{*table, row};
        auto const year = place.find(reader.words("weather"));
        auto const hour = reader.integer("hour");
        if (year == place.end() || hour < 0 || hour >= static_cast<int>(season_hours)) {
            continue;
        }
        std::vector<double> &hours = years[year->second].temperature_c;
        hours.resize(season_hours);
        hours[static_cast<std::size_t>(hour)] = reader.number("temperature_c");
    }
}

BuildingClass class_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .heat_loss_w_per_m2k = row.number("heat_loss_w_per_m2k"),
            .time_constant_h = row.number("time_constant_h"),
            .internal_gain_w_per_m2 = row.number("internal_gain_w_per_m2"),
            .solar_gain_w_per_m2 = row.number("solar_gain_w_per_m2"),
            .heated_share = row.number("heated_share"),
            .after_walls = row.words("after_walls"),
            .after_full = row.words("after_full"),
            .source = row.words("source"),
            .confidence = row.words("confidence")};
}

OccupancyPattern pattern_of(RowReader const &row)
{
    OccupancyPattern pattern{.key = row.words("key"),
                             .name_zh = row.words("name_zh"),
                             .name_en = row.words("name_en"),
                             .share = row.number("share"),
                             .comfort = {},
                             .source = row.words("source"),
                             .confidence = row.words("confidence")};
    std::string const hours = row.words("comfort_hours");
    for (std::size_t i = 0; i < std::min(hours.size(), pattern.comfort.size()); ++i) {
        pattern.comfort[i] = hours[i] == '1';
    }
    return pattern;
}

TransformerSize size_of(RowReader const &row)
{
    return {.capacity_kva = row.number("capacity_kva"),
            .no_load_loss_kw = row.number("no_load_loss_kw"),
            .load_loss_kw = row.number("load_loss_kw"),
            .short_circuit_share = row.number("short_circuit_share"),
            .source = row.words("source"),
            .confidence = row.words("confidence")};
}

Conductor conductor_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .limit_kva = row.number("limit_kva"),
            .r_ohm_per_km = row.number("r_ohm_per_km"),
            .x_ohm_per_km = row.number("x_ohm_per_km"),
            .source = row.words("source"),
            .confidence = row.words("confidence")};
}

/// A measured winter has each hour of the season: their keys differ and lie within it, so the count
/// tells.
void check_hours(RawProject const &project, Diagnostics &findings)
{
    RawTable const *const table = project.find("weather_hours");
    std::map<std::string, std::vector<bool>, std::less<>> seen;
    for (RawRow const &row : table != nullptr ? table->rows : std::vector<RawRow>{}) {
        RowReader const reader{*table, row};
        std::vector<bool> &hours = seen[reader.words("weather")];
        hours.resize(season_hours);
        auto const hour = static_cast<std::size_t>(std::max(0, reader.integer("hour")));
        hours[std::min(hour, season_hours - 1)] = true;
    }
    for (auto const &[key, hours] : seen) {
        auto const missing = std::ranges::find(hours, false);
        if (missing != hours.end()) {
            findings.push_back(error_at(
                "missing_hours",
                {table->files.empty() ? project.origin : table->files.back(), "weather_hours",
                 fmt::format("{}/{}", key, missing - hours.begin()), "hour"},
                fmt::format("{}", std::ranges::count(hours, true)),
                text("hours of the measured winter are missing"),
                text("each hour from 0 to {last}, counted from 15 October 00:00",
                     {TextArg{"last", fmt::format("{}", season_hours - 1)}})));
        }
    }
}

} // namespace

void build_physics(RawProject const &settled, Dataset &dataset, Diagnostics &findings)
{
    dataset.climate_normals =
        in_order_of<ClimateMonth>(&ClimateMonth::month, settled, "climate_normals", month_of);
    dataset.weather_years = in_file_order<WeatherYear>(settled, "weather_years", year_of);
    fill_hours(settled, dataset.weather_years);
    check_hours(settled, findings);
    dataset.building_classes =
        in_order_of<BuildingClass>(&BuildingClass::key, settled, "building_classes", class_of);
    dataset.occupancy_patterns =
        in_file_order<OccupancyPattern>(settled, "occupancy_patterns", pattern_of);
    dataset.transformer_sizes = in_order_of<TransformerSize>(&TransformerSize::capacity_kva,
                                                             settled, "transformer_sizes", size_of);
    dataset.conductors =
        in_order_of<Conductor>(&Conductor::limit_kva, settled, "conductors", conductor_of);
}

} // namespace sim::io
