#pragma once

#include "sim/engine/standing/standing.hpp"

#include <optional>
#include <vector>

namespace sim::standing {

/// Homes that stood as done by the end of a day, cumulative.
struct ReturnedHomes
{
    Day day = 0;
    int households = 0;
};

/// What had come in by the end of a day. Refers to the dataset: it must outlive it.
class Returns
{
public:
    /// \param counted  by block: whether the plan converts it
    Returns(Dataset const &dataset, std::vector<bool> counted, Day today);

    /// \return the block's last return; nullptr if none came
    [[nodiscard]] ProgressReport const *last(BlockId block) const { return m_last[block.index]; }
    /// Day of the last return from any of its blocks.
    [[nodiscard]] std::optional<Day> last_day(JurisdictionId place) const
    {
        return m_days[place.index];
    }
    /// Homes of the counted blocks on each day that something was returned for one of them.
    /// \param place  empty: the whole district
    [[nodiscard]] std::vector<ReturnedHomes>
    series(std::optional<JurisdictionId> place = std::nullopt) const;
    /// Problems of a block that were reported and not yet solved; those past their day among them.
    struct Problems
    {
        int open = 0;
        int overdue = 0;
        std::optional<Day> first_due; ///< of the overdue ones
    };
    [[nodiscard]] Problems const &problems(BlockId block) const { return m_problems[block.index]; }

private:
    void add_problems();

    Dataset const &m_dataset;
    std::vector<bool> m_counted;
    Day m_today;
    std::vector<ProgressReport const *> m_last; ///< by block
    std::vector<std::optional<Day>> m_days;     ///< by jurisdiction
    std::vector<Problems> m_problems;           ///< by block
};

} // namespace sim::standing
