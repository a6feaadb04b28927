#pragma once

#include "sim/engine/district/district.hpp"

#include <vector>

namespace sim::district {

/// Electric load of a block in the coldest evening, kW.
struct BlockLoad
{
    double base_kw = 0.0;    ///< the programme's homes without heating
    double other_kw = 0.0;   ///< all other homes, and shops
    double heating_kw = 0.0; ///< what the published plan adds

    [[nodiscard]] double before_kw() const { return base_kw + other_kw; }
    [[nodiscard]] double after_kw() const { return before_kw() + heating_kw; }
};

/// Loads by block. Homes outside the programme: in villages and in the towns in proportion to the
/// programme's, the rest over the streets by their population.
std::vector<BlockLoad> block_loads(Facts const &facts, std::vector<Block> const &blocks);

} // namespace sim::district
