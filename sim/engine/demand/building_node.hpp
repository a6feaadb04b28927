#pragma once

namespace sim {

/// One heated m2 as a single thermal mass between outdoor air and an ideal thermostat.
struct BuildingNode
{
    double heat_loss_w_per_m2k = 0.0; ///< > 0
    double capacity_wh_per_m2k = 0.0;
    double decay = 0.0;        ///< of a difference to the equilibrium in an hour
    double mean_of_hour = 0.0; ///< its mean over the hour / its value at the start
};

/// \param time_constant_h  >= 0; 0: without mass
[[nodiscard]] BuildingNode make_building_node(double heat_loss_w_per_m2k, double time_constant_h);

/// What surrounds the node in one hour.
struct NodeHour
{
    double outdoor_c = 0.0;
    double gain_w_per_m2 = 0.0;
    double set_point_c = 0.0;
    double limit_w_per_m2 = 0.0; ///< of the heating
};

struct NodeStep
{
    double indoor_c = 0.0;       ///< at the end of the hour
    double heat_w_per_m2 = 0.0;  ///< mean of the hour
    double lost_w_per_m2 = 0.0;  ///< through the envelope less gains, mean of the hour
    double unmet_w_per_m2 = 0.0; ///< missing to hold the set-point, where the limit binds
};

/// One hour: heats just so much that the room has its set-point at the end, within 0 and the limit.
/// Exact solution of the linear equation for constant surroundings, so
/// heat = lost + capacity x temperature change, whatever the time constant.
/// \param indoor_c  at the start of the hour
[[nodiscard]] NodeStep step_node(BuildingNode const &node, double indoor_c, NodeHour const &hour);

} // namespace sim
