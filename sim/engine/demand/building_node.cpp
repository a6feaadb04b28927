#include "sim/engine/demand/building_node.hpp"

#include <algorithm>
#include <cmath>

namespace sim {

BuildingNode make_building_node(double heat_loss_w_per_m2k, double time_constant_h)
{
    double const decay = time_constant_h > 0.0 ? std::exp(-1.0 / time_constant_h) : 0.0;
    return {.heat_loss_w_per_m2k = heat_loss_w_per_m2k,
            .capacity_wh_per_m2k = heat_loss_w_per_m2k * time_constant_h,
            .decay = decay,
            .mean_of_hour = time_constant_h * (1.0 - decay)};
}

NodeStep step_node(BuildingNode const &node, double indoor_c, NodeHour const &hour)
{
    // Equilibrium temperature that ends the hour at the set-point, and the heat that makes it.
    double const wanted_c = (hour.set_point_c - indoor_c * node.decay) / (1.0 - node.decay);
    double const wanted =
        node.heat_loss_w_per_m2k * (wanted_c - hour.outdoor_c) - hour.gain_w_per_m2;
    NodeStep step;
    step.heat_w_per_m2 = std::clamp(wanted, 0.0, hour.limit_w_per_m2);
    double const equilibrium_c =
        hour.outdoor_c + (step.heat_w_per_m2 + hour.gain_w_per_m2) / node.heat_loss_w_per_m2k;
    double const apart_k = indoor_c - equilibrium_c;
    double const mean_c = equilibrium_c + apart_k * node.mean_of_hour;
    step.indoor_c = equilibrium_c + apart_k * node.decay;
    step.lost_w_per_m2 = node.heat_loss_w_per_m2k * (mean_c - hour.outdoor_c) - hour.gain_w_per_m2;
    if (wanted > hour.limit_w_per_m2) {
        double const hold =
            node.heat_loss_w_per_m2k * (hour.set_point_c - hour.outdoor_c) - hour.gain_w_per_m2;
        step.unmet_w_per_m2 = std::max(0.0, hold - step.heat_w_per_m2);
    }
    return step;
}

} // namespace sim
