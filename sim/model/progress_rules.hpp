#pragma once

#include "sim/model/block.hpp"
#include "sim/model/progress_report.hpp"

// What a return should not say: asked when it is read, and of the returns that a project holds.
namespace sim {

[[nodiscard]] inline bool is_above_homes(ProgressReport const &report, Block const &block)
{
    return report.households_done > block.households;
}

[[nodiscard]] inline bool is_done_without_works(ProgressReport const &report)
{
    return report.households_done > 0 && report.stage == BlockStage::coal;
}

[[nodiscard]] inline bool is_paid_above_budget(ProgressReport const &report)
{
    return report.paid > report.budgeted;
}

/// Nothing owed: it has not been said.
[[nodiscard]] inline bool is_budget_above_owed(ProgressReport const &report)
{
    return report.budgeted > report.owed && report.owed != Money{};
}

// Against an earlier return of the same block. A correction may do so.

[[nodiscard]] inline bool fewer_done(ProgressReport const &report, ProgressReport const &before)
{
    return report.households_done < before.households_done;
}

[[nodiscard]] inline bool is_stage_back(ProgressReport const &report, ProgressReport const &before)
{
    return report.stage < before.stage;
}

[[nodiscard]] inline bool is_less_paid(ProgressReport const &report, ProgressReport const &before)
{
    return report.paid < before.paid;
}

} // namespace sim
