#pragma once

#include "sim/engine/district/atoms.hpp"

#include <span>
#include <vector>

namespace sim::district {

/// The border between two blocks, stored once: both sides use the same vertices.
struct Arc
{
    int left = 0; ///< the lower label
    int right = 0;
    geo::LineString raw;    ///< along the atoms
    geo::LineString smooth; ///< what is drawn
};

/// Labels for all atoms: those without one take that of the nearest atom that has one, so that
/// arcs run past the outline.
std::vector<int> spread_labels(AtomGraph const &graph, std::span<int const> label);

/// Arcs between the labels of `graph`. Town arcs become streets (Douglas-Peucker, corners cut),
/// country arcs become soft (Douglas-Peucker, Chaikin). Arcs that would cross each other or
/// themselves keep their raw course.
std::vector<Arc> make_arcs(AtomGraph const &graph, std::span<int const> label);

} // namespace sim::district
