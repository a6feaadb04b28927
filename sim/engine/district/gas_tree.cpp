#include "sim/engine/district/gas_tree.hpp"

#include "sim/engine/district/block_graph.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>

namespace sim::district {

namespace {

using geo::Point;

bool served(Block const &block)
{
    return block.route != Route::solar_electric;
}

} // namespace

std::size_t block_at(std::vector<Block> const &blocks, Point p)
{
    auto const it = std::ranges::min_element(
        blocks, {}, [p](Block const &block) { return geo::distance(p, block.shape); });
    return static_cast<std::size_t>(it - blocks.begin());
}

std::vector<std::optional<std::size_t>> choose_gas_blocks(Facts const &facts, Frame const &frame,
                                                          std::vector<double> const &weight,
                                                          std::vector<Block> &blocks)
{
    double const gas = facts.parameters.at("gas_households");
    double const share = gas / (gas + facts.parameters.at("solar_electric_households"));
    double limit = 0.0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        limit += served(blocks[i]) ? 0.0 : weight[i] * share;
    }
    std::vector<char> const all(blocks.size(), 1);
    BlockWays tree = shortest_ways(make_block_graph(blocks), all, block_at(blocks, frame.gas_gate));
    double used = 0.0;
    for (std::size_t const i : tree.order) {
        bool const reachable = !tree.parent[i] || served(blocks[*tree.parent[i]]);
        if (!served(blocks[i]) && reachable && used + weight[i] / 2 < limit) {
            blocks[i].route = Route::gas_wall;
            used += weight[i];
        }
    }
    return tree.parent;
}

} // namespace sim::district
