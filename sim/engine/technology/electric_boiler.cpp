#include "sim/engine/technology/electric_boiler.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sim {

namespace {

enum class Charging
{
    at_once,
    spread
};

/// Cheap hours from this one to the next dear one, this one included.
int cheap_hours_left(PeakHours const &peak, int hour)
{
    int left = 0;
    while (left < 24 && !peak.contains((hour + left) % 24)) {
        ++left;
    }
    return left;
}

/// Adds the electricity of `share` of the homes; the tank starts full and its last content counts
/// as stored, not as lost.
void charge(ElectricBoiler const &boiler, DeviceSite const &site, Charging charging, double share,
            LoadProfile &profile)
{
    double const boiler_heat = boiler.rated_w_per_m2 * boiler.efficiency;
    double content = boiler.tank_wh_per_m2;
    for (std::size_t hour = 0; hour < profile.heat_w_per_m2.size(); ++hour) {
        auto const clock = static_cast<int>(hour % 24);
        double const heat = profile.heat_w_per_m2[hour];
        content *= 1.0 - boiler.tank_loss_per_hour;
        double made = 0.0;
        if (site.peak.contains(clock)) {
            made = std::max(0.0, heat - content);
        } else {
            double const missing = boiler.tank_wh_per_m2 - content;
            double const wanted = charging == Charging::at_once
                                      ? missing
                                      : missing / cheap_hours_left(site.peak, clock);
            made = std::min(boiler_heat, heat + wanted);
        }
        content += made - heat;
        profile.electricity_w_per_m2[hour] += share * made / boiler.efficiency;
    }
}

} // namespace

double heat_limit_w_per_m2(ElectricBoiler const &boiler, double /*ambient_c*/,
                           double /*sun_w_per_m2*/)
{
    return boiler.rated_w_per_m2 * boiler.efficiency;
}

void run_device(ElectricBoiler const &boiler, DeviceSite const &site, Weather const & /*weather*/,
                LoadProfile &profile)
{
    profile.electricity_w_per_m2.assign(profile.heat_w_per_m2.size(), 0.0);
    charge(boiler, site, Charging::at_once, boiler.sync_share, profile);
    charge(boiler, site, Charging::spread, 1.0 - boiler.sync_share, profile);
    profile.rated_electricity_w_per_m2 = boiler.rated_w_per_m2;
    // With a tank the first cheap hours run at full power, whatever the rooms need.
    profile.design_electricity_w_per_m2 =
        boiler.tank_wh_per_m2 > 0.0
            ? boiler.rated_w_per_m2
            : std::min(boiler.rated_w_per_m2, profile.design_heat_w_per_m2 / boiler.efficiency);
}

} // namespace sim
