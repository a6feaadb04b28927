#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// Households and area of the blocks by route family: of the district and of each jurisdiction.
void count_quantities(Dataset const &dataset, Plan const &plan, Results &results);

/// Sums of ledger lines, always in line order: district, jurisdictions, blocks, programmes.
void summarise_ledger(Dataset const &dataset, Results &results);

} // namespace sim
