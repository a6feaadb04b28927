#include "sim/report/physics_summary.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/impact/notes.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/physics_words.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/season_time.hpp"

#include <algorithm>

namespace sim::report {

namespace {

TextArg number_arg(char const *name, double value, int decimals)
{
    return {name, cell_text(Language::en, number_column({}, {}, decimals), value, false)};
}

TextArg money_arg(char const *name, Money money)
{
    TableColumn const column{{}, {}, ColumnKind::money_wan_yuan, 2};
    return {name, cell_text(Language::en, column, money, false)};
}

TextArg count_arg(char const *name, std::ptrdiff_t count)
{
    return {name, fmt::format("{}", count)};
}

std::ptrdiff_t count_of(std::vector<AssetLoad> const &loads, Loading loading)
{
    return std::ranges::count(loads, loading, loading_of);
}

void add_weather(std::vector<Text> &lines, Dataset const &dataset, Scenario const &scenario,
                 Weather const &weather)
{
    ColdestHour const coldest = coldest_hour(weather);
    WeatherYear const *const year = weather_year_of(dataset, scenario);
    lines.push_back(
        text("Weather: {year}; coldest hour {time}, {t} deg C",
             {{"year", year == nullptr ? "" : year->name_zh, year == nullptr ? "" : year->name_en},
              text_arg("time", season_time_text(coldest.hour)),
              number_arg("t", coldest.temperature_c, 1)}));
}

void add_grid(std::vector<Text> &lines, GridResults const &grid, PlaceFigures const &district)
{
    if (grid.zones.empty()) {
        return;
    }
    lines.push_back(text("Grid: highest load {mw} MW at {time}; electric heating at most {heating} "
                         "MW, {energy} x 10,000 kWh in the season",
                         {number_arg("mw", district.peak_kw / 1000.0, 1),
                          text_arg("time", season_time_text(district.peak_hour)),
                          number_arg("heating", district.heating_kw / 1000.0, 1),
                          number_arg("energy", district.electricity_kwh / 1e4, 0)}));
    auto const add = [&lines](Text sentence, std::vector<AssetLoad> const &loads) {
        sentence.args = {count_arg("overloaded", count_of(loads, Loading::overload)),
                         count_arg("heavy", count_of(loads, Loading::heavy)),
                         count_arg("all", std::ssize(loads))};
        lines.push_back(std::move(sentence));
    };
    add(text("Substations: {overloaded} overloaded, {heavy} heavily loaded, of {all}"),
        grid.substations);
    add(text("10 kV lines: {overloaded} overloaded, {heavy} heavily loaded, of {all}"),
        grid.feeders);
    add(text("Transformer zones: {overloaded} overloaded, {heavy} heavily loaded, of {all}"),
        grid.zones);
    lines.push_back(text("Reinforcement: {n} projects, {money} x 10,000 yuan; lowest voltage {v} "
                         "p.u.",
                         {count_arg("n", std::ssize(grid.reinforcements)),
                          money_arg("money", district.reinforcement),
                          number_arg("v", district.min_voltage_pu, 4)}));
    if (district.losses_kwh > 0.0) {
        lines.push_back(text("Line losses of the season: {losses} x 10,000 kWh",
                             {number_arg("losses", district.losses_kwh / 1e4, 2)}));
    }
}

void add_supply(std::vector<Text> &lines, SupplyResults const &supply)
{
    GasLoad const &gas = supply.gas_total;
    HeatLoad const &heat = supply.heat_total;
    lines.push_back(text("Gas: {hour} m3/h in the design hour ({planning} by planning factors), "
                         "{day} m3 on the design day, {season} x 10,000 m3 in the season",
                         {number_arg("hour", gas.design_m3_per_h, 0),
                          number_arg("planning", gas.planning_m3_per_h, 0),
                          number_arg("day", gas.design_m3_per_day, 0),
                          number_arg("season", gas.season_m3 / 1e4, 1)}));
    lines.push_back(
        text("Heat network: design load {mw} MW, {gj} GJ in the season",
             {number_arg("mw", heat.design_kw / 1000.0, 1), number_arg("gj", heat.season_gj, 0)}));
}

void add_impact(std::vector<Text> &lines, PlaceFigures const &district)
{
    for (FactorSet const set : {FactorSet::measured, FactorSet::official}) {
        EmissionBalance const &balance = district.emissions[static_cast<std::size_t>(set)];
        Emissions const &before = balance.before;
        Emissions const &after = balance.after_system;
        lines.push_back(
            text("Air ({factors}): coal {coal0} to {coal1} t, CO2 {co0} to {co1} t, PM2.5 {pm0} to "
                 "{pm1} t, SO2 {so0} to {so1} t, NOx {no0} to {no1} t",
                 {text_arg("factors", factor_set_name(set)), number_arg("coal0", before.coal_t, 0),
                  number_arg("coal1", after.coal_t, 0), number_arg("co0", before.co2_t, 0),
                  number_arg("co1", after.co2_t, 0), number_arg("pm0", before.pm25_t, 1),
                  number_arg("pm1", after.pm25_t, 1), number_arg("so0", before.so2_t, 1),
                  number_arg("so1", after.so2_t, 1), number_arg("no0", before.nox_t, 1),
                  number_arg("no1", after.nox_t, 1)}));
    }
}

void add_bills(std::vector<Text> &lines, PlaceFigures const &district)
{
    lines.push_back(text(
        "Heating bill of a household: {net} yuan a season after subsidy, {energy} before, coal "
        "today {coal}",
        {number_arg("net", district.bill.net_yuan, 0),
         number_arg("energy", district.bill.energy_yuan, 0),
         number_arg("coal", district.bill.coal_yuan, 0)}));
    lines.push_back(
        text("Homes that pay more than 10 % of their income: {share} %, {later} % when "
             "subsidies have ended",
             {number_arg("share", percent(district.burden.share_above_10pct), 1),
              number_arg("later", percent(district.burden_later.share_above_10pct), 1)}));
}

} // namespace

ColdestHour coldest_hour(Weather const &weather)
{
    auto const coldest = std::ranges::min_element(weather.temperature_c);
    return {.hour = static_cast<int>(coldest - weather.temperature_c.begin()),
            .temperature_c = *coldest};
}

WeatherYear const *weather_year_of(Dataset const &dataset, Scenario const &scenario)
{
    if (dataset.weather_years.empty()) {
        return nullptr;
    }
    auto const found =
        std::ranges::find(dataset.weather_years, scenario.weather, &WeatherYear::key);
    return found == dataset.weather_years.end() ? &dataset.weather_years.front() : &*found;
}

std::vector<Text> physics_summary(Dataset const &dataset, Scenario const &scenario,
                                  Results const &results, PlaceFigures const &district)
{
    std::vector<Text> lines;
    if (!results.demand.has_physics()) {
        return lines;
    }
    add_weather(lines, dataset, scenario, results.demand.set->weather);
    add_grid(lines, results.grid, district);
    add_supply(lines, results.supply);
    if (!results.impact.bills.empty()) {
        add_impact(lines, district);
        if (!why_no_bills(dataset, scenario)) { // said among what the figures rest on
            add_bills(lines, district);
        }
    }
    return lines;
}

} // namespace sim::report
