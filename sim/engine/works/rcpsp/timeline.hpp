#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sim::works {

/// A problem laid out for placing its activities many thousand times a second. Free amounts of
/// several resources share a word per period: four of 16 bits, or two of 32 where amounts are large;
/// the top bit of each lane stands guard, so one subtraction tests all lanes at once.
/// \source Nuantu's own; the guard bits are common practice in packed arithmetic
struct Layout
{
    explicit Layout(Problem const &given);

    struct Request
    {
        std::uint32_t plane = 0; ///< lanes of the same word
        std::uint64_t amounts = 0;
    };

    Problem const *problem;
    std::size_t periods = 0; ///< the horizon
    std::uint64_t guard = 0;
    std::vector<std::uint64_t> empty; ///< by plane and period: all free, guards set
    std::vector<std::uint32_t> first_request;
    std::vector<Request> requests; ///< by activity
    std::vector<Period> duration;  ///< of activities without a calendar
    /// By calendar and period: all bits where nothing is worked on, else none.
    std::vector<std::vector<std::uint64_t>> pause;
    std::vector<std::uint32_t> fixed; ///< activities with a fixed start

    [[nodiscard]] std::span<Request const> requests_of(std::size_t activity) const
    {
        return std::span{requests}.subspan(first_request[activity],
                                           first_request[activity + 1] - first_request[activity]);
    }
    /// First period after the activity if it begins at `start`; never if it cannot begin there.
    [[nodiscard]] Period finish(std::size_t activity, Period start) const
    {
        std::uint32_t const time = problem->time[activity];
        return time == none ? start + duration[activity]
                            : problem->times[time].finish(start, problem->content[activity]);
    }
};

/// Begin and end of a placed activity.
struct Slot
{
    Period start = -1; ///< below 0: no place
    Period finish = -1;

    [[nodiscard]] bool found() const { return start >= 0; }
};

/// What is free in every period while activities are placed.
class Timeline
{
public:
    explicit Timeline(Layout const &layout) : m_layout{&layout}, m_free{layout.empty} {}

    void clear();
    /// First place that begins at `from` or later and ends within the horizon.
    [[nodiscard]] Slot earliest(std::size_t activity, Period from) const;
    /// Last place that ends at `end` or before and begins at the activity's release or later.
    [[nodiscard]] Slot latest(std::size_t activity, Period end) const;
    /// The place that begins at `start`, if it is free.
    [[nodiscard]] Slot exactly(std::size_t activity, Period start) const;
    void take(std::size_t activity, Slot slot) { change<true>(activity, slot); }
    void give(std::size_t activity, Slot slot) { change<false>(activity, slot); }

private:
    [[nodiscard]] Slot earliest_plain(std::size_t activity, Period from) const;
    [[nodiscard]] Slot earliest_single(std::size_t activity, Period from) const;
    [[nodiscard]] Slot earliest_worked(std::size_t activity, Period from) const;
    [[nodiscard]] Slot latest_plain(std::size_t activity, Period end) const;
    [[nodiscard]] Slot latest_single(std::size_t activity, Period end) const;
    [[nodiscard]] Slot latest_worked(std::size_t activity, Period end) const;
    /// Last (first) period of [from, to) without enough for the activity; below 0: none.
    [[nodiscard]] Period last_clash(std::size_t activity, Period from, Period to) const;
    [[nodiscard]] Period first_clash(std::size_t activity, Period from, Period to) const;
    template <bool taken>
    void change(std::size_t activity, Slot slot);

    Layout const *m_layout;
    std::vector<std::uint64_t> m_free;
    Period m_end = 0; ///< nothing is taken from here on
};

} // namespace sim::works
