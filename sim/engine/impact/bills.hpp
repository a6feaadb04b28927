#pragma once

#include "sim/engine/impact/fee_subsidy.hpp"
#include "sim/engine/impact/tariff.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/impact_results.hpp"

#include <utility>

namespace sim {

/// Bill of an average home of every block in its first season, on its route.
/// \pre demand.has_physics()
std::vector<Bill> make_bills(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                             Tariff const &tariff, FeeSubsidies const &subsidies);

/// What a home of the block pays in the season that begins in `year`: coal before its start year
/// and without a route, else its energy less what is paid towards it in that season.
double net_yuan(Block const &block, Choice const &choice, Route const &route, Bill const &bill,
                FeeSubsidies const &subsidies, int year);

/// From the first start year to the year after the last subsidy has ended, so that the step up is
/// inside; first > last if no block is converted.
std::pair<int, int> season_years(Dataset const &dataset, Scenario const &scenario,
                                 FeeSubsidies const &subsidies);

} // namespace sim
