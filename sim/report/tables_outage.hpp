#pragma once

#include "sim/base/table.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <string>

namespace sim::report {

/// A feeder without power for some hours at an outdoor temperature.
struct Outage
{
    std::string feeder; ///< code
    double hours = 0.0;
    double ambient_c = 0.0;
};

/// The feeder's zones in the order in which to restore them: what each draws when power returns,
/// whether it trips, and when the line can take it (nothing: not within a day). Without rows where there is no physics.
/// \throws InputError if there is no such feeder
Table outage_table(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                   Outage const &outage);

} // namespace sim::report
