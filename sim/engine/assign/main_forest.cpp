#include "sim/engine/assign/main_forest.hpp"

#include "sim/geo/line_area.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <iterator>
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
};

double distance_of(Block const &block, ForestMain const &main, double limit_m = infinite)
{
    double best = infinite;
    for (geo::LineString const &line : main.lines) {
        best = std::min(best, geo::distance(block.area, line, std::min(limit_m, best)));
    }
    return best;
}

/// By block the mains that cross it.
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

class Grower
{
public:
    Grower(std::span<Block const> blocks, std::span<std::vector<std::uint32_t> const> neighbours,
           std::span<ForestMain const> mains)
        : m_blocks{blocks}, m_neighbours{neighbours}, m_mains{mains},
          m_edges(mains.size() + blocks.size()), m_rank(m_edges.size()), m_done(m_edges.size())
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
                reach(m, none, m_mains[m].length_m, 0.0);
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

    [[nodiscard]] bool is_tail(std::uint32_t node) const
    {
        return node < m_mains.size() && !m_mains[node].serves_on;
    }

    /// A block that a main crosses hands nothing on: the main itself reaches its neighbours.
    [[nodiscard]] bool ends_at(std::uint32_t node) const
    {
        std::uint32_t const parent = m_forest.parent[node];
        return node >= m_mains.size() && parent < m_mains.size() &&
               (m_forest.step_m[node] == 0.0 || is_tail(parent));
    }

    void connect()
    {
        for (std::uint32_t m = 0; m < m_mains.size(); ++m) {
            if (m_mains[m].fed_by) {
                m_edges[*m_mains[m].fed_by].push_back({m, m_mains[m].length_m});
            }
        }
        auto const crossings = find_crossings(m_blocks, m_mains);
        for (std::uint32_t b = 0; b < m_blocks.size(); ++b) {
            std::vector<std::uint32_t> near = crossings[b];
            for (std::uint32_t const other : m_neighbours[b]) {
                std::ranges::copy_if(crossings[other], std::back_inserter(near),
                                     [&](std::uint32_t m) { return m_mains[m].serves_on; });
                m_edges[node_of(other)].push_back(
                    {node_of(b),
                     geo::distance(m_blocks[other].label_point, m_blocks[b].label_point)});
            }
            std::ranges::sort(near);
            near.erase(std::ranges::unique(near).begin(), near.end());
            for (std::uint32_t const m : near) {
                m_edges[m].push_back({node_of(b), distance_of(m_blocks[b], m_mains[m])});
            }
        }
    }

    void reach(std::uint32_t node, std::uint32_t parent, double step_m, double before_m)
    {
        double const length_m = before_m + step_m;
        bool const tie = length_m == m_forest.length_m[node] && length_m < infinite &&
                         parent != none && m_forest.parent[node] != none &&
                         m_rank[parent] < m_rank[m_forest.parent[node]];
        if (m_done[node] || (length_m >= m_forest.length_m[node] && !tie)) {
            return;
        }
        m_forest.parent[node] = parent;
        m_forest.step_m[node] = step_m;
        m_forest.length_m[node] = length_m;
        m_queue.push({length_m, m_rank[node], node});
    }

    void run()
    {
        while (!m_queue.empty()) {
            auto const [length_m, rank, node] = m_queue.top();
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
                reach(edge.to, node, edge.length_m, length_m);
            }
        }
    }

    /// The block outside the forest that lies nearest to a reached main. \return false: none left
    bool reach_straight()
    {
        double best_m = infinite;
        std::uint32_t block = none;
        std::uint32_t main = none;
        for (std::uint32_t b = 0; b < m_blocks.size(); ++b) {
            for (std::uint32_t m = 0; m < m_mains.size() && !m_done[node_of(b)]; ++m) {
                if (!m_done[m] || is_tail(m)) {
                    continue;
                }
                double const d = distance_of(m_blocks[b], m_mains[m]);
                if (m_forest.length_m[m] + d < best_m) {
                    best_m = m_forest.length_m[m] + d;
                    block = b;
                    main = m;
                }
            }
        }
        if (block == none) {
            return false;
        }
        reach(node_of(block), main, best_m - m_forest.length_m[main], m_forest.length_m[main]);
        return true;
    }

    struct Waiting
    {
        double length_m = 0.0;
        std::uint32_t rank = 0;
        std::uint32_t node = 0;

        friend bool operator>(Waiting const &a, Waiting const &b)
        {
            return a.length_m != b.length_m ? a.length_m > b.length_m : a.rank > b.rank;
        }
    };

    std::span<Block const> m_blocks;
    std::span<std::vector<std::uint32_t> const> m_neighbours;
    std::span<ForestMain const> m_mains;
    std::vector<std::vector<Edge>> m_edges;
    std::vector<std::uint32_t> m_rank;
    std::vector<char> m_done;
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
