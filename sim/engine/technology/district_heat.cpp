#include "sim/engine/technology/district_heat.hpp"

#include <limits>

namespace sim {

double heat_limit_w_per_m2(DistrictHeat const & /*heat*/, double /*ambient_c*/,
                           double /*sun_w_per_m2*/)
{
    return std::numeric_limits<double>::infinity();
}

void run_device(DistrictHeat const & /*heat*/, DeviceSite const & /*site*/,
                Weather const & /*weather*/, LoadProfile &profile)
{
    profile.network_heat_kwh_per_m2 = profile.heat_kwh_per_m2;
}

} // namespace sim
