#pragma once

#include "sim/engine/standing/planned_curve.hpp"
#include "sim/engine/standing/returns.hpp"
#include "sim/model/standing.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim::standing {

/// How fast and how unevenly works go against their plan, from the parameters forecast.*.
struct PaceRules
{
    double pace_spread = 0.0; ///< standard deviation of a town's pace before anything is known
    double week_spread = 0.0; ///< of one week's pace about the town's own
    double common_week_spread = 0.0; ///< of what a week brings to all towns alike: weather
};

/// \throws InputError for a parameter that is missing or wrong
[[nodiscard]] PaceRules pace_rules(Source const &source);

/// One town's part of the forecast.
struct TownCourse
{
    PlannedCurve curve;
    std::vector<ReturnedHomes> returned; ///< in order of days; empty: nothing came
};

/// Weeks of its plan that a town has worked off in weeks of the calendar. A town that keeps its
/// plan works off one a week.
struct PaceSeen
{
    double weeks = 0.0;
    double plan_weeks = 0.0;
};
/// From the first day that is to connect a home, or the week before the first one came in.
[[nodiscard]] PaceSeen pace_seen(TownCourse const &town);

struct ForecastAsked
{
    Day today = 0;
    Day last_day = 0; ///< of the horizon
    int households_before = 0;
    int target_households = 0;
    Day target_day = 0;
    int draws = 0;
    std::uint64_t seed = 0;
};

/// What the draws say. One point a week from today on.
struct Forecast
{
    std::vector<Standing::Point> low; ///< one draw of ten stays below
    std::vector<Standing::Point> median;
    std::vector<Standing::Point> high;
    std::optional<Day> reached; ///< median; none: half of the draws never reach it
    double chance = 0.0;        ///< of the target by its day
};

/// Each town goes on along its plan from where it stands, at a pace that is drawn anew each week
/// about the pace it has shown. Crews do not move between towns and nobody hurries: that is what
/// comes if nothing is done.
/// \source conjugate pace: quasi-Poisson counts with a gamma prior (Gelman et al., "Bayesian Data
/// Analysis", 3rd edition, 2.6); gamma draws: Marsaglia, Tsang, ACM Trans. Math. Softw. 26 (2000)
[[nodiscard]] Forecast forecast_of(std::vector<TownCourse> const &towns, PaceRules const &rules,
                                   ForecastAsked const &asked);

} // namespace sim::standing
