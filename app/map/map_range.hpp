#pragma once

#include "sim/geo/geometry.hpp"

namespace app::map {

/// Boxes have a place in common.
inline bool meets(sim::geo::Box const &a, sim::geo::Box const &b)
{
    return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;
}

/// A run of segments or vertices in a mesh.
struct SegmentRange
{
    int first = 0;
    int count = 0;
};

} // namespace app::map
