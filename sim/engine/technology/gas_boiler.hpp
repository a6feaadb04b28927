#pragma once

#include "sim/engine/technology/device_run.hpp"

namespace sim {

/// Gas boiler on the wall of a home, or one for a courtyard with its small network.
/// \source GB 20665 grades, season efficiency on the lower heating value with cycling below the
/// least output in it
struct GasBoiler
{
    double efficiency = 0.0;
    double network_loss_share = 0.0; ///< between boiler and rooms; 0 for a wall boiler
    double rated_w_per_m2 = 0.0;     ///< heat
    double least_output_share = 0.0; ///< below it the boiler switches on and off
    double auxiliary_w_per_m2 = 0.0; ///< fan and pump while it burns
};

[[nodiscard]] double heat_limit_w_per_m2(GasBoiler const &boiler, double ambient_c,
                                         double sun_w_per_m2);
/// Fills fuel and auxiliary electricity of a profile whose heat is known.
void run_device(GasBoiler const &boiler, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile);

} // namespace sim
