#pragma once

#include "sim/engine/works/answers/uncertainty.hpp"
#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::works {

/// Lets the works run under courses of events, one after the other, without memory anew: packages
/// take crews in the order of a schedule, each as early as it can be. Dates set by hand are dates
/// before which a package does not begin.
class WorksRun
{
public:
    /// \pre the problem is the plan's, the schedule too
    WorksRun(WorksPlan const &plan, Problem const &problem, WorksSchedule const &schedule);

    void run(Course const &course);

    /// First day of work and first day after it, by package; never if there is no place for it.
    [[nodiscard]] std::span<Period const> start() const { return m_start; }
    [[nodiscard]] std::span<Period const> finish() const { return m_finish; }
    /// The package that kept one from beginning earlier: the last that it waited for, or the last
    /// of its crews' others to end before it began. no_index: none.
    [[nodiscard]] std::uint32_t holder(std::uint32_t package) const;

private:
    /// A calendar with the course's days.
    struct Time
    {
        std::vector<Period> season_end;  ///< by day: where the season ends that it lies in
        std::vector<std::int64_t> done;  ///< [days + 1]: work before a day
        std::int64_t longest_season = 0; ///< most work between two closures
    };

    void set_calendar(Time &time, std::span<std::uint16_t const> share) const;
    [[nodiscard]] Period ready(std::uint32_t package, std::uint32_t &last) const;
    /// First day from `day` on in which it can begin by its calendar; never if in none.
    [[nodiscard]] Period begin(Time const &time, std::int64_t content, Period day) const;
    /// First day after work that begins at `start`, or the day on which crews lack.
    [[nodiscard]] std::pair<Period, bool> work(std::uint32_t package, Period start) const;
    void place(std::uint32_t package);
    void take(std::uint32_t package);

    WorksPlan const &m_plan;
    Problem const &m_problem;
    Period m_days;
    std::vector<std::uint32_t> m_order;
    std::vector<std::vector<std::uint32_t>> m_users; ///< by resource: packages that need it
    std::vector<std::int32_t> m_capacity;            ///< [resource][day]
    std::vector<std::int32_t> m_free;
    std::vector<Time> m_times;
    std::vector<std::int64_t> m_content; ///< of the last course, by package
    std::vector<Period> m_start;
    std::vector<Period> m_finish;
};

} // namespace sim::works
