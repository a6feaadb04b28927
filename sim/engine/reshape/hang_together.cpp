#include "sim/engine/reshape/hang_together.hpp"

#include "sim/geo/label_point.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace sim::reshape {

namespace {

using Pieces = std::set<std::size_t>; ///< of the whole, in which a block has a part

Pieces pieces_of(Block const &block, geo::MultiPolygon const &whole)
{
    Pieces pieces;
    for (geo::Polygon const &part : block.area) {
        geo::Point const inside = geo::label_point(part);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            if (geo::contains(whole[i], inside)) {
                pieces.insert(i);
            }
        }
    }
    return pieces;
}

} // namespace

bool hang_together(std::span<Block const *const> blocks, geo::MultiPolygon const &whole)
{
    std::vector<Pieces> apart;
    for (Block const *const block : blocks) {
        apart.push_back(pieces_of(*block, whole));
    }
    Pieces reached = apart.empty() ? Pieces{} : apart.front();
    bool grows = true;
    while (grows) {
        grows = std::erase_if(apart, [&](Pieces const &own) {
                    bool const meets = std::ranges::any_of(
                        own, [&](std::size_t piece) { return reached.contains(piece); });
                    if (meets) {
                        reached.insert(own.begin(), own.end());
                    }
                    return meets;
                }) > 0;
    }
    return apart.empty();
}

} // namespace sim::reshape
