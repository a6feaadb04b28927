#pragma once

#include "sim/engine/works/rcpsp/working_time.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace sim::works {

inline constexpr std::uint32_t none = 0xffffffffU;

/// So many units (households) are wanted by a period.
struct Quota
{
    std::int64_t units = 0;
    Period due = never;           ///< first period that is too late
    std::int64_t weight = 1;      ///< of each period from 0 until they are reached
    std::int64_t late_weight = 0; ///< of each period beyond `due`, in addition
};

/// What a schedule is judged by: the sum of all, smaller is better.
struct Objective
{
    std::int64_t makespan_weight = 1;
    std::vector<Quota> quotas;
    std::vector<std::int32_t> units; ///< by activity, gained when it is finished; empty: none
    std::vector<std::int32_t>
        late_weight; ///< by activity, of each period beyond its due; empty: none
};

/// Resource-constrained project scheduling with calendars, release periods and due periods.
/// Activities, precedences and needs lie in flat arrays; an activity stands behind those it waits
/// for. A period is a day in works and a time unit in published instances.
struct Problem
{
    std::vector<std::int64_t> content;      ///< by activity: thousandths of a full period
    std::vector<std::uint32_t> time;        ///< index into `times`; none: every period is full
    std::vector<Period> not_before;         ///< first period in which it may begin
    std::vector<Period> due;                ///< first period that is too late; never: none
    std::vector<Period> fixed_start;        ///< begins then and no other; below 0: free
    std::vector<std::uint32_t> first_after; ///< [activities + 1]
    std::vector<std::uint32_t> after;       ///< finished before it begins, ascending
    std::vector<std::uint32_t> first_before;
    std::vector<std::uint32_t> before; ///< the reverse: those that wait for it, ascending
    std::vector<std::uint32_t> first_need;
    std::vector<std::uint32_t> need_resource;
    std::vector<std::int32_t> need_amount; ///< in every period in which it is worked on; above zero
    std::vector<WorkingTime> times;
    /// By resource: one number for all periods, or one for each up to `horizon`.
    std::vector<std::vector<std::int32_t>> capacity;
    Period horizon = 0; ///< no activity may end later
    Objective objective;

    [[nodiscard]] std::size_t size() const { return content.size(); }
    [[nodiscard]] std::span<std::uint32_t const> predecessors(std::size_t activity) const
    {
        return std::span{after}.subspan(first_after[activity],
                                        first_after[activity + 1] - first_after[activity]);
    }
    [[nodiscard]] std::span<std::uint32_t const> successors(std::size_t activity) const
    {
        return std::span{before}.subspan(first_before[activity],
                                         first_before[activity + 1] - first_before[activity]);
    }
    [[nodiscard]] std::int32_t capacity_of(std::size_t resource, Period period) const
    {
        std::vector<std::int32_t> const &row = capacity[resource];
        return row.size() == 1 ? row.front() : row[static_cast<std::size_t>(period)];
    }
    /// First period after the activity if it begins at `start`; never if it cannot begin there.
    [[nodiscard]] Period finish(std::size_t activity, Period start) const;
};

struct Need
{
    std::uint32_t resource = 0;
    std::int32_t amount = 0;
};

/// Builds a Problem activity by activity.
class ProblemBuilder
{
public:
    struct Activity
    {
        std::int64_t content = 0; ///< 0: an event without duration
        std::uint32_t time = none;
        Period not_before = 0;
        Period due = never;
        Period fixed_start = -1;
        std::int32_t units = 0;
        std::int32_t late_weight = 0;
    };

    std::uint32_t add_time(WorkingTime time);
    /// \param capacity  one number for all periods or one for each
    std::uint32_t add_resource(std::vector<std::int32_t> capacity);
    /// \param after  indices of earlier activities
    std::uint32_t add_activity(Activity const &activity, std::span<std::uint32_t const> after,
                               std::span<Need const> needs);
    void set_horizon(Period horizon);
    void set_quotas(std::vector<Quota> quotas, std::int64_t makespan_weight);
    /// \pre every profile of a resource and every calendar reaches the horizon
    [[nodiscard]] Problem take();

private:
    Problem m_problem;
};

/// Begin and end (first period after) of every activity.
struct Schedule
{
    std::vector<Period> start;
    std::vector<Period> finish;

    [[nodiscard]] bool empty() const { return start.empty(); }
    [[nodiscard]] Period makespan() const;
    friend bool operator==(Schedule const &, Schedule const &) = default;
};

/// Value of a schedule by the problem's objective: the one place that says so.
[[nodiscard]] std::int64_t value_of(Problem const &problem, Schedule const &schedule);

/// Period by the end of which so many units are gained: the first period after; never if not at all.
[[nodiscard]] Period reached(Problem const &problem, Schedule const &schedule, std::int64_t units);

} // namespace sim::works
