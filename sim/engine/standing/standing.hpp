#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/standing.hpp"
#include "sim/model/works.hpp"

#include <cstdint>
#include <optional>

namespace sim::standing {

/// What is compared: the returns of the dataset with the dates of a scenario's works.
struct Source
{
    Dataset const &dataset;
    Scenario const &scenario;
    WorksPlan const &plan;
    WorksSchedule const &schedule; ///< empty: nothing is planned by any day
};

struct Question
{
    Day today = 0;
    int draws = 1000; ///< of the forecast; 0: none is made
    std::uint64_t seed = 1;
};

/// Where the works stand at the end of a day: what was returned up to it, what the dates want,
/// alarms by the parameters `alarm.*`, the ranking of towns, and the forecast by `forecast.*`.
/// Returns and problems of later days are as if they were not there yet.
/// \pre the schedule is of that plan, or empty
/// \throws InputError for a parameter alarm.* or forecast.* that is missing or wrong
[[nodiscard]] Standing standing_of(Source const &source, Question const &question);

/// Whether the parameters alarm.* and forecast.* are all there: projects written before there were
/// returns lack them.
[[nodiscard]] bool knows_rules(Dataset const &dataset);

/// The day of the last return; nothing if none came.
[[nodiscard]] std::optional<Day> last_return(Dataset const &dataset);

} // namespace sim::standing
