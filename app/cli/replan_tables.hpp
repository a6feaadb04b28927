#pragma once

#include "sim/base/table.hpp"
#include "sim/engine/replan/replan.hpp"
#include "sim/report/money_day_cells.hpp"

#include <vector>

namespace app::cli {

/// A re-plan as its tables show it.
struct ReplanView
{
    sim::Dataset const &dataset;
    sim::replan::Replan const &made;
    int money_decimals = sim::report::decimals_to_read; ///< of 万元
};

/// Blocks that change, with the reason.
[[nodiscard]] sim::Table replan_moves(ReplanView const &view);
/// Works whose dates change, with the reason.
[[nodiscard]] sim::Table replan_dates(ReplanView const &view);
/// So many works of each kind of change by town and street.
[[nodiscard]] sim::Table replan_places(ReplanView const &view);
/// Money of every year and payer that changes.
[[nodiscard]] sim::Table replan_money(ReplanView const &view);
/// Days on which the targets are reached, and days of blocks that differ.
[[nodiscard]] std::vector<sim::Table> replan_days(ReplanView const &view);

[[nodiscard]] std::vector<sim::Table> replan_tables(ReplanView const &view);

} // namespace app::cli
