#include "app/map/pick.hpp"

#include "sim/geo/measure.hpp"

#include <cassert>

namespace app::map {

sim::geo::Box box_around(sim::geo::MultiPolygon const &area)
{
    sim::geo::Box box;
    for (sim::geo::Polygon const &part : area) {
        box.extend(sim::geo::box_of(part));
    }
    return box;
}

BlockPicker::BlockPicker(std::vector<sim::Block> const &blocks)
{
    for (sim::Block const &block : blocks) {
        m_boxes.push_back(box_around(block.area));
    }
    m_grid = BoxGrid{m_boxes};
}

std::optional<sim::BlockId> BlockPicker::at(std::vector<sim::Block> const &blocks,
                                            sim::geo::Point place) const
{
    assert(blocks.size() == m_boxes.size());
    for (std::uint32_t const i : m_grid.near(place)) {
        if (m_boxes[i].contains(place) && sim::geo::contains(blocks[i].area, place)) {
            return sim::BlockId{i};
        }
    }
    return std::nullopt;
}

} // namespace app::map
