#pragma once

#include "sim/model/demand.hpp"

namespace sim {

/// Hours of the day of the dear electricity: from start to end, Beijing time; the rest is valley.
struct PeakHours
{
    int start = 0;
    int end = 0;

    [[nodiscard]] bool contains(int hour) const { return hour >= start && hour < end; }
};

/// What a device is sized by and run with. Per m2 of floor area.
struct DeviceSite
{
    double design_heat_w_per_m2 = 0.0; ///< of the profile
    double design_outdoor_c = 0.0;
    double home_area_m2 = 0.0; ///< turns values of a home into values of a m2
    PeakHours peak;
};

} // namespace sim
