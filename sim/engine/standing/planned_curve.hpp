#pragma once

#include "sim/base/date.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sim::standing {

/// Homes that are to be connected by the end of each day, cumulative.
class PlannedCurve
{
public:
    struct Step
    {
        Day day = 0;
        int households = 0; ///< connected on that day
    };

    PlannedCurve() = default;
    explicit PlannedCurve(std::vector<Step> steps);

    [[nodiscard]] bool empty() const { return m_steps.empty(); }
    [[nodiscard]] int total() const { return empty() ? 0 : m_steps.back().households; }
    /// First and last day that connects homes. \pre not empty
    [[nodiscard]] Day first_day() const { return m_steps.front().day; }
    [[nodiscard]] Day last_day() const { return m_steps.back().day; }
    /// By the end of a day.
    [[nodiscard]] int at(Day day) const;
    /// Between two days in proportion.
    [[nodiscard]] double at_time(double time) const;

    /// The time that the plan gives for so many homes: where the plan stood when it had them.
    /// \param day  on which they are there: while the plan itself rests it is on its plan
    /// \return days since 1970 with a fraction inside a day's homes; nothing once all are connected
    /// \source earned schedule: Lipke, "Schedule is different", The Measurable News, summer 2003
    [[nodiscard]] std::optional<double> time_of(int households, Day day) const;

private:
    std::vector<Step> m_steps; ///< by day, each day once, homes cumulative
};

} // namespace sim::standing
