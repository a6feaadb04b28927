#pragma once

#include "app/gfx/mesh.hpp"
#include "app/map/map_range.hpp"
#include "sim/io/vector_background.hpp"

#include <vector>

namespace app::map {

/// Segments that lie together: those far from the view are left out.
struct ShapeChunk
{
    sim::geo::Box box;
    SegmentRange segments;
};

/// Lines and points as they are drawn at some zoom.
struct ShapeLevel
{
    double tolerance_m = 0.0; ///< that lines may be off by; points nearer than that are one
    std::vector<gfx::Segment> segments; ///< a point is a segment without length
    std::vector<ShapeChunk> chunks;
};

/// Levels from the given shapes (tolerance 0) to those of a far view, each with about a third of the
/// segments of the one before it; few shapes have one.
/// \param origin  that positions are relative to
std::vector<ShapeLevel> shape_levels(sim::io::VectorBackground const &shapes,
                                     sim::geo::Point origin);

} // namespace app::map
