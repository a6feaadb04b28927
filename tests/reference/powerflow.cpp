#include "tests/reference/powerflow.hpp"

#include "tests/reference/matpower_case.hpp"
#include "tests/reference/script.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

namespace reference {

namespace {

constexpr double kw_per_mw = 1000.0;

double degrees(double radians)
{
    return radians * 180.0 / M_PI;
}

nlohmann::ordered_json to_json(MatpowerCase const &given, sim::grid::NetworkFlow const &flow)
{
    double const kw = given.base_mva * kw_per_mw;
    nlohmann::ordered_json buses = nlohmann::ordered_json::array();
    std::optional<std::size_t> lowest;
    for (std::size_t i = 0; i < flow.voltage.size(); ++i) {
        double const magnitude = std::abs(flow.voltage[i]);
        // Isolated buses have no voltage.
        if (magnitude > 0.0 && (!lowest || magnitude < std::abs(flow.voltage[*lowest]))) {
            lowest = i;
        }
        buses.push_back({{"bus", given.bus_numbers[i]},
                         {"vm_pu", magnitude},
                         {"va_deg", degrees(std::arg(flow.voltage[i]))}});
    }
    nlohmann::ordered_json result;
    result["case"] = given.name;
    result["converged"] = flow.converged;
    result["iterations"] = flow.iterations;
    result["losses_kw"] = flow.losses.real() * kw;
    result["losses_kvar"] = flow.losses.imag() * kw;
    result["vmin_pu"] = lowest ? std::abs(flow.voltage[*lowest]) : 0.0;
    result["vmin_bus"] = lowest ? given.bus_numbers[*lowest] : 0;
    result["buses"] = std::move(buses);
    return result;
}

} // namespace

int run_powerflow(std::span<std::string const> arguments)
{
    if (arguments.size() != 1) {
        std::cerr << "expected one case file: nuantu-reference powerflow FILE\n";
        return 2;
    }
    std::filesystem::path const path = arguments[0];
    std::ifstream file{path, std::ios::binary};
    std::stringstream text;
    if (!file || !(text << file.rdbuf())) {
        std::cerr << path.string() << ": cannot be read\n";
        return 3;
    }
    try {
        MatpowerCase const given = read_case(text.str(), path.stem().string());
        sim::grid::NetworkFlow const flow = sim::grid::solve_network(given.network);
        std::cout << to_json(given, flow).dump(1) << '\n';
    } catch (ScriptError const &error) {
        std::cerr << path.string();
        if (error.line() > 0) {
            std::cerr << ':' << error.line();
        }
        std::cerr << ": " << error.what() << '\n';
        return 2;
    }
    return 0;
}

} // namespace reference
