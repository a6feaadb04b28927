#pragma once

#include "sim/base/table.hpp"
#include "sim/engine/money/reconcile.hpp"

#include <optional>
#include <vector>

namespace sim::report {

/// 数据核对: one table a section, in the order of the document; figures that only follow, last.
std::vector<Table> figure_tables(Dataset const &dataset, Reconciliation const &reconciliation);

/// All figures in one table, with their section: for csv.
Table figures_table(Dataset const &dataset, Reconciliation const &reconciliation);

/// How many figures are printed, how many agree; the same of figures that follow; how many findings.
Text reconciliation_summary(Dataset const &dataset, Reconciliation const &reconciliation);

/// One line where the plan calculated is not the published one.
std::optional<Text> reconciliation_note(Reconciliation const &reconciliation);

/// Findings with their sentences.
Table findings_table(Reconciliation const &reconciliation);

} // namespace sim::report
