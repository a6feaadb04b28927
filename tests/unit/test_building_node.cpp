#include "sim/engine/demand/building_node.hpp"
#include "tests/common/case_table.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <numbers>

using namespace sim;

namespace {

constexpr NodeRule rule{
    .light_time_constant_h = 2.0, .heavy_loss_share = 0.65, .heavy_inner_share = 0.5};
constexpr double no_limit = std::numeric_limits<double>::infinity();

BuildingNode node_of(double heat_loss_w_per_m2k, double time_constant_h)
{
    BuildingClass building;
    building.heat_loss_w_per_m2k = heat_loss_w_per_m2k;
    building.time_constant_h = time_constant_h;
    return make_building_node(building, rule);
}

/// A winter of waves, never above 15 deg C.
double outdoor_c(int hour)
{
    return -4.0 + 12.0 * std::sin(2.0 * std::numbers::pi * hour / 4000.0) +
           6.0 * std::sin(2.0 * std::numbers::pi * hour / 24.0);
}

} // namespace

TEST_CASE("steady heat is loss times temperature difference", "[case][demand]")
{
    io::CsvTable const table = case_table("heat_loss");
    for (std::size_t i = 0; i < table.size(); ++i) {
        double const indoor_c = *table.number(i, "indoor_c");
        double const outdoor = *table.number(i, "outdoor_c");
        for (double const time_constant_h : {0.0, 25.0, 100.0}) {
            BuildingNode const node =
                node_of(*table.number(i, "heat_loss_w_per_m2k"), time_constant_h);
            NodeState state = steady_state(node, indoor_c, outdoor);
            NodeHour const hour{outdoor, 0.0, indoor_c, no_limit};
            NodeHeat const heat = step_node(node, hour, state);
            double const expected = *table.number(i, "heat_w_per_m2");
            CHECK(heat.heat_w_per_m2 == Approx(expected).epsilon(1e-9).margin(1e-9));
            CHECK(heat.lost_w_per_m2 == Approx(expected).epsilon(1e-9).margin(1e-9));
            CHECK(state.room_c == Approx(indoor_c).epsilon(1e-12));
        }
    }
}

TEST_CASE("without gains and mass the season's heat is that of the degree hours", "[demand]")
{
    BuildingNode const node = node_of(2.9, 0.0);
    NodeState state = steady_state(node, 18.0, outdoor_c(0));
    double heat = 0.0;
    double degree_hours = 0.0;
    for (int hour = 0; hour < 4392; ++hour) {
        heat += step_node(node, {outdoor_c(hour), 0.0, 18.0, no_limit}, state).heat_w_per_m2;
        degree_hours += std::max(0.0, 18.0 - outdoor_c(hour));
    }
    CHECK(heat == Approx(2.9 * degree_hours).epsilon(1e-9));
}

TEST_CASE("with mass the degree hours hold but for what the walls keep", "[demand]")
{
    // Room held at 18 at the end of every hour: what the walls gain or lose comes half from the
    // room, half from outdoors. Within an hour the room drifts a little: hence 1e-5.
    BuildingNode const node = node_of(2.9, 40.0);
    NodeState state = steady_state(node, 18.0, outdoor_c(0));
    double const before_c = state.mass_c;
    double heat = 0.0;
    double degree_hours = 0.0;
    for (int hour = 0; hour < 4392; ++hour) {
        heat += step_node(node, {outdoor_c(hour), 0.0, 18.0, no_limit}, state).heat_w_per_m2;
        degree_hours += 18.0 - outdoor_c(hour);
    }
    double const kept = 0.5 * node.mass_wh_per_m2k * (state.mass_c - before_c);
    CHECK(heat == Approx(2.9 * degree_hours + kept).epsilon(1e-5));
}

TEST_CASE("heat is lost or stored, whatever limit, gains and set-point do", "[demand]")
{
    for (double const time_constant_h : {0.0, 3.0, 25.0, 100.0}) {
        BuildingNode const node = node_of(3.6, time_constant_h);
        NodeState state = steady_state(node, 16.0, outdoor_c(0));
        double const before = stored_wh_per_m2(node, state);
        double heat = 0.0;
        double lost = 0.0;
        for (int hour = 0; hour < 2000; ++hour) {
            double const set_point_c = hour % 24 < 7 ? 10.0 : 16.0;
            double const gain = hour % 24 == 12 ? 40.0 : 3.8;
            NodeHeat const step =
                step_node(node, {outdoor_c(hour), gain, set_point_c, 60.0}, state);
            CHECK(step.heat_w_per_m2 >= 0.0);
            CHECK(step.heat_w_per_m2 <= 60.0);
            heat += step.heat_w_per_m2;
            lost += step.lost_w_per_m2;
        }
        double const stored = stored_wh_per_m2(node, state) - before;
        CHECK(heat == Approx(lost + stored).epsilon(1e-10));
    }
}

TEST_CASE("one hour in two halves ends like one hour at once", "[demand]")
{
    // Half an hour of the same building: all capacities count twice as much per step.
    BuildingNode const whole = node_of(2.3, 30.0);
    BuildingClass doubled;
    doubled.heat_loss_w_per_m2k = 2.3;
    doubled.time_constant_h = 60.0;
    NodeRule half_rule = rule;
    half_rule.light_time_constant_h = 4.0;
    BuildingNode const half = make_building_node(doubled, half_rule);
    NodeState once{16.0, 3.0};
    NodeState twice = once;
    NodeHour const free{-10.0, 25.0, -99.0, 0.0};
    NodeHeat const hour = step_node(whole, free, once);
    NodeHeat const first = step_node(half, free, twice);
    NodeHeat const second = step_node(half, free, twice);
    CHECK(hour.lost_w_per_m2 == Approx(0.5 * (first.lost_w_per_m2 + second.lost_w_per_m2)));
    CHECK(twice.room_c == Approx(once.room_c).epsilon(1e-12));
    CHECK(twice.mass_c == Approx(once.mass_c).epsilon(1e-12));
}

TEST_CASE("a limit that binds leaves heat unmet and the room below its set-point", "[demand]")
{
    BuildingNode const node = node_of(3.6, 25.0);
    NodeState state = steady_state(node, 16.0, -20.0);
    NodeHeat const step = step_node(node, {-20.0, 0.0, 16.0, 100.0}, state);
    CHECK(step.heat_w_per_m2 == 100.0);
    CHECK(step.unmet_w_per_m2 == Approx(3.6 * 36.0 - 100.0));
    CHECK(state.room_c < 16.0);
}

TEST_CASE("a warm hour needs no heat and the room may rise above its set-point", "[demand]")
{
    BuildingNode const node = node_of(1.0, 100.0);
    NodeState state{18.0, 17.0};
    NodeHeat const step = step_node(node, {20.0, 10.0, 18.0, no_limit}, state);
    CHECK(step.heat_w_per_m2 == 0.0);
    CHECK(step.unmet_w_per_m2 == 0.0);
    CHECK(state.room_c > 18.0);
}
