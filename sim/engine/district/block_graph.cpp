#include "sim/engine/district/block_graph.hpp"

#include "sim/geo/measure.hpp"

#include <array>
#include <map>

namespace sim::district {

namespace {

using geo::Point;

constexpr double shortest_border_m = 30.0;

/// Metres of border that two blocks share, for each pair (lower first).
std::map<std::pair<std::size_t, std::size_t>, double>
common_borders(std::vector<Block> const &blocks)
{
    std::map<std::array<double, 4>, std::size_t> first;
    std::map<std::pair<std::size_t, std::size_t>, double> common;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        geo::Ring const &ring = blocks[i].shape.outer;
        for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
            Point a = ring[k];
            Point b = ring[k + 1];
            if (std::pair{b.x, b.y} < std::pair{a.x, a.y}) {
                std::swap(a, b);
            }
            auto const [it, fresh] = first.try_emplace({a.x, a.y, b.x, b.y}, i);
            if (!fresh) {
                common[{it->second, i}] += geo::distance(a, b);
            }
        }
    }
    return common;
}

} // namespace

BlockGraph make_block_graph(std::vector<Block> const &blocks)
{
    BlockGraph graph(blocks.size());
    for (auto const &[pair, metres] : common_borders(blocks)) {
        if (metres >= shortest_border_m) {
            auto const [a, b] = pair;
            double const way_m = geo::distance(blocks[a].label, blocks[b].label);
            graph[a].push_back({b, way_m});
            graph[b].push_back({a, way_m});
        }
    }
    return graph;
}

BlockWays shortest_ways(BlockGraph const &graph, std::span<char const> open, std::size_t root)
{
    constexpr double unreached = std::numeric_limits<double>::infinity();
    BlockWays ways{{},
                   std::vector<double>(graph.size(), unreached),
                   std::vector<std::optional<std::size_t>>(graph.size())};
    std::vector<char> done(graph.size(), 0);
    ways.distance_m[root] = 0.0;
    while (true) {
        std::optional<std::size_t> next;
        for (std::size_t i = 0; i < graph.size(); ++i) {
            if (done[i] == 0 && ways.distance_m[i] < unreached &&
                (!next || ways.distance_m[i] < ways.distance_m[*next])) {
                next = i;
            }
        }
        if (!next) {
            return ways;
        }
        done[*next] = 1;
        ways.order.push_back(*next);
        for (BlockLink const &link : graph[*next]) {
            double const there = ways.distance_m[*next] + link.way_m;
            if (open[link.to] != 0 && there < ways.distance_m[link.to]) {
                ways.distance_m[link.to] = there;
                ways.parent[link.to] = *next;
            }
        }
    }
}

} // namespace sim::district
