#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace sim::works {

using Period = std::int32_t;
inline constexpr Period never = std::numeric_limits<Period>::max();

/// How much of a full period's work each period brings, in thousandths, and where seasons end.
/// Work pauses in periods without any; it never goes on across the end of a season unless no
/// season is long enough for it. Work of no content is an event: it fits everywhere.
class WorkingTime
{
public:
    WorkingTime() = default;
    /// \param share     by period, 0 to 1000
    /// \param closures  ascending periods: work begun before one is finished before it
    explicit WorkingTime(std::vector<std::uint16_t> const &share,
                         std::vector<Period> const &closures = {});

    [[nodiscard]] Period size() const { return static_cast<Period>(m_done.size()) - 1; }
    [[nodiscard]] bool works(Period period) const;
    /// Thousandths done from the first period to the end of the one before `period`.
    [[nodiscard]] std::int64_t done_before(Period period) const;
    /// First period from `period` on in which work of that content can begin; never if in none.
    [[nodiscard]] Period begin(Period period, std::int64_t content) const;
    /// First period after work that begins at `start`; never if it cannot begin there or not be done.
    [[nodiscard]] Period finish(Period start, std::int64_t content) const;
    /// Last period in which work can begin so that it is finished before `end`; below 0 if in none.
    [[nodiscard]] Period latest_start(Period end, std::int64_t content) const;

private:
    std::vector<std::int64_t> m_done{0};
    std::vector<Period> m_season_end; ///< by period
    std::vector<Period> m_next;       ///< by period: first one with work, itself or later
    std::vector<Period> m_previous;   ///< by period: last one with work before it
    std::int64_t m_longest_season = 0;
};

} // namespace sim::works
