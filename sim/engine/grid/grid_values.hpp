#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <array>

namespace sim::grid {

/// Parameters `grid.*` and `home.*` as one scenario sees them. Shares 0 to 1.
struct GridValues
{
    double z = 0.0;                      ///< grid.diversity_z
    double base_cv = 0.0;                ///< of one home's load without heating
    double base_tan = 0.0;               ///< kvar per kW of it
    double base_rated_kw = 0.0;          ///< a home without electric heating draws no more
    double main_fuse_kw = 0.0;           ///< no home draws more
    std::array<double, 24> base_shape{}; ///< by hour of the day, 1 at the highest
    double heavy_rate = 0.0;
    double overload_rate = 0.0;
    int flag_hours = 0;          ///< shorter runs are not flagged
    double reinforce_rate = 0.0; ///< assets above it are rebuilt
    double planning_rate = 0.0;  ///< and then sized for it
    double nominal_kv = 0.0;
    double source_voltage_pu = 0.0;

    [[nodiscard]] double highest_shape() const;
};

/// \throws InputError naming the parameter that is missing or out of bounds
GridValues read_grid_values(Dataset const &dataset, Scenario const &scenario);

/// kvar per kW at a power factor in (0, 1].
double tan_of(double power_factor);

} // namespace sim::grid
