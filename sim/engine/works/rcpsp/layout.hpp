#pragma once

#include "sim/engine/works/rcpsp/fit_bits.hpp"
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

    /// An activity without a calendar that takes at most 16 periods and lanes of one word.
    struct Brief
    {
        std::uint64_t amounts = 0;
        std::uint32_t first = 0; ///< of its plane in `empty`
        Period length = 0;       ///< 0: it is none
        FitRun run{1};
    };

    Problem const *problem;
    std::size_t periods = 0; ///< the horizon
    std::uint64_t guard = 0;
    /// By plane and period: all free, guards set; behind them 16 words that are read, not used.
    std::vector<std::uint64_t> empty;
    std::vector<std::uint32_t> first_request;
    std::vector<Request> requests; ///< by activity
    std::vector<Brief> briefs;     ///< by activity
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

private:
    [[nodiscard]] Brief brief_of(std::size_t activity) const;
};

} // namespace sim::works
