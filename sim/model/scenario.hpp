#pragma once

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

/// Assumptions, limits and plan under one name. Small: copied at every step.
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

    friend bool operator==(Scenario const &, Scenario const &) = default;
};

} // namespace sim
