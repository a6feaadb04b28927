#include "sim/engine/assign/gates/block_clusters.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace sim::assign {

std::vector<Cluster> find_clusters(std::span<Block const> blocks, double radius_m)
{
    std::vector<std::uint32_t> by_west(blocks.size());
    std::iota(by_west.begin(), by_west.end(), 0U);
    std::ranges::stable_sort(by_west, {}, [&](std::uint32_t b) { return blocks[b].label_point.x; });
    std::vector<Cluster> clusters(blocks.size());
    // Whole homes and whole areas: sums do not depend on the order.
    auto const join = [&](std::uint32_t to, std::uint32_t from) {
        clusters[to].households += blocks[from].households;
        clusters[to].area_m2 += blocks[from].heated_floor_area_m2;
    };
    for (std::size_t i = 0; i < by_west.size(); ++i) {
        std::uint32_t const a = by_west[i];
        join(a, a);
        for (std::size_t j = i + 1; j < by_west.size(); ++j) {
            std::uint32_t const b = by_west[j];
            if (blocks[b].label_point.x - blocks[a].label_point.x > radius_m) {
                break;
            }
            if (geo::distance(blocks[a].label_point, blocks[b].label_point) <= radius_m) {
                join(a, b);
                join(b, a);
            }
        }
    }
    return clusters;
}

} // namespace sim::assign
