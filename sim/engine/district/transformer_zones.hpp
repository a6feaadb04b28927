#pragma once

#include "sim/engine/district/block_loads.hpp"

#include <vector>

namespace sim::district {

/// Divides each block's homes of the programme between transformers of about 45 homes each, at the
/// section that ends in the block. Private transformers stand in communities only.
std::vector<TransformerZone> make_zones(Facts const &facts, std::vector<Block> const &blocks,
                                        std::vector<FeederSection> const &sections);

} // namespace sim::district
