#pragma once

#include "sim/model/dataset.hpp"

#include <span>

namespace sim {

/// A block's reports, week by week.
[[nodiscard]] std::span<ProgressReport const> reports_of(Dataset const &dataset, BlockId block);

/// What stands for a block on a day: its last report up to then.
/// \return nullptr if there is none
[[nodiscard]] ProgressReport const *report_at(Dataset const &dataset, BlockId block, Day day);

/// The report of just this day. \return nullptr if there is none
[[nodiscard]] inline ProgressReport const *report_of_week(Dataset const &dataset, BlockId block,
                                                          Day week)
{
    ProgressReport const *const report = report_at(dataset, block, week);
    return report != nullptr && report->week == week ? report : nullptr;
}

/// A problem that is not solved by the end of a day and was reported by then.
[[nodiscard]] inline bool is_open(WorksProblem const &problem, Day day)
{
    return problem.reported <= day && (!problem.solved || *problem.solved > day);
}

} // namespace sim
