#include "tests/reference/temperature.hpp"

#include "sim/engine/climate/season_calendar.hpp"
#include "sim/engine/climate/weather.hpp"
#include "tests/common/physics_data.hpp"
#include "tests/reference/options.hpp"

#include <cmath>
#include <cstdio>

namespace reference {

int run_temperature(std::span<std::string const> arguments)
{
    std::optional<double> const seed = number_option(arguments, "--seed");
    if (!seed || *seed < 0.0 || *seed > 1e15 || *seed != std::floor(*seed)) {
        std::fputs("temperature --seed N (a whole number, 0 or more)\n", stderr);
        return 2;
    }
    sim::Dataset dataset = physics::dataset();
    dataset.weather_years.front().seed = static_cast<std::uint64_t>(*seed);
    dataset.weather_years.front().offset_k = 0.0;
    std::vector<double> const hours = sim::make_weather(dataset, sim::Scenario{}).temperature_c;
    std::puts("hour,month,day,hour_of_day,temperature_c");
    for (std::size_t hour = 0; hour < hours.size(); ++hour) {
        sim::SeasonDate const date = sim::season_date(hour / 24);
        std::printf("%zu,%d,%d,%zu,%.6f\n", hour, date.month, date.day, hour % 24, hours[hour]);
    }
    return 0;
}

} // namespace reference
