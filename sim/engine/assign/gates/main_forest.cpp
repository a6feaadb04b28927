#include "sim/engine/assign/gates/main_forest.hpp"

#include "sim/engine/assign/gates/main_crossings.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>

namespace sim::assign {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Edge
{
    std::uint32_t to = 0;
    double length_m = 0.0;
    double weight_m = 0.0;
};

class Grower
{
public:
    Grower(std::span<Block const> blocks, std::span<std::vector<std::uint32_t> const> neighbours,
           std::span<ForestMain const> mains)
        : m_blocks{blocks}, m_neighbours{neighbours}, m_mains{mains},
          m_edges(mains.size() + blocks.size()), m_rank(m_edges.size()), m_done(m_edges.size()),
          m_weight_m(m_edges.size(), infinite)
    {
        m_forest.parent.assign(m_edges.size(), none);
        m_forest.step_m.assign(m_edges.size(), 0.0);
        m_forest.length_m.assign(m_edges.size(), infinite);
        std::vector<std::uint32_t> by_code(mains.size());
        std::iota(by_code.begin(), by_code.end(), 0U);
        std::ranges::stable_sort(by_code, {}, [&](std::uint32_t m) { return mains[m].code; });
        std::iota(m_rank.begin(), m_rank.end(), 0U);
        for (std::uint32_t i = 0; i < by_code.size(); ++i) {
            m_rank[by_code[i]] = i;
        }
        connect();
    }

    MainForest grow()
    {
        for (std::uint32_t m = 0; m < m_mains.size(); ++m) {
            if (!m_mains[m].fed_by) {
                reach(none, {m, m_mains[m].length_m, m_mains[m].weight_m});
            }
        }
        run();
        while (reach_straight()) {
            run();
        }
        return std::move(m_forest);
    }

private:
    [[nodiscard]] std::uint32_t node_of(std::size_t block) const
    {
        return static_cast<std::uint32_t>(m_mains.size() + block);
    }

    /// The main itself, or the one upstream that serves others than the blocks it crosses.
    [[nodiscard]] std::uint32_t serving(std::uint32_t main) const
    {
        for (std::size_t step = 0; !m_mains[main].serves_on && step < m_mains.size(); ++step) {
            if (!m_mains[main].fed_by) {
                break;
            }
            main = *m_mains[main].fed_by;
        }
        return main;
    }

    [[nodiscard]] bool is_block(std::uint32_t node) const { return node >= m_mains.size(); }

    /// A block that a main crosses hands nothing on: the main itself reaches its neighbours.
    [[nodiscard]] bool ends_at(std::uint32_t node) const
    {
        return is_block(node) && !is_block(m_forest.parent[node]) && m_forest.step_m[node] == 0.0;
    }

    void connect()
    {
        for (std::uint32_t m = 0; m < m_mains.size(); ++m) {
            if (m_mains[m].fed_by) {
                m_edges[*m_mains[m].fed_by].push_back(
                    {m, m_mains[m].length_m, m_mains[m].weight_m});
            }
        }
        auto const crossings = find_crossings(m_blocks, m_mains);
        for (std::uint32_t b = 0; b < m_blocks.size(); ++b) {
            std::vector<std::uint32_t> near = crossings[b];
            for (std::uint32_t const other : m_neighbours[b]) {
                for (std::uint32_t const m : crossings[other]) {
                    near.push_back(serving(m));
                }
                double const between_m =
                    geo::distance(m_blocks[other].label_point, m_blocks[b].label_point);
                m_edges[node_of(other)].push_back({node_of(b), between_m, between_m});
            }
            std::ranges::sort(near);
            near.erase(std::unique(near.begin(), near.end()), near.end());
            for (std::uint32_t const m : near) {
                double const own_m = distance_of(m_blocks[b], m_mains[m]);
                m_edges[m].push_back({node_of(b), own_m, own_m});
            }
        }
    }

    /// From block to block: never shorter altogether than straight from the main that the way left.
    [[nodiscard]] Edge onward(std::uint32_t from, Edge const &edge) const
    {
        std::uint32_t main = from;
        while (is_block(main)) {
            main = m_forest.parent[main];
        }
        double const straight_m = distance_of(m_blocks[edge.to - m_mains.size()], m_mains[main]);
        double const laid_m = m_forest.length_m[from] - m_forest.length_m[main];
        double const step_m = std::max(edge.length_m, straight_m - laid_m);
        return {edge.to, step_m, step_m};
    }

    /// Takes the edge if it is the shortest way to its end so far.
    void reach(std::uint32_t parent, Edge const &edge)
    {
        std::uint32_t const node = edge.to;
        double const weight_m = (parent == none ? 0.0 : m_weight_m[parent]) + edge.weight_m;
        bool const tie = weight_m == m_weight_m[node] && weight_m < infinite && parent != none &&
                         m_forest.parent[node] != none &&
                         m_rank[parent] < m_rank[m_forest.parent[node]];
        if (m_done[node] || (weight_m >= m_weight_m[node] && !tie)) {
            return;
        }
        m_weight_m[node] = weight_m;
        m_forest.parent[node] = parent;
        m_forest.step_m[node] = edge.length_m;
        m_forest.length_m[node] =
            (parent == none ? 0.0 : m_forest.length_m[parent]) + edge.length_m;
        m_queue.push({weight_m, m_rank[node], node});
    }

    void run()
    {
        while (!m_queue.empty()) {
            std::uint32_t const node = m_queue.top().node;
            m_queue.pop();
            if (m_done[node]) {
                continue;
            }
            m_done[node] = true;
            m_forest.order.push_back(node);
            if (ends_at(node)) {
                continue;
            }
            for (Edge const &edge : m_edges[node]) {
                reach(node, is_block(node) ? onward(node, edge) : edge);
            }
        }
    }

    /// The block outside the forest that lies nearest to a reached main. \return false: none left
    bool reach_straight()
    {
        double best_m = infinite;
        std::uint32_t from = none;
        Edge straight;
        for (std::uint32_t b = 0; b < m_blocks.size(); ++b) {
            for (std::uint32_t m = 0; m < m_mains.size() && !m_done[node_of(b)]; ++m) {
                if (!m_done[m] || !m_mains[m].serves_on) {
                    continue;
                }
                double const own_m = distance_of(m_blocks[b], m_mains[m]);
                if (m_weight_m[m] + own_m < best_m) {
                    best_m = m_weight_m[m] + own_m;
                    from = m;
                    straight = {node_of(b), own_m, own_m};
                }
            }
        }
        if (from == none) {
            return false;
        }
        reach(from, straight);
        return true;
    }

    struct Waiting
    {
        double weight_m = 0.0;
        std::uint32_t rank = 0;
        std::uint32_t node = 0;

        friend bool operator>(Waiting const &a, Waiting const &b)
        {
            return a.weight_m != b.weight_m ? a.weight_m > b.weight_m : a.rank > b.rank;
        }
    };

    std::span<Block const> m_blocks;
    std::span<std::vector<std::uint32_t> const> m_neighbours;
    std::span<ForestMain const> m_mains;
    std::vector<std::vector<Edge>> m_edges;
    std::vector<std::uint32_t> m_rank;
    std::vector<char> m_done;
    std::vector<double> m_weight_m; ///< by node, of the whole way
    MainForest m_forest;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> m_queue;
};

} // namespace

MainForest grow_forest(std::span<Block const> blocks,
                       std::span<std::vector<std::uint32_t> const> neighbours,
                       std::span<ForestMain const> mains)
{
    return Grower{blocks, neighbours, mains}.grow();
}

} // namespace sim::assign
