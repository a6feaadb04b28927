#pragma once

#include "sim/engine/district/facts.hpp"
#include "sim/geo/geometry.hpp"

#include <vector>

namespace sim::district {

/// The fixed places everything else is built on.
struct Frame
{
    geo::Polygon outline; ///< valid, one part
    geo::Point center;
    std::vector<geo::Point> seats;         ///< by jurisdiction; those without a point are placed
    std::vector<std::size_t> core_streets; ///< streets of the town core, by jurisdiction index
    std::size_t inner_town = 0;            ///< 河东镇: lies around the core
    std::size_t outer_town = 0;            ///< 沙尔沁镇: takes what is left
    std::size_t far_street = 0;            ///< 东兴街道: apart from the core
    geo::Point gas_gate;
};

/// Outline made valid, seats without a published point placed by the rule.
Frame make_frame(Facts const &facts);

} // namespace sim::district
