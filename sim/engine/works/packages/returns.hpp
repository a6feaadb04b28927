#pragma once

#include "sim/model/dataset.hpp"

#include <optional>
#include <span>

namespace sim::works {

/// What came back of one block up to a day.
struct BlockReturns
{
    std::span<ProgressReport const> reports; ///< by week; empty: nothing came

    [[nodiscard]] bool empty() const { return reports.empty(); }
    [[nodiscard]] int households_done() const
    {
        return reports.empty() ? 0 : reports.back().households_done;
    }
    [[nodiscard]] BlockStage stage() const
    {
        return reports.empty() ? BlockStage::coal : reports.back().stage;
    }
    /// \pre not empty
    [[nodiscard]] Day last_week() const { return reports.back().week; }
    /// Works on the spot have begun.
    [[nodiscard]] bool begun() const
    {
        return stage() != BlockStage::coal || households_done() > 0;
    }
};

/// \param last  returns of later weeks do not count
[[nodiscard]] BlockReturns returns_of(Dataset const &dataset, BlockId block, Day last);

/// The weeks between which something happened: after `before`, by `week`.
struct WeekSpan
{
    std::optional<Day> before; ///< of the return before; none: it was the first
    Day week = 0;
};
/// When so many homes were done; nothing if they are not.
[[nodiscard]] std::optional<WeekSpan> week_of(BlockReturns const &returns, int households);
/// When a stage was reached; nothing if it is not.
[[nodiscard]] std::optional<WeekSpan> week_of(BlockReturns const &returns, BlockStage stage);

} // namespace sim::works
