#pragma once

#include "sim/engine/district/arcs.hpp"
#include "sim/engine/district/facts.hpp"

#include <vector>

namespace sim::district {

/// A place that must lie in a block.
struct Anchor
{
    geo::Point place;
    std::size_t unit = 0;
};

/// What faces are made from.
struct FaceInput
{
    AtomGraph const &graph;
    geo::Polygon const &outline;
    std::span<int const> label;                ///< unit of every atom, outside ones included
    std::span<std::size_t const> jurisdiction; ///< of each unit
    std::span<Anchor const> anchors;
};

/// The polygon of each unit. Nodes the arcs with the outline and puts the faces together; small
/// faces that a crooked outline cuts off join the neighbour with the longest common border. Arcs
/// that put an anchor into the wrong block go back to their raw course.
std::vector<geo::Polygon> make_faces(FaceInput const &input, std::vector<Arc> arcs);

} // namespace sim::district
