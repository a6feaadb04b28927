#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sim::district {

/// An edge of a drawn network between two numbered places; edges of different `kind` never join.
struct Edge
{
    std::size_t p = 0;
    std::size_t q = 0;
    int kind = 0;
};

/// A run of edges between two junctions, or a closed run without any.
struct Chain
{
    std::vector<std::size_t> places; ///< one more than edges
    std::vector<std::size_t> edges;  ///< indices into the input
    int kind = 0;
};

/// Joins edges into chains. A chain ends where other than two edges meet, where the kind changes,
/// and at `stops`. Order and direction follow the lowest place number: same input, same chains.
std::vector<Chain> make_chains(std::span<Edge const> edges,
                               std::span<std::size_t const> stops = {});

} // namespace sim::district
