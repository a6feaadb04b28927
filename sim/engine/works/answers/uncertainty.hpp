#pragma once

#include "sim/engine/climate/random.hpp"
#include "sim/engine/works/answers/answer.hpp"
#include "sim/model/works.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// Triangular distribution: least, likeliest and greatest value.
struct Triangle
{
    double low = 1.0;
    double mode = 1.0;
    double high = 1.0;

    /// Quantile. \param probability  0 to 1
    [[nodiscard]] double at(double probability) const;

    friend bool operator==(Triangle const &, Triangle const &) = default;
};

/// What weather, crews and suppliers may do to a plan.
struct Uncertainty
{
    /// By package, planned = 1: output of its crew, or time of an approval, a delivery or a run.
    std::vector<Triangle> ranges;
    double package_spread = 0.0;   ///< at most so much more or less work in a package than planned
    std::vector<double> rain;      ///< by day: chance of rain
    double rain_persistence = 0.0; ///< correlation of a day's rain with the day before, 0 to 1
    std::vector<double> rain_loss; ///< by calendar: share of a rainy day that is lost; 0: none
};

/// Ranges of the parameters that the plan was made of: low to high about the scenario's value.
/// A parameter that the dataset has not is certain.
[[nodiscard]] Uncertainty uncertainty_of(Case const &works);

/// One course of events. Keep it for the next one: memory is used again.
struct Course
{
    std::vector<std::int64_t> content;             ///< by package, thousandths of a full day
    std::vector<std::vector<std::uint16_t>> share; ///< by calendar and day
    std::vector<double> luck;                      ///< by crew pool: probability of its output
};

/// The course that the plan expects.
[[nodiscard]] Course planned_course(WorksPlan const &plan);

/// Rain day by day, output of each kind of crew (one draw for all its packages), extent of each
/// package, length of each wait.
void draw_course(WorksPlan const &plan, Uncertainty const &uncertainty, RandomStream &random,
                 Course &course);

/// The stream of one draw: draws do not depend on who makes them or in what order.
[[nodiscard]] RandomStream stream_of(std::uint64_t seed, int draw);

} // namespace sim::works
