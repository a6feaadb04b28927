#include "sim/engine/doctor/border_match.hpp"
#include "sim/geo/measure.hpp"
#include "tests/common/assign_donghe.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <tuple>

using namespace sim;
using namespace sim::checkup;

namespace {

/// Triangles whose corners lie on a coarse grid, some moved by less than a metre.
std::vector<Block> random_blocks(std::uint64_t seed)
{
    assign_donghe::Stream stream{seed};
    std::vector<Block> blocks(8);
    for (Block &block : blocks) {
        geo::Ring ring;
        for (int i = 0; i < 3; ++i) {
            double const x = 10.0 * stream.below(4) + 0.3 * stream.below(3);
            double const y = 10.0 * stream.below(4) + 0.3 * stream.below(3);
            ring.push_back({x, y});
        }
        ring.push_back(ring.front());
        block.area = {{ring, {}}};
    }
    return blocks;
}

using Key = std::tuple<std::uint32_t, double, double, double, double>;

/// The rule written down anew: all pairs of vertices.
std::set<Key> by_hand(std::vector<Block> const &blocks, double limit_m)
{
    std::set<Key> found;
    auto const has = [&](std::uint32_t b, geo::Point p) {
        geo::Ring const &ring = blocks[b].area.front().outer;
        return std::ranges::find(ring, p) != ring.end();
    };
    auto const count_with = [&](geo::Point p) {
        std::uint32_t count = 0;
        for (std::uint32_t b = 0; b < blocks.size(); ++b) {
            count += has(b, p) ? 1 : 0;
        }
        return count;
    };
    auto const first_with = [&](geo::Point p) {
        std::uint32_t b = 0;
        while (!has(b, p)) {
            ++b;
        }
        return b;
    };
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        for (geo::Point const p : blocks[b].area.front().outer) {
            for (Block const &other : blocks) {
                for (geo::Point const q : other.area.front().outer) {
                    bool const moves = count_with(p) == 1 && !has(b, q) &&
                                       (count_with(q) > 1 || first_with(q) < b);
                    if (p != q && geo::distance(p, q) <= limit_m && moves) {
                        found.insert({b, p.x, p.y, q.x, q.y});
                    }
                }
            }
        }
    }
    return found;
}

} // namespace

TEST_CASE("Vertices that nearly meet are found as comparing all pairs finds them")
{
    std::size_t together = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        std::vector<Block> const blocks = random_blocks(seed);
        std::set<Key> found;
        for (NearVertex const &near : near_vertices(blocks, 0.7)) {
            found.insert({near.block, near.from.x, near.from.y, near.to.x, near.to.y});
        }
        CHECK(found == by_hand(blocks, 0.7));
        together += found.size();
    }
    CHECK(together > 1000);
    CHECK(near_vertices({}, 1.0).empty());
}
