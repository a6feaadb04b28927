#pragma once

#include "sim/engine/technology/device_run.hpp"

namespace sim {

/// Electric film or other direct heaters with room thermostats.
struct Film
{
    double efficiency = 0.0;
    double installed_w_per_m2 = 0.0; ///< electricity
    /// Part of the heat of the last dear hour that waits for the cheap one that follows.
    double waiting_share = 0.0;
};

[[nodiscard]] double heat_limit_w_per_m2(Film const &film, double ambient_c, double sun_w_per_m2);
/// Fills the electricity of a profile whose heat is known. Of the last dear hour of a day
/// `waiting_share` is drawn in the hour after it, as far as the devices allow; the rooms ride
/// through on their thermal mass, so the season's sum stays.
void run_device(Film const &film, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile);

} // namespace sim
