#pragma once

#include "sim/engine/technology/device_run.hpp"

namespace sim {

/// Coal stove of the homes that are not converted.
struct Stove
{
    double efficiency = 0.0; ///< of the fuel's lower heating value
};

[[nodiscard]] double heat_limit_w_per_m2(Stove const &stove, double ambient_c, double sun_w_per_m2);
/// Fills the fuel of a profile whose heat is known.
void run_device(Stove const &stove, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile);

} // namespace sim
