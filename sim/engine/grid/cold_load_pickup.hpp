#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <vector>

namespace sim {

/// What comes back when power returns after an outage in the cold: thermostats that all call.
struct PickupZone
{
    std::uint32_t zone = 0;
    double pickup_kw = 0.0;    ///< in the first hour after power returns
    double rate = 0.0;         ///< kVA over capacity
    bool trips = false;        ///< above the cold-weather capability of the transformer
    int restore_after_min = 0; ///< earliest moment at which the feeder can take it, staged
};

/// Outage of a feeder for `outage_hours` at the outdoor temperature `ambient_c`.
/// \return zones in the order in which to restore them
std::vector<PickupZone> cold_load_pickup(Dataset const &dataset, Scenario const &scenario,
                                         Demand const &demand, Id<Feeder> feeder,
                                         double outage_hours, double ambient_c);

} // namespace sim
