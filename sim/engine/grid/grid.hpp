#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/grid_results.hpp"
#include "sim/model/scenario.hpp"

#include <span>

namespace sim {

/// Season loads of every zone, feeder and substation, worst-hour power flow, and what must be
/// reinforced. \return empty vectors if there is no physics or no network
GridResults make_grid(Dataset const &dataset, Scenario const &scenario, Demand const &demand);

/// The same after the blocks `changed` got other choices; every sum it touches is made anew in the
/// order of make_grid, so the bytes are those of make_grid.
GridResults update_grid(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                        GridResults const &previous, std::span<BlockId const> changed);

} // namespace sim
