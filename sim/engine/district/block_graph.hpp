#pragma once

#include "sim/engine/district/district.hpp"

#include <span>
#include <vector>

namespace sim::district {

/// A block beside another: they share a border of at least 30 m.
struct BlockLink
{
    std::size_t to = 0;
    double way_m = 0.0; ///< from label to label
};

/// Of each block its neighbours, in their order.
using BlockGraph = std::vector<std::vector<BlockLink>>;

BlockGraph make_block_graph(std::vector<Block> const &blocks);

/// Blocks in order of distance from a root, with the one before each on the shortest way.
struct BlockWays
{
    std::vector<std::size_t> order; ///< those that were reached
    std::vector<double> distance_m; ///< by block, infinite where nothing came
    std::vector<std::optional<std::size_t>> parent;
};

/// Shortest ways from `root` over blocks that are `open` (by block). Ties: the lowest index.
BlockWays shortest_ways(BlockGraph const &graph, std::span<char const> open, std::size_t root);

} // namespace sim::district
