#pragma once

#include "sim/engine/grid/network_flow.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace reference {

/// A MATPOWER case as a network in per unit.
struct MatpowerCase
{
    std::string name;
    double base_mva = 1.0;
    std::vector<int> bus_numbers; ///< in the order of the file, as in network.buses
    sim::grid::Network network;   ///< open branches left out
};

/// Bus types: 1 load, 2 voltage held, 3 slack. Generators at load buses feed in constant power; those
/// at the others give the voltage, without limits to their reactive power. \throws ScriptError, with line 0 where a whole table is at fault
MatpowerCase read_case(std::string_view text, std::string name);

} // namespace reference
