#pragma once

#include "sim/engine/district/atoms.hpp"
#include "sim/engine/district/guide_lines.hpp"

#include <vector>

namespace sim::district {

/// Whose territory grows: each feels distance and barriers in its own way.
enum class Territory
{
    streets,
    towns,
    blocks
};

/// For each border of `graph` the cost in metres of going from one atom's point to the other's;
/// infinite where the shared edge is too short to be a way.
std::vector<double> travel_costs(AtomGraph const &graph, GuideLines const &lines,
                                 Territory territory);

} // namespace sim::district
