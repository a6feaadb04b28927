#pragma once

#include "sim/engine/technology/device_run.hpp"

namespace sim {

/// Heat bought from the network, measured at the building. Losses of exchange stations and of both
/// networks lie before the meter: sim/engine/supply adds them.
struct DistrictHeat
{};

/// The network gives what the radiators can take.
[[nodiscard]] double heat_limit_w_per_m2(DistrictHeat const &heat, double ambient_c,
                                         double sun_w_per_m2);
/// Fills the bought heat of a profile whose heat is known.
void run_device(DistrictHeat const &heat, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile);

} // namespace sim
