#pragma once

#include "sim/base/date.hpp"
#include "sim/model/plan.hpp"

#include <map>
#include <string>

namespace sim {

/// `published` pays in the years of the printed tables whatever the start years say;
/// `by_completion` pays when a block is done.
enum class Phasing
{
    published,
    by_completion
};

[[nodiscard]] inline char const *key_of(Phasing phasing)
{
    return phasing == Phasing::published ? "published" : "by_completion";
}

/// When a work package is to be done.
struct WorkDates
{
    Day start = 0;
    Day finish = 0;     ///< last day of work
    bool fixed = false; ///< set by hand: the scheduler keeps the start

    friend bool operator==(WorkDates const &, WorkDates const &) = default;
};

/// Assumptions, limits, plan and works under one name. Small: copied at every step.
struct Scenario
{
    std::string key;
    std::string name_zh;
    std::string name_en;
    std::string parent; ///< key of the scenario it was copied from, or empty
    Phasing phasing = Phasing::published;
    std::string weather; ///< key of a WeatherYear; empty: the first
    std::string note;
    std::map<std::string, double, std::less<>> values; ///< overrides of parameters by key
    Plan plan;
    /// By id of the package (WorkPackage::id): the schedule that was kept, and dates set by hand.
    /// Packages that are missing here are scheduled anew, ids without package are of an older plan.
    std::map<std::string, WorkDates, std::less<>> works;

    friend bool operator==(Scenario const &, Scenario const &) = default;
};

} // namespace sim
