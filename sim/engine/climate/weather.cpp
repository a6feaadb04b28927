#include "sim/engine/climate/weather.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/climate/solar.hpp"
#include "sim/engine/climate/temperature_generator.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>

namespace sim {

namespace {

TemperatureRule temperature_rule(Values const &values)
{
    return {
        .anomaly_persistence = values.at("climate.anomaly_persistence", 0.0, 0.99),
        .anomaly_factor = values.at("climate.anomaly_factor", 0.0, 3.0),
        .range_spread_share = values.at("climate.range_spread_share", 0.0, 1.0),
        .range_floor_share = values.at("climate.range_floor_share", 0.0, 1.0),
        .noise_persistence = values.at("climate.noise_persistence", 0.0, 0.99),
        .noise_k = values.at("climate.noise_k", 0.0, 5.0),
        .coldest_hour = values.at("climate.coldest_hour", 3.0, 10.0),
        .warmest_hour = values.at("climate.warmest_hour", 12.0, 18.0),
        .evening_decay = values.at("climate.evening_decay", 0.01, 5.0),
    };
}

SolarRule solar_rule(Values const &values)
{
    return {
        .latitude_deg = values.at("climate.latitude_deg", 0.0, 60.0),
        .longitude_deg = values.at("climate.longitude_deg", 70.0, 140.0),
        .clock_meridian_deg = values.at("climate.clock_meridian_deg", 70.0, 140.0),
        .solar_constant_w_per_m2 = values.at("climate.solar_constant_w_per_m2", 1300.0, 1400.0),
        .angstrom_a = values.at("climate.angstrom_a", 0.0, 1.0),
        .angstrom_b = values.at("climate.angstrom_b", 0.0, 1.0),
        .albedo = values.at("climate.albedo", 0.0, 1.0),
    };
}

WeatherYear const &chosen_year(Dataset const &dataset, std::string const &key)
{
    auto const &years = dataset.weather_years;
    auto const found =
        key.empty() ? years.begin() : std::ranges::find(years, key, &WeatherYear::key);
    if (found == years.end()) {
        Diagnostic problem;
        problem.code = "unknown_weather";
        problem.where = {"", "scenarios", "", "weather"};
        problem.value = key;
        problem.message = text("the data have no such weather year");
        throw InputError{{problem}};
    }
    return *found;
}

} // namespace

Weather make_weather(Dataset const &dataset, Scenario const &scenario)
{
    Values const values{dataset, scenario};
    WeatherYear const &year = chosen_year(dataset, scenario.weather);
    Weather weather;
    if (year.temperature_c.empty()) {
        TemperatureGenerator const generator{dataset.climate_normals, temperature_rule(values)};
        weather.temperature_c = generator.season(year.seed, year.offset_k);
    } else {
        weather.temperature_c = year.temperature_c;
        for (double &hour : weather.temperature_c) {
            hour += year.offset_k;
        }
    }
    SolarRule const rule = solar_rule(values);
    double const tilt_deg = values.at("climate.collector_tilt_deg", 0.0, 90.0);
    weather.solar_south_w_per_m2 = season_radiation_w_per_m2(rule, dataset.climate_normals, 90.0);
    weather.solar_tilt_w_per_m2 =
        season_radiation_w_per_m2(rule, dataset.climate_normals, tilt_deg);
    return weather;
}

} // namespace sim
