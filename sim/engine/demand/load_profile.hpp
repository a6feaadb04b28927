#pragma once

#include "sim/engine/demand/building_node.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/engine/technology/device_run.hpp"
#include "sim/model/demand.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace sim {

/// Profiles are ordered by it.
using ProfileKey = std::pair<BuildingClassId, RouteId>;

/// What all profiles of a scenario share.
struct ProfileFrame
{
    std::vector<double> sun_by_mean; ///< hourly radiation on a south wall / its season mean
    NodeRule node_rule;
    double design_outdoor_c = 0.0;
    double home_area_m2 = 0.0;
    PeakHours peak;
};

/// \throws InputError naming a parameter that is missing or out of range
[[nodiscard]] ProfileFrame make_profile_frame(Values const &values, Weather const &weather);

/// The season of one m2 of floor area: thermal node of every occupancy pattern, mixed by share,
/// then the route's device. Allocates its columns once, nothing in the hours.
/// \pre weather.hours() > 0
/// \throws InputError naming a parameter that is missing or out of range
[[nodiscard]] std::shared_ptr<LoadProfile const>
make_load_profile(Dataset const &dataset, Values const &values, ProfileFrame const &frame,
                  Weather const &weather, ProfileKey const &key);

} // namespace sim
