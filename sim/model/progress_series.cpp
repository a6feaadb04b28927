#include "sim/model/progress_series.hpp"

#include <algorithm>

namespace sim {

std::span<ProgressReport const> reports_of(Dataset const &dataset, BlockId block)
{
    auto const of_block = [](ProgressReport const &report) { return report.block.index; };
    auto const range = std::ranges::equal_range(dataset.progress, block.index, {}, of_block);
    return {range.begin(), range.end()};
}

ProgressReport const *report_at(Dataset const &dataset, BlockId block, Day day)
{
    std::span<ProgressReport const> const reports = reports_of(dataset, block);
    auto const next = std::ranges::upper_bound(reports, day, {}, &ProgressReport::week);
    return next == reports.begin() ? nullptr : &*(next - 1);
}

} // namespace sim
