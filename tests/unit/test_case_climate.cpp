// Cases winter_climate and solar_radiation.
#include "sim/engine/climate/season_calendar.hpp"
#include "sim/engine/climate/solar.hpp"
#include "sim/engine/climate/weather.hpp"
#include "tests/common/case_table.hpp"
#include "tests/common/physics_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

using namespace sim;

namespace {

constexpr int winters = 300;

/// What one winter is judged by.
struct Winter
{
    double mean_c = 0.0;
    double lowest_hour_c = 0.0;
    double sixth_coldest_day_c = 0.0;
    double coldest_five_days_c = 0.0;
    std::map<int, int> hours_below;
    std::array<double, 13> mean_max_c{};
    std::array<double, 13> mean_min_c{};
};

void add_days(Winter &winter, std::vector<double> const &hours)
{
    std::array<int, 13> days{};
    std::vector<double> means;
    for (std::size_t day = 0; day < season_days; ++day) {
        auto const begin = hours.begin() + static_cast<std::ptrdiff_t>(24 * day);
        auto const month = static_cast<std::size_t>(season_date(day).month);
        means.push_back(std::accumulate(begin, begin + 24, 0.0) / 24.0);
        winter.mean_max_c[month] += *std::max_element(begin, begin + 24);
        winter.mean_min_c[month] += *std::min_element(begin, begin + 24);
        ++days[month];
    }
    for (std::size_t month = 1; month <= 12; ++month) {
        winter.mean_max_c[month] /= std::max(1, days[month]);
        winter.mean_min_c[month] /= std::max(1, days[month]);
    }
    winter.coldest_five_days_c = 99.0;
    for (auto day = means.begin(); day + 5 <= means.end(); ++day) {
        winter.coldest_five_days_c =
            std::min(winter.coldest_five_days_c, std::accumulate(day, day + 5, 0.0) / 5.0);
    }
    std::ranges::sort(means);
    winter.sixth_coldest_day_c = means[5];
}

Winter judge(std::vector<double> const &hours)
{
    Winter winter;
    winter.mean_c = std::accumulate(hours.begin(), hours.end(), 0.0) / season_hours;
    winter.lowest_hour_c = std::ranges::min(hours);
    for (int const limit : {-20, -15, -10, -5, 0}) {
        winter.hours_below[limit] =
            static_cast<int>(std::ranges::count_if(hours, [&](double t) { return t < limit; }));
    }
    add_days(winter, hours);
    return winter;
}

std::vector<Winter> const &all_winters()
{
    static std::vector<Winter> const all = [] {
        Dataset dataset = physics::dataset();
        std::vector<Winter> result;
        for (std::uint64_t seed = 1; seed <= winters; ++seed) {
            dataset.weather_years.front().seed = seed;
            result.push_back(judge(make_weather(dataset, Scenario{}).temperature_c));
        }
        return result;
    }();
    return all;
}

template <typename Get>
double mean_of(Get get)
{
    double sum = 0.0;
    for (Winter const &winter : all_winters()) {
        sum += get(winter);
    }
    return sum / winters;
}

template <typename Get>
double spread_of(Get get)
{
    double const mean = mean_of(get);
    return std::sqrt(mean_of([&](Winter const &w) { return (get(w) - mean) * (get(w) - mean); }));
}

double lowest_hour_quantile(int rank)
{
    std::vector<double> lowest;
    for (Winter const &winter : all_winters()) {
        lowest.push_back(winter.lowest_hour_c);
    }
    std::ranges::sort(lowest);
    return lowest[static_cast<std::size_t>(rank)];
}

double season_mean(Winter const &winter)
{
    return winter.mean_c;
}

double lowest_hour(Winter const &winter)
{
    return winter.lowest_hour_c;
}

double quantity(std::string const &name)
{
    if (name == "sixth_coldest_day_c") {
        return mean_of([](Winter const &w) { return w.sixth_coldest_day_c; });
    }
    if (name == "season_mean_c") {
        return mean_of(season_mean);
    }
    if (name == "season_mean_spread_k") {
        return spread_of(season_mean);
    }
    if (name == "median_lowest_hour_c") {
        return lowest_hour_quantile(winters / 2);
    }
    if (name == "worst_twentieth_lowest_hour_c") {
        return lowest_hour_quantile(winters / 20);
    }
    int const limit = std::stoi(name.substr(std::string{"hours_below_"}.size()));
    return mean_of([&](Winter const &w) { return double(w.hours_below.at(limit)); });
}

/// Seed (1..300) of the winter nearest to a season mean and a lowest hour.
std::size_t nearest(double mean_c, double lowest_c)
{
    double const mean_spread = spread_of(season_mean);
    double const lowest_spread = spread_of(lowest_hour);
    auto const found = std::ranges::min_element(all_winters(), {}, [&](Winter const &w) {
        return std::hypot((w.mean_c - mean_c) / mean_spread,
                          (w.lowest_hour_c - lowest_c) / lowest_spread);
    });
    return static_cast<std::size_t>(found - all_winters().begin()) + 1;
}

std::size_t seed_of(char const *key)
{
    Dataset const dataset = physics::dataset();
    auto const found = std::ranges::find(dataset.weather_years, key, &WeatherYear::key);
    return found == dataset.weather_years.end() ? 0 : static_cast<std::size_t>(found->seed);
}

} // namespace

TEST_CASE("300 winters have the station's cold days, means and extremes", "[case][climate]")
{
    io::CsvTable const table = case_table("winter_climate");
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::string const &name = table.cell(i, "quantity");
        INFO(name);
        CHECK(
            quantity(name) ==
            Approx(*table.number(i, "expected")).margin(*table.number(i, "tolerance")).epsilon(0));
    }
}

TEST_CASE("300 winters have the station's daily maxima and minima", "[case][climate]")
{
    io::CsvTable const table = case_table("winter_climate", "months");
    for (std::size_t i = 0; i < table.size(); ++i) {
        auto const month = static_cast<std::size_t>(*table.number(i, "month"));
        double const tolerance = *table.number(i, "tolerance_k");
        INFO(month);
        CHECK(mean_of([&](Winter const &w) { return w.mean_max_c[month]; }) ==
              Approx(*table.number(i, "max_c")).margin(tolerance).epsilon(0));
        CHECK(mean_of([&](Winter const &w) { return w.mean_min_c[month]; }) ==
              Approx(*table.number(i, "min_c")).margin(tolerance).epsilon(0));
    }
}

TEST_CASE("the weather years are the seeds that their rule names", "[case][climate]")
{
    CHECK(seed_of("normal") == nearest(-3.45, -26.9));
    CHECK(seed_of("recent") == seed_of("normal"));
    CHECK(seed_of("one_in_ten") == nearest(-4.5, -29.0));
    auto const coldest = std::ranges::min_element(all_winters(), {}, [](Winter const &w) {
        return w.lowest_hour_c < -31.4 ? 0.0 : w.coldest_five_days_c;
    });
    CHECK(seed_of("cold_wave") == static_cast<std::size_t>(coldest - all_winters().begin()) + 1);
}

TEST_CASE("monthly radiation on any tilt is that of the published formulas", "[case][solar]")
{
    SolarRule const rule{.latitude_deg = 40.67,
                         .longitude_deg = 109.85,
                         .clock_meridian_deg = 120.0,
                         .solar_constant_w_per_m2 = 1367.0,
                         .angstrom_a = 0.25,
                         .angstrom_b = 0.5,
                         .albedo = 0.25};
    io::CsvTable const table = case_table("solar_radiation");
    for (std::size_t i = 0; i < table.size(); ++i) {
        double const found = daily_radiation_kwh_per_m2(
            rule, static_cast<int>(*table.number(i, "month")), *table.number(i, "sunshine_share"),
            *table.number(i, "tilt_deg"));
        CHECK(found == Approx(*table.number(i, "kwh_per_m2_day")).epsilon(0.03));
    }
    double const flat = daily_radiation_kwh_per_m2(rule, 1, 0.68, 0.0);
    CHECK(daily_radiation_kwh_per_m2(rule, 1, 0.68, 50.0) / flat == Approx(2.0).epsilon(0.03));
}

TEST_CASE("the season's radiation is that of the months", "[case][solar]")
{
    Weather const weather = make_weather(physics::dataset(), Scenario{});
    double const tilt = std::accumulate(weather.solar_tilt_w_per_m2.begin(),
                                        weather.solar_tilt_w_per_m2.end(), 0.0);
    CHECK(tilt / 1000.0 == Approx(932.0).epsilon(0.08));
}
