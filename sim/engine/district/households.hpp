#pragma once

#include "sim/engine/district/district.hpp"

#include <vector>

namespace sim::district {

/// How many coal-burning households each unit would have, relative to the others.
std::vector<double> household_weights(Facts const &facts);

/// Splits `total` by `weight`: whole numbers that add up exactly (largest remainder, ties to the
/// lower index).
std::vector<int> apportion(int total, std::vector<double> const &weight);

/// Households of each block, so that every route has the plan's number exactly; floor area too.
void allocate_households(Facts const &facts, std::vector<double> const &weight,
                         std::vector<Block> &blocks);

/// Building class, coal, income, roofs and demolition by class of unit and hash.
void describe_blocks(Facts const &facts, std::vector<Block> &blocks);

} // namespace sim::district
