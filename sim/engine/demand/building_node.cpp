#include "sim/engine/demand/building_node.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sim {

namespace {

/// Rows room and mass; columns as well.
struct Matrix
{
    double rr = 0.0;
    double rm = 0.0;
    double mr = 0.0;
    double mm = 0.0;
};

/// Both are negative; `slow` is nearer to 0.
struct Eigenvalues
{
    double slow = 0.0;
    double fast = 0.0;
};

Eigenvalues eigenvalues(Matrix const &a)
{
    double const middle = 0.5 * (a.rr + a.mm);
    double const half = std::sqrt(0.25 * (a.rr - a.mm) * (a.rr - a.mm) + a.rm * a.mr);
    double const fast = middle - half;
    return {(a.rr * a.mm - a.rm * a.mr) / fast, fast};
}

/// f(A) from f of its two different eigenvalues.
Matrix sylvester(Matrix const &a, Eigenvalues const &at, double f_slow, double f_fast)
{
    double const apart = at.slow - at.fast;
    double const one = (f_fast * at.slow - f_slow * at.fast) / apart;
    double const linear = (f_slow - f_fast) / apart;
    return {one + linear * a.rr, linear * a.rm, linear * a.mr, one + linear * a.mm};
}

/// Completes a transfer: an even temperature stays even, and steady heat ends in the steady rise.
NodeTransfer transfer(Matrix const &m, NodeResponse const &rise)
{
    return {.from_room = {m.rr, m.mr},
            .from_mass = {m.rm, m.mm},
            .from_heat = {rise.room - m.rr * rise.room - m.rm * rise.mass,
                          rise.mass - m.mr * rise.room - m.mm * rise.mass},
            .from_outdoor = {1.0 - m.rr - m.rm, 1.0 - m.mr - m.mm}};
}

double room_after(NodeTransfer const &t, NodeState const &state, double heat, double outdoor_c)
{
    return t.from_room.room * state.room_c + t.from_mass.room * state.mass_c +
           t.from_heat.room * heat + t.from_outdoor.room * outdoor_c;
}

double mass_after(NodeTransfer const &t, NodeState const &state, double heat, double outdoor_c)
{
    return t.from_room.mass * state.room_c + t.from_mass.mass * state.mass_c +
           t.from_heat.mass * heat + t.from_outdoor.mass * outdoor_c;
}

} // namespace

BuildingNode make_building_node(BuildingClass const &building, NodeRule const &rule)
{
    double const loss = building.heat_loss_w_per_m2k;
    assert(loss > 0.0);
    double const heavy = rule.heavy_loss_share * loss; // room to outdoors through the mass
    double const inner = heavy / rule.heavy_inner_share;
    BuildingNode node;
    node.heat_loss_w_per_m2k = loss;
    node.light_loss_w_per_m2k = loss - heavy;
    node.heavy_loss_w_per_m2k = heavy / (1.0 - rule.heavy_inner_share);
    // Steady rise per W/m2: the mass lies between room and outdoors.
    NodeResponse const rise{1.0 / loss, (1.0 - rule.heavy_inner_share) / loss};
    if (building.time_constant_h <= rule.light_time_constant_h) {
        node.end = transfer({}, rise);
        node.mean = node.end;
        return node;
    }
    node.room_wh_per_m2k = loss * rule.light_time_constant_h;
    node.mass_wh_per_m2k = loss * building.time_constant_h - node.room_wh_per_m2k;
    Matrix const a{-(node.light_loss_w_per_m2k + inner) / node.room_wh_per_m2k,
                   inner / node.room_wh_per_m2k, inner / node.mass_wh_per_m2k,
                   -(node.heavy_loss_w_per_m2k + inner) / node.mass_wh_per_m2k};
    Eigenvalues const at = eigenvalues(a);
    node.end = transfer(sylvester(a, at, std::exp(at.slow), std::exp(at.fast)), rise);
    node.mean = transfer(
        sylvester(a, at, std::expm1(at.slow) / at.slow, std::expm1(at.fast) / at.fast), rise);
    return node;
}

NodeState steady_state(BuildingNode const &node, double room_c, double outdoor_c)
{
    double const through_mass = node.heat_loss_w_per_m2k - node.light_loss_w_per_m2k;
    return {room_c, outdoor_c + (room_c - outdoor_c) * through_mass / node.heavy_loss_w_per_m2k};
}

double stored_wh_per_m2(BuildingNode const &node, NodeState const &state)
{
    return node.room_wh_per_m2k * state.room_c + node.mass_wh_per_m2k * state.mass_c;
}

NodeHeat step_node(BuildingNode const &node, NodeHour const &hour, NodeState &state)
{
    double const free_c = room_after(node.end, state, hour.gain_w_per_m2, hour.outdoor_c);
    double const wanted = (hour.set_point_c - free_c) / node.end.from_heat.room;
    NodeHeat heat;
    heat.heat_w_per_m2 = std::clamp(wanted, 0.0, hour.limit_w_per_m2);
    double const into_room = heat.heat_w_per_m2 + hour.gain_w_per_m2;
    double const mean_room_c = room_after(node.mean, state, into_room, hour.outdoor_c);
    double const mean_mass_c = mass_after(node.mean, state, into_room, hour.outdoor_c);
    heat.lost_w_per_m2 = node.light_loss_w_per_m2k * (mean_room_c - hour.outdoor_c) +
                         node.heavy_loss_w_per_m2k * (mean_mass_c - hour.outdoor_c) -
                         hour.gain_w_per_m2;
    double const missing = node.heat_loss_w_per_m2k * (hour.set_point_c - hour.outdoor_c) -
                           hour.gain_w_per_m2 - heat.heat_w_per_m2;
    heat.unmet_w_per_m2 = wanted > hour.limit_w_per_m2 ? std::max(0.0, missing) : 0.0;
    state = {room_after(node.end, state, into_room, hour.outdoor_c),
             mass_after(node.end, state, into_room, hour.outdoor_c)};
    return heat;
}

} // namespace sim
