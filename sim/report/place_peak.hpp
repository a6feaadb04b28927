#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <optional>

namespace sim::report {

/// Highest hour of a group's load.
struct Peak
{
    double kw = 0.0;
    int hour = 0;

    friend bool operator==(Peak const &, Peak const &) = default;
};

/// Heating electricity of the blocks of one place, or of all, in the hour in which it is highest:
/// the mean of all homes, hour by hour. Homes are many here, so the diversity allowance of a zone
/// does not apply. \pre demand.has_physics()
[[nodiscard]] Peak heating_peak(Dataset const &dataset, Demand const &demand,
                                std::optional<JurisdictionId> place);

} // namespace sim::report
