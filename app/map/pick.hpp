#pragma once

#include "app/map/box_grid.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/block.hpp"

#include <optional>
#include <vector>

namespace app::map {

/// Finds the block at a place. Keeps the boxes of all blocks in a grid of squares.
class BlockPicker
{
public:
    explicit BlockPicker(std::vector<sim::Block> const &blocks);
    /// The block whose area holds the place; the first one where areas overlap.
    [[nodiscard]] std::optional<sim::BlockId> at(std::vector<sim::Block> const &blocks,
                                                 sim::geo::Point place) const;

private:
    std::vector<sim::geo::Box> m_boxes;
    BoxGrid m_grid;
};

/// The smallest box around an area.
sim::geo::Box box_around(sim::geo::MultiPolygon const &area);

} // namespace app::map
