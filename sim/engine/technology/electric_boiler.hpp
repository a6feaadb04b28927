#pragma once

#include "sim/engine/technology/device_run.hpp"

namespace sim {

/// Electric boiler with a hot-water tank that is charged in the cheap hours.
struct ElectricBoiler
{
    double efficiency = 0.0;
    double rated_w_per_m2 = 0.0;     ///< electricity
    double tank_wh_per_m2 = 0.0;     ///< usable heat of a full tank; 0: no storage
    double tank_loss_per_hour = 0.0; ///< of the content
    /// Homes that charge at full power from the first cheap hour on; the others spread it.
    double sync_share = 0.0;
};

/// \return heat the boiler gives without its tank: the tank can be empty
[[nodiscard]] double heat_limit_w_per_m2(ElectricBoiler const &boiler, double ambient_c,
                                         double sun_w_per_m2);
/// Fills the electricity of a profile whose heat is known. Dear hours live on the tank; when it is
/// empty the boiler heats directly.
void run_device(ElectricBoiler const &boiler, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile);

} // namespace sim
