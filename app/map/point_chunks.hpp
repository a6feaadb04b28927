#pragma once

#include "app/map/map_range.hpp"
#include "sim/geo/geometry.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace app::map {

/// Points that lie together, in a mesh: first those that are drawn at every zoom.
struct PointChunk
{
    static constexpr int levels = 8;

    sim::geo::Box box;
    int first = 0;
    /// How many are drawn where cells are of this level; at level 0 all.
    std::array<int, levels> counts{};
};

/// Many points in an order for drawing. A cell is `cell_m` across at level 1 and doubles with each
/// level; of the points in it the first one is drawn, from level 0 on all of them.
struct PointOrder
{
    std::vector<std::uint32_t> rows; ///< of the points, chunk by chunk
    std::vector<PointChunk> chunks;
    double cell_m = 0.0; ///< 0: few points, never thinned

    /// The level whose cells are at most so large.
    [[nodiscard]] int level_for(double largest_cell_m) const;
};

/// Few points stay in their order and in one chunk.
PointOrder order_points(std::span<sim::geo::Point const> places);

} // namespace app::map
