#pragma once

#include "sim/model/building.hpp"

namespace sim {

/// How the mass of a dwelling is split: `building.*` parameters.
struct NodeRule
{
    double light_time_constant_h = 0.0; ///< of air and furniture
    double heavy_loss_share = 0.0;      ///< of the loss that passes through walls, roof and floor
    double heavy_inner_share = 0.0;     ///< of their resistance that lies between room and mass
};

/// Temperatures of one heated m2: of the room and of the mass in walls, roof and floor, deg C.
struct NodeState
{
    double room_c = 0.0;
    double mass_c = 0.0;
};

/// A linear answer of both temperatures.
struct NodeResponse
{
    double room = 0.0;
    double mass = 0.0;
};

/// One hour's change: both temperatures as linear functions of those before, of the heat that
/// enters the room (per W/m2) and of the outdoor temperature.
struct NodeTransfer
{
    NodeResponse from_room;
    NodeResponse from_mass;
    NodeResponse from_heat;
    NodeResponse from_outdoor;
};

/// One heated m2 with two thermal masses between an ideal thermostat and outdoor air: windows and
/// air change lose heat at once, heavy parts through their mass.
/// \source docs/methods.md, Heat demand
struct BuildingNode
{
    double heat_loss_w_per_m2k = 0.0;  ///< all together, steady
    double light_loss_w_per_m2k = 0.0; ///< room to outdoors
    double heavy_loss_w_per_m2k = 0.0; ///< mass to outdoors
    double room_wh_per_m2k = 0.0;
    double mass_wh_per_m2k = 0.0;
    NodeTransfer end;  ///< at the end of the hour
    NodeTransfer mean; ///< mean of the hour
};

/// The exact solution for an hour of constant surroundings. A class whose time constant is not above
/// that of its air has no mass: its temperatures are those of the steady state.
/// \pre heat_loss_w_per_m2k > 0; shares inside (0, 1)
[[nodiscard]] BuildingNode make_building_node(BuildingClass const &building, NodeRule const &rule);

/// State in equilibrium with a held room temperature.
[[nodiscard]] NodeState steady_state(BuildingNode const &node, double room_c, double outdoor_c);
/// Heat in both masses above 0 deg C, Wh/m2.
[[nodiscard]] double stored_wh_per_m2(BuildingNode const &node, NodeState const &state);

/// What surrounds the node in one hour.
struct NodeHour
{
    double outdoor_c = 0.0;
    double gain_w_per_m2 = 0.0;
    double set_point_c = 0.0;
    double limit_w_per_m2 = 0.0; ///< of the heating
};

/// Means of one hour, W/m2.
struct NodeHeat
{
    double heat_w_per_m2 = 0.0;
    double lost_w_per_m2 = 0.0;  ///< through the envelope, less gains
    double unmet_w_per_m2 = 0.0; ///< missing to hold the set-point, where the limit binds
};

/// One hour: heats just so much that the room has its set-point at the end, within 0 and the limit,
/// and moves the state on. heat = lost + change of the stored heat.
[[nodiscard]] NodeHeat step_node(BuildingNode const &node, NodeHour const &hour, NodeState &state);

} // namespace sim
