#include "sim/engine/assign/gates/main_crossings.hpp"

#include "sim/geo/line_area.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>

namespace sim::assign {

double distance_of(Block const &block, ForestMain const &main, double limit_m)
{
    double best = std::numeric_limits<double>::infinity();
    for (geo::LineString const &line : main.lines) {
        best = std::min(best, geo::distance(block.area, line, std::min(limit_m, best)));
    }
    return best;
}

std::vector<std::vector<std::uint32_t>> find_crossings(std::span<Block const> blocks,
                                                       std::span<ForestMain const> mains)
{
    std::vector<geo::Box> boxes(mains.size());
    for (std::size_t m = 0; m < mains.size(); ++m) {
        for (geo::LineString const &line : mains[m].lines) {
            boxes[m].extend(geo::box_of(line));
        }
    }
    std::vector<std::vector<std::uint32_t>> crossings(blocks.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        geo::Box box;
        for (geo::Polygon const &polygon : blocks[b].area) {
            box.extend(geo::box_of(polygon));
        }
        for (std::uint32_t m = 0; m < mains.size(); ++m) {
            if (geo::distance(box, boxes[m]) == 0.0 &&
                distance_of(blocks[b], mains[m], 0.0) == 0.0) {
                crossings[b].push_back(m);
            }
        }
    }
    return crossings;
}

} // namespace sim::assign
