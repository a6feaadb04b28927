#pragma once

#include "sim/engine/district/atoms.hpp"

#include <span>
#include <vector>

namespace sim::district {

constexpr int no_label = -1;

struct Source
{
    std::size_t atom = 0;
    int label = 0;
    double start_m = 0.0; ///< its head start is negative
};

/// Where growth may go and what a step costs.
struct Terrain
{
    AtomGraph const &graph;
    std::span<double const> costs; ///< by border
    std::span<char const> open;    ///< by atom: may be taken
};

struct Growth
{
    std::vector<int> label;         ///< by atom; no_label where nothing came
    std::vector<double> distance_m; ///< from the nearest source, head start included
    std::vector<std::size_t> order; ///< atoms as they were reached
};

/// Multi-source Dijkstra: each open atom goes to the source that reaches it first. Sources keep
/// their own atom whatever the others' head starts. Ties: the lowest atom index.
Growth grow(Terrain const &terrain, std::span<Source const> sources);

/// Atoms from `from` to `to` on the cheapest way; empty if there is none.
std::vector<std::size_t> cheapest_way(Terrain const &terrain, std::size_t from, std::size_t to);

/// What a balanced partition aims at.
struct Balance
{
    std::vector<std::vector<std::size_t>> seeds; ///< atoms of each label
    std::vector<double> target_m2;               ///< area of each label
    int rounds = 0;
    double gain = 0.45; ///< metres of head start per metre of missing square root of area
};

/// Divides the open atoms between the labels so that areas meet their targets: head starts are
/// corrected round by round, and the round with the smallest greatest error wins.
/// Labels count from 0 in the order of `seeds`.
std::vector<int> balanced_partition(Terrain const &terrain, Balance const &balance);

/// Area of each label, m2.
std::vector<double> label_areas(AtomGraph const &graph, std::span<int const> labels,
                                std::size_t count);

} // namespace sim::district
