#pragma once

#include "sim/engine/district/district.hpp"

#include <vector>

namespace sim::district {

/// Regulators of every gas block, one for each 330 homes begun.
std::vector<GasRegulator> make_regulators(Facts const &facts, std::vector<Block> const &blocks);

} // namespace sim::district
