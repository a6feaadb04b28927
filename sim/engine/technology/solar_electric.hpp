#pragma once

#include "sim/engine/technology/device_run.hpp"

namespace sim {

/// Solar collectors with a tank of a day and an electric element.
/// \source collector efficiency as in EN 12975; EN ISO 9806
struct SolarElectric
{
    double collector_share = 0.0; ///< aperture / floor area
    double optical_efficiency = 0.0;
    double loss_w_per_m2k = 0.0;  ///< a1
    double loss_w_per_m2k2 = 0.0; ///< a2
    double derating = 1.0;        ///< dust, incidence angle, pipes
    double collector_c = 0.0;     ///< mean fluid temperature
    double tank_wh_per_m2 = 0.0;  ///< usable heat of a full tank
    double tank_loss_per_hour = 0.0;
    double element_w_per_m2 = 0.0; ///< electricity
    double element_efficiency = 0.0;
};

/// Heat of the collectors per m2 of floor area.
[[nodiscard]] double collector_w_per_m2(SolarElectric const &solar, double ambient_c,
                                        double sun_w_per_m2);
/// \return element and what the collectors give in that hour: the tank can be empty
[[nodiscard]] double heat_limit_w_per_m2(SolarElectric const &solar, double ambient_c,
                                         double sun_w_per_m2);
/// Fills electricity and useful solar heat of a profile whose heat is known: sun and tank first,
/// the element gives the rest. Sun that finds the tank full is lost.
void run_device(SolarElectric const &solar, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile);

} // namespace sim
