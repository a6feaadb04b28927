#include "sim/engine/climate/season_calendar.hpp"
#include "sim/engine/climate/solar.hpp"
#include "sim/engine/climate/weather.hpp"
#include "tests/common/physics_data.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace sim;

namespace {

SolarRule baotou()
{
    return {.latitude_deg = 40.67,
            .longitude_deg = 109.85,
            .clock_meridian_deg = 120.0,
            .solar_constant_w_per_m2 = 1367.0,
            .angstrom_a = 0.25,
            .angstrom_b = 0.5,
            .albedo = 0.25};
}

} // namespace

TEST_CASE("the hours of a day share its radiation, and the night has none", "[solar]")
{
    for (double const tilt : {0.0, 50.0, 90.0}) {
        for (int const month : {10, 12, 3, 4}) {
            auto const share = hourly_radiation_share(baotou(), month, tilt);
            CHECK(std::accumulate(share.begin(), share.end(), 0.0) == Approx(1.0).epsilon(1e-12));
            CHECK(share[2] == 0.0);
            CHECK(share[22] == 0.0);
        }
    }
}

TEST_CASE("at noon of the sun the clock of Baotou shows 12:40", "[solar]")
{
    auto const share = hourly_radiation_share(baotou(), 12, 50.0);
    CHECK(share[12] > share[11]);
    CHECK(share[12] > share[13]);
    CHECK(share[13] > share[11]); // 12:40 lies in the later half of the hour
    SolarRule east = baotou();
    east.longitude_deg = 120.0;
    auto const even = hourly_radiation_share(east, 12, 50.0);
    CHECK(even[11] == Approx(even[12]).epsilon(1e-12));
}

TEST_CASE("the hours of the season add up to the days of its months", "[solar]")
{
    Dataset const dataset = physics::dataset();
    auto const hours = season_radiation_w_per_m2(baotou(), dataset.climate_normals, 50.0);
    double days = 0.0;
    for (std::size_t day = 0; day < season_days; ++day) {
        int const month = season_date(day).month;
        for (ClimateMonth const &normal : dataset.climate_normals) {
            if (normal.month == month) {
                days += daily_radiation_kwh_per_m2(baotou(), month, normal.sunshine_share, 50.0);
            }
        }
    }
    CHECK(std::accumulate(hours.begin(), hours.end(), 0.0) / 1000.0 == Approx(days).epsilon(1e-12));
}
