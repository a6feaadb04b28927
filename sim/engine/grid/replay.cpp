#include "sim/engine/grid/replay.hpp"

#include "sim/engine/grid/load_mix.hpp"
#include "sim/engine/grid/season_load.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

namespace sim {

namespace {

using namespace grid;

bool has_grid(Dataset const &dataset, Demand const &demand)
{
    return demand.has_physics() && !dataset.feeders.empty();
}

std::vector<double> rates(ProfileTiles const &tiles, LoadMixes const &mixes,
                          GridValues const &values)
{
    std::vector<double> result(mixes.size());
    for (std::size_t i = 0; i < mixes.size(); ++i) {
        double const capacity_kva = mixes.rest(i).capacity_kva;
        result[i] =
            capacity_kva > 0.0
                ? load_at(tiles, 0, mixes.shares(i), mixes.rest(i), values).kva / capacity_kva
                : 0.0;
    }
    return result;
}

using Level = LoadMixes GridMixes::*;

/// Hours at or above a limit in runs of at least `shortest`, as the season's results count them.
int hours_in_runs(std::span<double const> values, double limit, int shortest)
{
    int hours = 0;
    int run = 0;
    for (double const value : values) {
        run = value >= limit ? run + 1 : 0;
        hours += run == shortest ? run : run > shortest ? 1 : 0;
    }
    return hours;
}

struct Window
{
    std::size_t first_hour = 0;
    std::size_t hours = 0;
};

LoadCurve curve(Dataset const &dataset, Scenario const &scenario, Demand const &demand, Level level,
                std::size_t asset, Window window)
{
    LoadCurve result;
    if (!has_grid(dataset, demand) || window.first_hour >= demand.set->weather.hours()) {
        return result;
    }
    GridValues const values = read_grid_values(dataset, scenario);
    std::size_t const end = std::min(window.first_hour + window.hours, demand.set->weather.hours());
    ProfileTiles const tiles{*demand.set, values, window.first_hour, end};
    GridMixes const mixes = make_mixes(dataset, demand, values, tiles);
    MixRest const &rest = (mixes.*level).rest(asset);
    result.first_hour = window.first_hour;
    result.capacity_kva = rest.capacity_kva;
    double highest_kva = 0.0;
    for (std::size_t hour = 0; hour < end - window.first_hour; ++hour) {
        HourLoad const load = load_at(tiles, hour, (mixes.*level).shares(asset), rest, values);
        result.other_kw.push_back(load.before_kw);
        result.heating_kw.push_back(std::max(0.0, load.total_kw - load.before_kw));
        result.kva.push_back(load.kva);
        result.before_kva.push_back(load.before_kw * std::hypot(1.0, values.base_tan));
        if (load.kva > highest_kva) {
            highest_kva = load.kva;
            result.power_factor = load.total_kw / load.kva;
        }
    }
    result.overload_kva = values.overload_rate * rest.capacity_kva;
    if (rest.capacity_kva > 0.0) {
        result.overload_hours = hours_in_runs(result.kva, result.overload_kva, values.flag_hours);
    }
    return result;
}

} // namespace

HourRates rates_at(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                   std::size_t hour)
{
    HourRates result;
    if (!has_grid(dataset, demand)) {
        return result;
    }
    assert(hour < demand.set->weather.hours());
    GridValues const values = read_grid_values(dataset, scenario);
    ProfileTiles const tiles{*demand.set, values, hour, hour + 1};
    GridMixes const mixes = make_mixes(dataset, demand, values, tiles);
    result.zones = rates(tiles, mixes.zones, values);
    result.feeders = rates(tiles, mixes.feeders, values);
    result.substations = rates(tiles, mixes.substations, values);
    return result;
}

LoadCurve zone_curve(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                     std::size_t zone, std::size_t first_hour, std::size_t hours)
{
    return curve(dataset, scenario, demand, &GridMixes::zones, zone, {first_hour, hours});
}

LoadCurve feeder_curve(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                       std::size_t feeder, std::size_t first_hour, std::size_t hours)
{
    return curve(dataset, scenario, demand, &GridMixes::feeders, feeder, {first_hour, hours});
}

LoadCurve substation_curve(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                           std::size_t substation, std::size_t first_hour, std::size_t hours)
{
    return curve(dataset, scenario, demand, &GridMixes::substations, substation,
                 {first_hour, hours});
}

std::size_t coldest_week(Weather const &weather)
{
    constexpr std::size_t week = 7 * 24;
    std::size_t best = 0;
    double lowest = 0.0;
    for (std::size_t first = 0; first + week <= weather.hours(); first += 24) {
        double sum = 0.0;
        for (std::size_t h = first; h < first + week; ++h) {
            sum += weather.temperature_c[h];
        }
        if (first == 0 || sum < lowest) {
            lowest = sum;
            best = first;
        }
    }
    return best;
}

} // namespace sim
