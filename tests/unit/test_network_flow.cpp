#include "sim/engine/grid/network_flow.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace sim::grid;

namespace {

/// A tree of `buses` buses with `links` further branches; loads and impedances of a 10 kV feeder.
Network random_network(std::mt19937 &random, std::uint32_t buses, std::uint32_t links)
{
    std::uniform_real_distribution<double> unit{0.0, 1.0};
    Network network;
    network.buses.resize(buses);
    network.buses[0].is_slack = true;
    network.buses[0].voltage = std::polar(1.02, 0.1);
    auto const branch = [&](std::uint32_t from, std::uint32_t to) {
        NetworkBranch made;
        made.from = from;
        made.to = to;
        made.impedance = {0.002 + 0.004 * unit(random), 0.003 + 0.004 * unit(random)};
        made.charging = 0.001 * unit(random);
        if (unit(random) < 0.2) {
            made.tap = std::polar(0.98 + 0.04 * unit(random), 0.0);
        }
        network.branches.push_back(made);
    };
    for (std::uint32_t bus = 1; bus < buses; ++bus) {
        auto const parent = static_cast<std::uint32_t>(random() % bus);
        unit(random) < 0.5 ? branch(parent, bus) : branch(bus, parent);
        network.buses[bus].load = {0.1 * unit(random) - 0.02, 0.05 * unit(random)};
        network.buses[bus].shunt = {0.001 * unit(random), 0.01 * unit(random)};
    }
    for (std::uint32_t link = 0; link < links; ++link) {
        auto const a = static_cast<std::uint32_t>(random() % buses);
        auto const b = static_cast<std::uint32_t>(random() % buses);
        if (a != b) {
            branch(a, b);
        }
    }
    return network;
}

/// Largest power that is missing at a bus: what flows in by Kirchhoff less what is drawn.
double residual(Network const &network, NetworkFlow const &flow)
{
    std::vector<Complex> current(network.buses.size());
    for (NetworkBranch const &branch : network.branches) {
        Complex const behind = flow.voltage[branch.from] / branch.tap;
        Complex const half{0.0, branch.charging / 2.0};
        Complex const series = (behind - flow.voltage[branch.to]) / branch.impedance;
        current[branch.from] += (series + half * behind) / std::conj(branch.tap);
        current[branch.to] += half * flow.voltage[branch.to] - series;
    }
    double worst = 0.0;
    for (std::size_t bus = 0; bus < network.buses.size(); ++bus) {
        Complex const v = flow.voltage[bus];
        Complex const out = v * std::conj(current[bus] + network.buses[bus].shunt * v);
        if (!network.buses[bus].is_slack) {
            worst = std::max(worst, std::abs(out + network.buses[bus].load));
        }
    }
    return worst;
}

} // namespace

TEST_CASE("a single bus and a network without load keep the source's voltage")
{
    Network network;
    network.buses.resize(1);
    network.buses[0].is_slack = true;
    NetworkFlow const alone = solve_network(network);
    CHECK(alone.converged);
    CHECK(alone.voltage[0] == Complex{1.0, 0.0});
    CHECK(alone.losses == Complex{});
    network.buses.resize(3);
    network.branches = {{0, 1, {0.01, 0.02}, 0.0, {1.0, 0.0}},
                        {1, 2, {0.01, 0.02}, 0.0, {1.0, 0.0}}};
    NetworkFlow const idle = solve_network(network);
    CHECK(idle.converged);
    CHECK(idle.voltage[2] == Complex{1.0, 0.0});
    CHECK(std::abs(idle.losses) == 0.0);
}

TEST_CASE("Kirchhoff's laws hold in random trees and meshes")
{
    std::mt19937 random{11};
    for (int round = 0; round < 60; ++round) {
        auto const buses = static_cast<std::uint32_t>(2 + random() % 60);
        Network const network = random_network(random, buses, round % 3 == 0 ? 0 : round % 7);
        NetworkFlow const flow = solve_network(network);
        INFO("round " << round << ", " << buses << " buses");
        REQUIRE(flow.converged);
        CHECK(residual(network, flow) < 1e-8);
    }
}

TEST_CASE("two sources share the load of a line between them")
{
    Network network;
    network.buses.resize(3);
    network.buses[0].is_slack = network.buses[2].is_slack = true;
    network.buses[1].load = {0.5, 0.2};
    network.branches = {{0, 1, {0.02, 0.04}, 0.0, {1.0, 0.0}},
                        {1, 2, {0.02, 0.04}, 0.0, {1.0, 0.0}}};
    NetworkFlow const flow = solve_network(network);
    REQUIRE(flow.converged);
    CHECK(residual(network, flow) < 1e-10);
    Complex const left = (flow.voltage[0] - flow.voltage[1]) / Complex{0.02, 0.04};
    Complex const right = (flow.voltage[2] - flow.voltage[1]) / Complex{0.02, 0.04};
    CHECK(std::abs(left - right) < 1e-10);
}

TEST_CASE("a machine holds its voltage with reactive power")
{
    std::mt19937 random{5};
    Network network = random_network(random, 20, 0);
    network.buses[7].held_voltage = 1.01;
    network.buses[15].held_voltage = 1.0;
    NetworkFlow const flow = solve_network(network);
    REQUIRE(flow.converged);
    CHECK(std::abs(flow.voltage[7]) == Approx(1.01).epsilon(1e-10));
    CHECK(std::abs(flow.voltage[15]) == Approx(1.0).epsilon(1e-10));
}

TEST_CASE("a load beyond the line's limit is reported, not solved")
{
    Network network;
    network.buses.resize(2);
    network.buses[0].is_slack = true;
    network.branches = {{0, 1, {0.1, 0.1}, 0.0, {1.0, 0.0}}};
    // Power at unity power factor that a line carries at most: V1^2 / (2 (r + z)).
    double const limit = 1.0 / (2.0 * (0.1 + std::sqrt(0.02)));
    network.buses[1].load = 0.98 * limit;
    CHECK(solve_network(network).converged);
    network.buses[1].load = 1.02 * limit;
    CHECK_FALSE(solve_network(network).converged);
}

TEST_CASE("a load without a way to a source is no solution")
{
    Network network;
    network.buses.resize(2);
    network.buses[0].is_slack = true;
    CHECK(solve_network(network).converged);
    network.buses[1].load = 0.1;
    CHECK_FALSE(solve_network(network).converged);
}
