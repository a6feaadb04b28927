#include "sim/engine/technology/stove.hpp"

#include <limits>

namespace sim {

double heat_limit_w_per_m2(Stove const & /*stove*/, double /*ambient_c*/, double /*sun_w_per_m2*/)
{
    return std::numeric_limits<double>::infinity(); // another shovel of coal
}

void run_device(Stove const &stove, DeviceSite const & /*site*/, Weather const & /*weather*/,
                LoadProfile &profile)
{
    profile.coal_kwh_per_m2 = profile.heat_kwh_per_m2 / stove.efficiency;
}

} // namespace sim
