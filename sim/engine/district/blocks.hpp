#pragma once

#include "sim/engine/district/facts.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/growth.hpp"
#include "sim/engine/district/guide_lines.hpp"

#include <vector>

namespace sim::district {

/// Where a block starts from.
struct Seed
{
    std::size_t atom = 0;
    bool known = false;   ///< at the published place of `unit`
    std::size_t unit = 0; ///< index into Facts::units
};

struct BlockMap
{
    std::vector<int> unit;   ///< by atom: index into Facts::units, no_label outside
    std::vector<Seed> seeds; ///< one a unit, in order of units
};

/// Divides each jurisdiction's atoms between its units.
BlockMap make_blocks(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                     GuideLines const &lines, std::vector<int> const &jurisdiction);

} // namespace sim::district
