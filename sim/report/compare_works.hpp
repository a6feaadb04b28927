#pragma once

#include "sim/base/table.hpp"
#include "sim/engine/works/works.hpp"
#include "sim/report/compare_tables.hpp"

#include <optional>
#include <vector>

namespace sim::report {

/// The dated works of both sides of a comparison: the schedule that each scenario keeps, with what has
/// changed since following, or a first one.
struct ComparedWorks
{
    Dataset const &dataset;
    works::Works a;
    works::Works b;
    std::vector<Text> a_reasons = {}; ///< why that side has no schedule; else empty
    std::vector<Text> b_reasons = {};

    /// Either side has no schedule within its horizon.
    [[nodiscard]] bool incomplete() const { return a.schedule.empty() || b.schedule.empty(); }
};

/// Dates of both; nothing where the project lacks what they need. Without a schedule of its works a
/// side has reasons instead. \pre the dataset outlives the answer
[[nodiscard]] std::optional<ComparedWorks>
compare_works(Dataset const &dataset, ComparedScenario const &a, ComparedScenario const &b);

/// A block that is connected on another day, or in one of the two only: then that day is 0.
struct BlockDay
{
    std::uint32_t block = 0;
    Day a = 0;
    Day b = 0;
};
[[nodiscard]] std::vector<BlockDay> block_days(ComparedWorks const &works);

/// A day of the works as tables write it; "never" beyond the horizon.
[[nodiscard]] TableCell works_day_cell(WorksPlan const &plan, Day day);

/// Days on which the targets are reached, and days of blocks that differ. \pre not incomplete
[[nodiscard]] std::vector<Table> works_differences(ComparedWorks const &works);

} // namespace sim::report
