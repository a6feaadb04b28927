#pragma once

#include "sim/model/block.hpp"

#include <span>
#include <vector>

namespace sim::assign {

/// Homes within reach of one heat station.
struct Cluster
{
    double households = 0.0;
    double area_m2 = 0.0; ///< heated
};

/// For each block the sum over all blocks, itself among them, whose label point lies within
/// `radius_m` of its own.
[[nodiscard]] std::vector<Cluster> find_clusters(std::span<Block const> blocks, double radius_m);

} // namespace sim::assign
