#pragma once

#include "sim/engine/district/atoms.hpp"

#include <span>
#include <vector>

namespace sim::district {

/// A map of atoms to labels, and what may not change in it.
struct Labelling
{
    std::vector<int> label;         ///< by atom, no_label outside
    std::vector<char> fixed;        ///< by atom: a seed
    std::vector<std::size_t> group; ///< of each label; atoms stay within their group
};

/// Takes off tails and rags: an atom that shares less than 40 % of its rim with its own label goes
/// to the label with the longest rim, in four passes, unless it is fixed or an area would leave
/// 0.8 to 1.25 of what it was.
void compact(AtomGraph const &graph, Labelling &labelling);

/// Leaves one connected piece of each label, the largest that holds a fixed atom (the largest of
/// all if none does); loose atoms go to the neighbour with the longest rim.
void keep_connected(AtomGraph const &graph, Labelling &labelling);

/// Numbers the connected pieces of equal label; no_label atoms get no_label.
std::vector<int> components(AtomGraph const &graph, std::span<int const> label);

} // namespace sim::district
