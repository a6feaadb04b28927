#pragma once

#include "sim/base/table.hpp"
#include "sim/engine/money/reconcile.hpp"

#include <vector>

namespace sim::report {

/// 数据核对: one table a section of the document, in the order in which sections first appear.
std::vector<Table> figure_tables(Dataset const &dataset, Reconciliation const &reconciliation);

/// All figures in one table, with their section: for csv.
Table figures_table(Dataset const &dataset, Reconciliation const &reconciliation);

/// Findings with their sentences.
Table findings_table(Reconciliation const &reconciliation);

} // namespace sim::report
