#pragma once

#include "sim/geo/geometry.hpp"

namespace sim {

/// Do `parts` cover `whole` exactly once, with the same vertices along common borders?
/// False says nothing: borders may agree without sharing vertices.
/// \pre every ring is closed, every polygon valid
/// \source the borders of the parts, each edge with its direction, sum to the border of the whole
///         exactly if the parts' indicator functions sum to that of the whole: both vanish far
///         away and jump at the same edges. Linear but for the sort, where overlaying shapes is not
bool tiles_exactly(geo::MultiPolygon const &parts, geo::MultiPolygon const &whole);

} // namespace sim
