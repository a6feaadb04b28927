#pragma once

#include "sim/engine/district/atoms.hpp"
#include "sim/engine/district/district.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/guide_lines.hpp"

namespace sim::district {

/// Substations, 10 kV feeders and transformer zones that carry what is there today, with room for
/// the published plan in most places but not in all.
ElectricNetwork make_electric_network(Facts const &facts, Frame const &frame,
                                      AtomGraph const &graph, GuideLines const &lines,
                                      std::vector<Block> const &blocks);

} // namespace sim::district
