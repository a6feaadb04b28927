#include "sim/engine/works/packages/returns.hpp"

#include <algorithm>

namespace sim::works {

namespace {

template <typename Reached>
std::optional<WeekSpan> first_week(BlockReturns const &returns, Reached const &reached)
{
    auto const found = std::ranges::find_if(returns.reports, reached);
    if (found == returns.reports.end()) {
        return std::nullopt;
    }
    WeekSpan span;
    span.week = found->week;
    if (found != returns.reports.begin()) {
        span.before = std::prev(found)->week;
    }
    return span;
}

} // namespace

BlockReturns returns_of(Dataset const &dataset, BlockId block, Day last)
{
    auto const all =
        std::ranges::equal_range(dataset.progress, block.index, {},
                                 [](ProgressReport const &report) { return report.block.index; });
    auto const end =
        std::ranges::find_if(all, [&](ProgressReport const &report) { return report.week > last; });
    return {std::span{all.begin(), end}};
}

std::optional<WeekSpan> week_of(BlockReturns const &returns, int households)
{
    return first_week(returns, [&](ProgressReport const &report) {
        return report.households_done >= households;
    });
}

std::optional<WeekSpan> week_of(BlockReturns const &returns, BlockStage stage)
{
    return first_week(returns, [&](ProgressReport const &report) { return report.stage >= stage; });
}

} // namespace sim::works
