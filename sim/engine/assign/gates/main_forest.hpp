#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/model/block.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sim::assign {

/// A main, or a station or plant (a line of one point), as the forest sees it.
struct ForestMain
{
    std::string code;
    std::vector<geo::LineString> lines;
    std::optional<std::uint32_t> fed_by; ///< none: it begins at its station or plant
    double length_m = 0.0;               ///< to lay; 0 if it exists
    double weight_m = 0.0;               ///< by which ways are compared: less for what is shared
    bool serves_on = true; ///< false: low pressure, for the blocks that it crosses alone
};

/// Nodes 0..mains-1 are the mains, the blocks follow.
struct MainForest
{
    std::vector<std::uint32_t> parent; ///< by node; `none`: begins at a station, or not reached
    std::vector<double> step_m;        ///< by node: pipe to lay from the parent
    std::vector<double> length_m;      ///< by node: pipe to lay altogether; infinite: not reached
    std::vector<std::uint32_t> order; ///< nodes that are reached, parents before what hangs on them
};

/// Shortest ways from the stations over the mains to every block. A block hangs on a main that
/// crosses it or a neighbour, or on a neighbour, the way between their label points, but never
/// shorter than straight from the main. A main that does not serve on hands its neighbours to the
/// one upstream of it.
/// A block that no neighbour leads to is reached from the nearest main straight.
/// Ties: mains before blocks, the lower code among mains, the lower index among blocks.
/// \param neighbours  by block, as find_neighbours() makes them
/// \source shortest-path tree, E. W. Dijkstra, 1959
[[nodiscard]] MainForest grow_forest(std::span<Block const> blocks,
                                     std::span<std::vector<std::uint32_t> const> neighbours,
                                     std::span<ForestMain const> mains);

} // namespace sim::assign
