#include "sim/engine/district/network.hpp"

#include "sim/geo/curve.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace sim::district {

namespace {

constexpr double course_tolerance_m = 80.0;

} // namespace

PipeLayer::PipeLayer(AtomGraph const &graph, std::vector<double> costs, double reuse_factor)
    : m_graph{graph}, m_costs{std::move(costs)}, m_reuse_factor{reuse_factor},
      m_laid(graph.borders.size(), 0)
{
    for (Atom const &atom : graph.atoms) {
        m_open.push_back(atom.inside ? 1 : 0);
    }
}

void PipeLayer::lay(std::size_t from, std::size_t to)
{
    std::vector<std::size_t> const way = cheapest_way({m_graph, m_costs, m_open}, from, to);
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        for (Link const &link : m_graph.links[way[i]]) {
            if (link.to == way[i + 1] && m_laid[link.border] == 0) {
                m_laid[link.border] = 1;
                m_costs[link.border] *= m_reuse_factor;
                m_edges.push_back({way[i], way[i + 1]});
            }
        }
    }
}

std::vector<Pipe> make_pipes(AtomGraph const &graph, std::vector<Edge> const &edges,
                             std::vector<std::size_t> const &stops)
{
    std::vector<Pipe> pipes;
    for (Chain const &chain : make_chains(edges, stops)) {
        geo::LineString course;
        for (std::size_t const atom : chain.places) {
            course.push_back(graph.atoms[atom].point);
        }
        pipes.push_back(
            {geo::thin(course, course_tolerance_m), chain.places.front(), chain.places.back()});
    }
    return pipes;
}

std::vector<std::optional<std::size_t>> orient(std::vector<Pipe> &pipes,
                                               std::vector<std::size_t> const &roots)
{
    std::map<std::size_t, std::vector<std::size_t>> at;
    for (std::size_t i = 0; i < pipes.size(); ++i) {
        at[pipes[i].from].push_back(i);
        at[pipes[i].to].push_back(i);
    }
    std::vector<std::optional<std::size_t>> feeder(pipes.size());
    std::vector<char> done(pipes.size(), 0);
    struct Reach
    {
        double distance_m;
        std::size_t place;
        std::optional<std::size_t> by;
        bool operator<(Reach const &other) const
        {
            return std::tie(distance_m, place) > std::tie(other.distance_m, other.place);
        }
    };
    std::priority_queue<Reach> queue;
    for (std::size_t const root : roots) {
        queue.push({0.0, root, std::nullopt});
    }
    while (!queue.empty()) {
        Reach const reach = queue.top();
        queue.pop();
        for (std::size_t const i : at[reach.place]) {
            if (done[i] != 0) {
                continue;
            }
            done[i] = 1;
            feeder[i] = reach.by;
            if (pipes[i].to == reach.place) {
                std::swap(pipes[i].from, pipes[i].to);
                std::ranges::reverse(pipes[i].line);
            }
            queue.push({reach.distance_m + geo::length(pipes[i].line), pipes[i].to, i});
        }
    }
    return feeder;
}

std::vector<std::size_t> upstream_first(std::vector<std::optional<std::size_t>> const &feeder)
{
    std::vector<std::size_t> order;
    std::vector<char> done(feeder.size(), 0);
    auto add = [&](std::size_t i) {
        std::vector<std::size_t> way;
        for (std::optional<std::size_t> at = i; at && done[*at] == 0; at = feeder[*at]) {
            way.push_back(*at);
            done[*at] = 1;
        }
        order.insert(order.end(), way.rbegin(), way.rend());
    };
    for (std::size_t i = 0; i < feeder.size(); ++i) {
        add(i);
    }
    return order;
}

} // namespace sim::district
