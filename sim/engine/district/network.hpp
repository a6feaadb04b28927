#pragma once

#include "sim/engine/district/chains.hpp"
#include "sim/engine/district/growth.hpp"

#include <optional>
#include <vector>

namespace sim::district {

/// Lays pipes along atoms: each way is the cheapest, and follows what lies already for less.
class PipeLayer
{
public:
    /// \param reuse_factor  what an edge costs once it is laid; near 0 no edge is laid twice, so
    ///                      that ways from one atom form a tree
    PipeLayer(AtomGraph const &graph, std::vector<double> costs, double reuse_factor = 0.3);

    /// Lays a pipe from atom `from` to `to`; where one lies already, nothing is added.
    void lay(std::size_t from, std::size_t to);

    /// No way leads through `atom` any more.
    void close(std::size_t atom) { m_open[atom] = 0; }

    /// By border: has it a pipe?
    [[nodiscard]] std::vector<char> const &laid() const { return m_laid; }

    /// All edges between atoms, in the order in which they were laid.
    [[nodiscard]] std::vector<Edge> const &edges() const { return m_edges; }

private:
    AtomGraph const &m_graph;
    std::vector<double> m_costs;
    double m_reuse_factor;
    std::vector<char> m_open;
    std::vector<char> m_laid; ///< by border
    std::vector<Edge> m_edges;
};

/// A stretch of pipe between two junctions.
struct Pipe
{
    geo::LineString line;
    std::size_t from = 0; ///< atoms at its ends
    std::size_t to = 0;
};

/// The laid edges as pipes: ends exact, the course simplified.
std::vector<Pipe> make_pipes(AtomGraph const &graph, std::vector<Edge> const &edges,
                             std::vector<std::size_t> const &stops);

/// For each pipe the one that feeds it (nothing for those that start at a root), found from the
/// roots outwards by length. Pipes are turned so that they run away from the root.
std::vector<std::optional<std::size_t>> orient(std::vector<Pipe> &pipes,
                                               std::vector<std::size_t> const &roots);

/// Pipes in an order in which the one that feeds another comes before it.
std::vector<std::size_t> upstream_first(std::vector<std::optional<std::size_t>> const &feeder);

} // namespace sim::district
