#pragma once

#include "sim/engine/works/answers/answer.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

struct Hold
{
    HeldBy by = HeldBy::nothing;
    std::uint32_t holder = none; ///< package that is done before; none where no package holds
};

/// Crews at work in every period, by pool.
[[nodiscard]] std::vector<std::vector<std::int32_t>> crews_at_work(Problem const &problem,
                                                                   Schedule const &schedule);

/// Why packages do not begin a period earlier. Of several packages that hold one equally, the one
/// with the least slack is named.
class Holders
{
public:
    /// \param slack  by package, periods
    Holders(WorksPlan const &plan, Problem const &problem, Schedule const &schedule,
            std::vector<Period> const &slack);

    [[nodiscard]] Hold of(std::uint32_t package) const;

private:
    [[nodiscard]] bool works(std::uint32_t package, Period period) const;
    [[nodiscard]] bool is_better(std::uint32_t one, std::uint32_t other) const;
    [[nodiscard]] std::uint32_t last_predecessor(std::uint32_t package) const;
    [[nodiscard]] bool season_ends_between(std::uint32_t package, Period from, Period to) const;
    [[nodiscard]] Hold held_by_crew(std::uint32_t package, Period from) const;
    [[nodiscard]] std::uint32_t user_at(std::uint32_t resource, Period clash, Period start) const;

    WorksPlan const &m_plan;
    Problem const &m_problem;
    Schedule const &m_schedule;
    std::vector<Period> const &m_slack;
    std::vector<std::vector<std::int32_t>> m_busy;
    std::vector<std::vector<std::uint32_t>> m_users; ///< by resource, packages by rising end
};

} // namespace sim::works
