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
    double pickup_kw = 0.0; ///< in the first hour after power returns
    double rate = 0.0;      ///< kVA over capacity
    bool trips = false;     ///< above the cold-weather capability of the transformer
    int restore_after_min =
        0; ///< when the feeder can take it beside those before; -1: not in a day
};

/// Outage of a feeder for `outage_hours` at the outdoor temperature `ambient_c`. Heating comes back
/// at `grid.pickup_factor` times its mean at that temperature, within device and main fuse, and the
/// excess fades with `grid.pickup_tau_min`; the rest of the load is taken at its evening peak.
/// \source ar5iv 1810.05734 on lost thermostat diversity; numbers from practice
/// \return zones in the order in which to restore them
std::vector<PickupZone> cold_load_pickup(Dataset const &dataset, Scenario const &scenario,
                                         Demand const &demand, Id<Feeder> feeder,
                                         double outage_hours, double ambient_c);

} // namespace sim
