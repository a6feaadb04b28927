#pragma once

#include "sim/base/progress.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <vector>

namespace sim {

/// Power flow of one feeder through the whole season.
struct SeasonFlow
{
    double losses_kwh = 0.0;
    double min_voltage_pu = 1.0;
    std::size_t min_voltage_hour = 0;
    std::uint32_t min_voltage_section = 0;
    std::size_t unsolved_hours = 0; ///< beyond the line's limit of stability

    friend bool operator==(SeasonFlow const &, SeasonFlow const &) = default;
};

/// Every feeder, every hour; on demand, outside the frame. Same bytes on any number of threads.
/// \return in Dataset::feeders order. \throws Cancelled
std::vector<SeasonFlow> season_power_flow(Dataset const &dataset, Scenario const &scenario,
                                          Demand const &demand, Progress &progress,
                                          unsigned threads = 0);

} // namespace sim
