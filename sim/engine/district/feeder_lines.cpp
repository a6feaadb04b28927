#include "sim/engine/district/feeder_lines.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/district/network.hpp"
#include "sim/engine/district/travel.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace sim::district {

namespace {

constexpr double own_line_factor = 1e-6;  // a feeder never leaves its own line to come back to it
constexpr double other_line_factor = 1.6; // its neighbours take other streets

/// Lays feeders one after the other.
class Router
{
public:
    Router(AtomGraph const &graph, GuideLines const &lines, std::vector<Block> const &blocks)
        : m_graph{graph}, m_costs{travel_costs(graph, lines, Territory::streets)},
          m_used(graph.borders.size(), 0)
    {
        for (Block const &block : blocks) {
            m_place.push_back(atom_at(graph, block.label));
        }
    }

    [[nodiscard]] std::size_t place(std::size_t block) const { return m_place[block]; }

    /// The line of one feeder from `station` to each of `blocks`.
    [[nodiscard]] std::vector<Pipe> lay(std::size_t station, std::vector<std::size_t> const &blocks)
    {
        PipeLayer layer{m_graph, m_costs, own_line_factor};
        layer.lay(station, m_place[blocks.front()]);
        layer.close(station); // one way out
        std::vector<std::size_t> stops{station};
        for (std::size_t const block : blocks) {
            layer.lay(m_place[blocks.front()], m_place[block]);
            stops.push_back(m_place[block]);
        }
        for (std::size_t i = 0; i < m_used.size(); ++i) {
            if (layer.laid()[i] != 0 && m_used[i] == 0) {
                m_used[i] = 1;
                m_costs[i] *= other_line_factor;
            }
        }
        return make_pipes(m_graph, layer.edges(), stops);
    }

private:
    AtomGraph const &m_graph;
    std::vector<double> m_costs;
    std::vector<char> m_used; ///< by border: a line runs there
    std::vector<std::size_t> m_place;
};

} // namespace

std::vector<FeederSection> lay_feeders(AtomGraph const &graph, GuideLines const &lines,
                                       std::vector<Block> const &blocks,
                                       std::vector<BlockLoad> const &loads,
                                       std::vector<StationPlan> const &stations,
                                       std::vector<FeederPlan> const &plans)
{
    Router router{graph, lines, blocks};
    std::vector<FeederSection> sections;
    for (std::size_t f = 0; f < plans.size(); ++f) {
        std::size_t const station = stations[plans[f].station].atom;
        std::vector<Pipe> pipes = router.lay(station, plans[f].blocks);
        auto const feeder = orient(pipes, {station});
        std::map<std::size_t, std::size_t> block_at;
        for (std::size_t const block : plans[f].blocks) {
            block_at[router.place(block)] = block;
        }
        std::vector<std::size_t> position(pipes.size(), 0);
        std::size_t number = 0;
        for (std::size_t const i : upstream_first(feeder)) {
            position[i] = sections.size();
            FeederSection section;
            section.code = fmt::format("F{:02}-{:02}", f + 1, ++number);
            section.feeder = f;
            section.line = pipes[i].line;
            if (feeder[i]) {
                section.upstream = position[*feeder[i]];
            }
            if (auto const it = block_at.find(pipes[i].to); it != block_at.end()) {
                section.block = it->second;
                section.other_load_peak_kw = std::round(loads[it->second].other_kw);
            }
            sections.push_back(std::move(section));
        }
    }
    return sections;
}

} // namespace sim::district
