#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

/// What a WorkingTime was made of.
struct RawTime
{
    std::vector<std::uint16_t> share;
    std::vector<sim::works::Period> closures;
};

struct RandomWorks
{
    sim::works::Problem problem;
    std::vector<RawTime> times; ///< by index into Problem::times
};

struct RandomWorksShape
{
    std::size_t activities = 8;
    std::size_t resources = 2;
    sim::works::Period horizon = 60;
    bool calendars = true; ///< pauses, half days and closed seasons
    bool objective = true; ///< quotas, units and due periods beside the makespan
    bool fixed = false;    ///< now and then a start set by hand, at its earliest period or later
    bool profiles = true;  ///< capacity that varies over the periods
    int longest = 5;       ///< periods of content, at most
};

/// Random problem of every shape. \param seed  equal seeds, equal problems
[[nodiscard]] RandomWorks random_works(std::uint64_t seed, RandomWorksShape const &shape);

/// First period after work that begins at `start`, walked day by day from the raw calendar: nothing
/// if it cannot begin there, is not done within it or would cross the end of a season.
[[nodiscard]] std::optional<sim::works::Period>
walked_finish(RawTime const &time, sim::works::Period start, std::int64_t content);

/// Whether every rule holds, written down once more and from the raw calendars.
[[nodiscard]] bool keeps_every_rule(RandomWorks const &works, sim::works::Schedule const &schedule);

/// Calls `visit` with every feasible schedule, whatever its value: for tiny problems.
void for_each_schedule(RandomWorks const &works,
                       std::function<void(sim::works::Schedule const &)> const &visit);

/// A feasible schedule in random order with random delays; nothing if that order found no place.
[[nodiscard]] std::optional<sim::works::Schedule> random_schedule(RandomWorks const &works,
                                                                  std::uint64_t seed);
