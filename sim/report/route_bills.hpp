#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <vector>

namespace sim::report {

/// What an average household on a route pays in one heating season.
struct RouteBill
{
    RouteId route;
    int season = 0;     ///< year in which it begins
    int households = 0; ///< converted by then
    double energy_yuan = 0.0;
    double subsidy_yuan = 0.0;       ///< of the fee, whoever pays it
    double coal_yuan = 0.0;          ///< what coal costs the same households today
    std::optional<double> rise_yuan; ///< net bill less that of the season before

    [[nodiscard]] double net_yuan() const { return energy_yuan - subsidy_yuan; }
};

/// By route, then by season: from the first start year to the year after the last subsidy has ended,
/// so that the step is inside. \return empty if there is no physics
[[nodiscard]] std::vector<RouteBill> route_bills(Dataset const &dataset, Scenario const &scenario,
                                                 Results const &results);

} // namespace sim::report
