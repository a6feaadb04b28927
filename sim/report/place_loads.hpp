#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/grid_results.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace sim::report {

/// Electric load of the homes of the programme in each town or street, as if one line fed them all:
/// heating and household load of its transformer zones hour by hour, with the diversity allowance of
/// that many homes. The loads of two places add up to less than their sum, as do those of two zones.
struct PlaceLoads
{
    std::vector<AssetLoad> jurisdictions; ///< in Dataset order; no rate, no hours at a limit
    std::vector<double> heating_kw;       ///< likewise, highest hour of heating alone
    double all_heating_kw = 0.0;          ///< of all places together
};

/// \pre demand.has_physics(), transformer zones with feeders
[[nodiscard]] PlaceLoads place_loads(Dataset const &dataset, Scenario const &scenario,
                                     Demand const &demand);

} // namespace sim::report
