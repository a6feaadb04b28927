#pragma once

#include "sim/engine/district/facts.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/growth.hpp"

#include <vector>

namespace sim::district {

/// Villages south of the core that belong to 河东镇: the town's spine, never part of the core.
std::vector<std::size_t> town_spine(Facts const &facts, Frame const &frame, AtomGraph const &graph);

/// Atoms of each core street that it must hold: its seat and the way to its known communities.
std::vector<std::vector<std::size_t>> street_seeds(Facts const &facts, Frame const &frame,
                                                   AtomGraph const &graph);

/// The town core, by atom: what is nearest to the seats of its streets, up to `target_m2`, and
/// every small pocket that it encloses.
std::vector<char> make_core(Terrain const &terrain,
                            std::vector<std::vector<std::size_t>> const &seeds, double target_m2);

} // namespace sim::district
