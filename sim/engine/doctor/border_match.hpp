#pragma once

#include "sim/model/block.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::checkup {

/// A vertex of a block that nearly, but not quite, is one of another block of its jurisdiction.
struct NearVertex
{
    std::uint32_t block = 0; ///< whose vertex should move
    std::uint32_t other = 0;
    geo::Point from;
    geo::Point to; ///< the other's vertex
};

/// Vertices of different blocks of one jurisdiction that lie closer than `limit_m`, but are not the
/// same place: what lies along a town's border is held against that.
/// Only a vertex that one block alone has moves: to one that several share, else that of the later
/// block to that of the earlier. By block, then by place.
/// \source sorted into strips of the limit's width, each gone through from south to north beside the
///         next: linear but for the sort however the vertices are spread
[[nodiscard]] std::vector<NearVertex> near_vertices(std::span<Block const> blocks, double limit_m);

} // namespace sim::checkup
