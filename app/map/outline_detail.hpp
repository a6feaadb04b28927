#pragma once

#include "sim/model/block.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace app::map {

/// How much each vertex of the areas' outlines matters. Where areas meet, both have the same
/// vertices, each with one weight: what one outline leaves out at a zoom, the other leaves out too,
/// so simplified areas neither gape nor overlap more than given ones.
struct OutlineDetail
{
    /// A vertex of a ring: its weight is the largest tolerance at which it is still kept, metres.
    /// Vertices where three or more edges meet are kept always (infinite weight).
    struct Corner
    {
        float weight_m = 0.0F;
        bool first = false; ///< the edge to the next vertex was not in an outline before
    };
    std::vector<Corner> corners; ///< of all rings in the order of areas, outer rings before holes
};

/// Douglas and Peucker's distances along each piece of outline between two junctions, never larger
/// than those of the vertices around it: what is kept at a tolerance is kept at all smaller ones.
OutlineDetail outline_detail(std::span<sim::geo::MultiPolygon const *const> areas);

/// Number of edges of a ring whose last vertex repeats the first.
inline std::size_t edges_of(sim::geo::Ring const &ring)
{
    return ring.empty() ? 0 : ring.size() - 1;
}

} // namespace app::map
