#pragma once

#include "app/gfx/mesh.hpp"
#include "app/map/map_range.hpp"
#include "sim/model/block.hpp"

#include <span>
#include <vector>

namespace app::map {

/// Areas that lie together: what is far from the view is left out chunk by chunk.
struct AreaChunk
{
    sim::geo::Box box;
    SegmentRange fill;      ///< vertices in AreaLevel::fills
    SegmentRange borders;   ///< in AreaLevel::borders
    double typical_m = 0.0; ///< across one of its areas
};

/// All areas as they are drawn at some zoom: triangles and outlines, simplified to a tolerance.
struct AreaLevel
{
    double tolerance_m = 0.0; ///< that outlines may be off by
    std::vector<gfx::FillVertex> fills;
    std::vector<gfx::Segment> borders; ///< where areas meet, once
    std::vector<AreaChunk> chunks;
};

/// Levels from the given outlines (tolerance 0) to those of a far view. Few areas have one chunk in
/// their given order and one level; many are sorted by place.
/// \param origin  that positions are relative to
std::vector<AreaLevel> area_levels(std::vector<sim::Block> const &blocks, sim::geo::Point origin);

} // namespace app::map
