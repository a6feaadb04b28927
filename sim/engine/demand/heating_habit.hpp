#pragma once

#include "sim/engine/money/values.hpp"

namespace sim {

/// How the homes of a route are heated: `setpoint.<route>.*`, else `setpoint.<family>.*`.
struct HeatingHabit
{
    double comfort_c = 0.0;
    double setback_c = 0.0;     ///< equal to comfort_c where heating never pauses
    bool all_rooms = false;     ///< else the building class's heated share
    double reheat_factor = 0.0; ///< what the radiators give / steady heat at the design temperature

    [[nodiscard]] bool pauses() const { return setback_c < comfort_c; }
};

/// \throws InputError naming a value that is missing or out of range
[[nodiscard]] HeatingHabit heating_habit(Values const &values, Route const &route);

} // namespace sim
