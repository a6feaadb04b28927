#include "sim/engine/assign/gates/neighbours.hpp"

#include "sim/geo/line_area.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <numeric>

namespace sim::assign {

namespace {

std::vector<geo::Box> boxes_of(std::span<Block const> blocks)
{
    std::vector<geo::Box> boxes(blocks.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        for (geo::Polygon const &polygon : blocks[b].area) {
            boxes[b].extend(geo::box_of(polygon));
        }
    }
    return boxes;
}

bool are_near(geo::MultiPolygon const &a, geo::MultiPolygon const &b, double gap_m)
{
    return std::ranges::any_of(b, [&](geo::Polygon const &polygon) {
        return geo::distance(a, polygon.outer, gap_m) <= gap_m;
    });
}

} // namespace

std::vector<std::vector<std::uint32_t>> find_neighbours(std::span<Block const> blocks, double gap_m)
{
    std::vector<geo::Box> const boxes = boxes_of(blocks);
    std::vector<std::uint32_t> by_west(blocks.size());
    std::iota(by_west.begin(), by_west.end(), 0U);
    std::erase_if(by_west, [&](std::uint32_t b) { return boxes[b].empty(); });
    std::ranges::stable_sort(by_west, {}, [&](std::uint32_t b) { return boxes[b].min.x; });
    std::vector<std::vector<std::uint32_t>> neighbours(blocks.size());
    for (std::size_t i = 0; i < by_west.size(); ++i) {
        std::uint32_t const a = by_west[i];
        for (std::size_t j = i + 1; j < by_west.size(); ++j) {
            std::uint32_t const b = by_west[j];
            if (boxes[b].min.x - boxes[a].max.x > gap_m) {
                break; // all others begin farther east
            }
            if (geo::distance(boxes[a], boxes[b]) <= gap_m &&
                are_near(blocks[a].area, blocks[b].area, gap_m)) {
                neighbours[a].push_back(b);
                neighbours[b].push_back(a);
            }
        }
    }
    for (std::vector<std::uint32_t> &list : neighbours) {
        std::ranges::sort(list);
    }
    return neighbours;
}

} // namespace sim::assign
