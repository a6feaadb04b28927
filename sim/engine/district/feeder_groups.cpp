#include "sim/engine/district/feeder_groups.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace sim::district {

namespace {

using geo::Point;

constexpr std::size_t most_blocks = 7;
constexpr int most_electric_blocks = 2;

/// Blocks that may become a feeder.
struct Group
{
    std::vector<std::size_t> blocks;
    double load_kw = 0.0; ///< before the plan
    int electric = 0;
    Point moment; ///< sum of labels
};

Group joined(Group a, Group const &b)
{
    a.blocks.insert(a.blocks.end(), b.blocks.begin(), b.blocks.end());
    a.load_kw += b.load_kw;
    a.electric += b.electric;
    a.moment = {a.moment.x + b.moment.x, a.moment.y + b.moment.y};
    return a;
}

/// Groups the blocks of one station.
class Grouping
{
public:
    Grouping(Facts const &facts, std::vector<Block> const &blocks,
             std::vector<BlockLoad> const &loads)
        : m_blocks{blocks}, m_loads{loads}, m_most_kw{facts.parameters.at("feeder_most_kw")},
          m_small_kw{facts.parameters.at("feeder_small_kw")}
    {
    }

    /// From the leaves of the tree up to its root.
    [[nodiscard]] std::vector<Group> along_tree(BlockWays const &ways) const
    {
        std::vector<Group> closed;
        std::map<std::size_t, std::vector<Group>> below;
        for (std::size_t k = ways.order.size(); k-- > 0;) {
            std::size_t const i = ways.order[k];
            Group group = alone(i);
            std::ranges::stable_sort(below[i], {}, &Group::load_kw);
            for (Group &child : below[i]) {
                // what leaves the root's own block is divided by direction, not here
                if (ways.parent[i] && fits(group, child)) {
                    group = joined(std::move(group), child);
                } else {
                    closed.push_back(std::move(child));
                }
            }
            if (ways.parent[i]) {
                below[*ways.parent[i]].push_back(std::move(group));
            } else {
                closed.push_back(std::move(group));
            }
        }
        return closed;
    }

    /// Joins small groups with their neighbours around the station, the lightest pair first.
    [[nodiscard]] std::vector<Group> around(std::vector<Group> groups, Point station) const
    {
        std::ranges::stable_sort(groups, {}, [&](Group const &group) {
            auto const n = static_cast<double>(group.blocks.size());
            return std::atan2(group.moment.y / n - station.y, group.moment.x / n - station.x);
        });
        while (groups.size() > 1) {
            std::optional<std::size_t> best;
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t i = 0; i < groups.size(); ++i) {
                Group const &next = groups[(i + 1) % groups.size()];
                double const load_kw = groups[i].load_kw + next.load_kw;
                bool const small = std::min(groups[i].load_kw, next.load_kw) < m_small_kw;
                if (small && load_kw < least && fits(groups[i], next)) {
                    best = i;
                    least = load_kw;
                }
            }
            if (!best) {
                break;
            }
            std::size_t const other = (*best + 1) % groups.size();
            groups[*best] = joined(std::move(groups[*best]), groups[other]);
            groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(other));
        }
        return groups;
    }

private:
    [[nodiscard]] Group alone(std::size_t i) const
    {
        return {{i},
                m_loads[i].before_kw(),
                m_blocks[i].route == Route::solar_electric ? 1 : 0,
                m_blocks[i].label};
    }

    [[nodiscard]] bool fits(Group const &a, Group const &b) const
    {
        return a.load_kw + b.load_kw <= m_most_kw &&
               a.blocks.size() + b.blocks.size() <= most_blocks &&
               a.electric + b.electric <= most_electric_blocks;
    }

    std::vector<Block> const &m_blocks;
    std::vector<BlockLoad> const &m_loads;
    double m_most_kw;
    double m_small_kw;
};

} // namespace

std::vector<FeederPlan> plan_feeders(Facts const &facts, AtomGraph const &graph,
                                     std::vector<Block> const &blocks,
                                     std::vector<BlockLoad> const &loads,
                                     std::vector<StationPlan> const &stations)
{
    BlockGraph const neighbours = make_block_graph(blocks);
    Grouping const grouping{facts, blocks, loads};
    std::vector<FeederPlan> plans;
    for (std::size_t s = 0; s < stations.size(); ++s) {
        std::vector<char> open(blocks.size(), 0);
        for (std::size_t const i : stations[s].blocks) {
            open[i] = 1;
        }
        BlockWays const ways = shortest_ways(neighbours, open, stations[s].root);
        for (Group &group :
             grouping.around(grouping.along_tree(ways), graph.atoms[stations[s].atom].point)) {
            std::ranges::sort(group.blocks, {}, [&](std::size_t i) {
                return std::pair{ways.distance_m[i], i};
            });
            plans.push_back({s, std::move(group.blocks)});
        }
    }
    return plans;
}

} // namespace sim::district
