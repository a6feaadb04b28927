#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace sim::works {

/// Complete search for the makespan with calendars and capacities that vary: activities in the
/// order of their starts, each as early as it can be. Some such order yields a best schedule,
/// since none of it can then be shifted to the left. For small problems.
class ListSearch
{
public:
    ListSearch(Problem const &problem, std::function<bool()> const &stop);

    /// Betters the schedule. \return whether no schedule is done before the one it leaves
    bool run(Schedule &best);

private:
    bool place_fixed();
    void limit(Period end);
    bool descend(std::size_t placed, Period last);
    [[nodiscard]] bool is_free(std::uint32_t activity) const;
    [[nodiscard]] Period place(std::uint32_t activity, Period from) const;
    [[nodiscard]] bool has_room(std::uint32_t activity, Period start, Period finish) const;
    void take(std::uint32_t activity, std::int32_t sign);

    Problem const &m_problem;
    std::function<bool()> const &m_stop;
    std::vector<std::vector<std::int32_t>> m_room; ///< by resource and period
    std::vector<std::uint8_t> m_placed;
    std::vector<Period> m_latest_start; ///< so that the schedule is better than the best
    Schedule m_now;
    Schedule *m_best = nullptr;
    std::uint64_t m_nodes = 0;
    bool m_stopped = false;
};

} // namespace sim::works
