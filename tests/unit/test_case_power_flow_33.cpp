// Case power_flow_33: the feeder of Baran and Wu with both solvers.
#include "sim/engine/grid/network_flow.hpp"
#include "sim/engine/grid/radial_sweep.hpp"
#include "tests/common/case_table.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::grid;

namespace {

constexpr double nominal_kv = 12.66;
constexpr double kva_per_pu = 1000.0;

/// Bus k of the paper is bus k - 1 here, and node k - 2 of the line.
Network network(double load_factor)
{
    io::CsvTable const table = case_table("power_flow_33", "network");
    REQUIRE(table.size() == 32);
    Network result;
    result.buses.resize(table.size() + 1);
    result.buses[0].is_slack = true;
    double const base_ohm = nominal_kv * nominal_kv * 1000.0 / kva_per_pu;
    for (std::size_t i = 0; i < table.size(); ++i) {
        auto const from = static_cast<std::uint32_t>(*table.number(i, "from"));
        auto const to = static_cast<std::uint32_t>(*table.number(i, "to"));
        NetworkBranch branch;
        branch.from = from - 1;
        branch.to = to - 1;
        branch.impedance = Complex{*table.number(i, "r_ohm"), *table.number(i, "x_ohm")} / base_ohm;
        result.branches.push_back(branch);
        result.buses[to - 1].load = load_factor / kva_per_pu *
                                    Complex{*table.number(i, "p_kw"), *table.number(i, "q_kvar")};
    }
    return result;
}

RadialLine line_of(Network const &network)
{
    std::size_t const nodes = network.branches.size();
    RadialLine line{std::vector<std::int32_t>(nodes), std::vector<double>(nodes),
                    std::vector<double>(nodes)};
    for (NetworkBranch const &branch : network.branches) {
        std::size_t const node = branch.to - 1;
        line.parent[node] = static_cast<std::int32_t>(branch.from) - 1;
        line.r_pu[node] = branch.impedance.real();
        line.x_pu[node] = branch.impedance.imag();
    }
    return line;
}

double found(std::string const &quantity, std::size_t bus, NetworkFlow const &flow)
{
    if (quantity == "losses_kw") {
        return flow.losses.real() * kva_per_pu;
    }
    if (quantity == "losses_kvar") {
        return flow.losses.imag() * kva_per_pu;
    }
    return std::abs(flow.voltage[bus - 1]);
}

} // namespace

TEST_CASE("losses and voltages of the 33-bus feeder", "[case][grid]")
{
    io::CsvTable const table = case_table("power_flow_33");
    REQUIRE(table.size() == 12);
    for (std::size_t i = 0; i < table.size(); ++i) {
        NetworkFlow const flow = solve_network(network(*table.number(i, "load_factor")));
        REQUIRE(flow.converged);
        std::string const quantity = table.cell(i, "quantity");
        std::size_t const bus =
            table.cell(i, "bus").empty() ? 0 : static_cast<std::size_t>(*table.number(i, "bus"));
        INFO(quantity << " " << bus);
        CHECK(found(quantity, bus, flow) ==
              Approx(*table.number(i, "value")).margin(*table.number(i, "tolerance")).epsilon(0));
    }
}

TEST_CASE("eight loads of the 33-bus feeder side by side", "[case][grid]")
{
    double const factors[sweep_lanes] = {1.0, 0.5, 1.2, 0.0, 0.1, 0.9, 1.1, 2.0};
    RadialLine const line = line_of(network(1.0));
    SweepSpace space{line.size()};
    for (std::size_t k = 0; k < sweep_lanes; ++k) {
        Network const given = network(factors[k]);
        for (std::size_t node = 0; node < line.size(); ++node) {
            space.p_pu[node][k] = given.buses[node + 1].load.real();
            space.q_pu[node][k] = given.buses[node + 1].load.imag();
        }
    }
    SweepResult const lanes = sweep(line, 1.0, space);
    for (std::size_t k = 0; k < sweep_lanes; ++k) {
        NetworkFlow const alone = solve_network(network(factors[k]));
        CHECK(lanes.converged[k]);
        CHECK(lanes.losses_pu[k] == Approx(alone.losses.real()).epsilon(1e-7).margin(1e-12));
        CHECK(lanes.min_voltage_pu[k] ==
              Approx(k == 3 ? 1.0 : std::abs(alone.voltage[17])).epsilon(1e-9));
    }
}
