#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/grid_results.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/ledger.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// Lines outside the published tables: what households pay for energy in each season from their
/// start year on (Item::energy, after the fee subsidies that stand in the main ledger), and grid
/// reinforcements (Item::grid, grid company; a block's own zones, else no block).
Ledger make_running_ledger(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                           ImpactResults const &impact, GridResults const &grid);

/// Fills `running_money` and `running_by_block` from `running`, in line order.
void summarise_running(Dataset const &dataset, Results &results);

} // namespace sim
