#include "sim/engine/grid/grid_values.hpp"

#include "sim/engine/money/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sim::grid {

double GridValues::highest_shape() const
{
    return *std::ranges::max_element(base_shape);
}

GridValues read_grid_values(Dataset const &dataset, Scenario const &scenario)
{
    Values const values{dataset, scenario};
    GridValues result;
    result.z = values.at("grid.diversity_z", 0.0, 5.0);
    result.base_cv = values.at("grid.base_cv", 0.0, 3.0);
    result.base_tan = tan_of(values.at("grid.base_power_factor", 0.5, 1.0));
    result.base_rated_kw = values.at("home.base_rated_kw", 0.0, 100.0);
    result.main_fuse_kw = values.at("home.main_fuse_kw", 0.0, 100.0);
    for (std::size_t hour = 0; hour < result.base_shape.size(); ++hour) {
        result.base_shape[hour] = values.at(fmt::format("grid.base_shape.h{:02}", hour), 0.0, 1.0);
    }
    result.heavy_rate = values.at("grid.heavy_rate", 0.1, 5.0);
    result.overload_rate = values.at("grid.overload_rate", 0.1, 5.0);
    result.flag_hours = static_cast<int>(std::lround(values.at("grid.flag_hours", 1.0, 100.0)));
    result.reinforce_rate = values.at("grid.reinforce_rate", 0.1, 5.0);
    result.planning_rate = values.at("grid.planning_rate", 0.1, 5.0);
    result.nominal_kv = values.at("grid.nominal_kv", 0.1, 1000.0);
    result.source_voltage_pu = values.at("grid.source_voltage_pu", 0.8, 1.2);
    return result;
}

double tan_of(double power_factor)
{
    return std::sqrt(std::max(0.0, 1.0 - power_factor * power_factor)) / power_factor;
}

} // namespace sim::grid
