#pragma once

#include "sim/base/id.hpp"

#include <string>

namespace sim {

/// How a route makes heat: the code's families. `electric` and `solar_electric` are one category,
/// new energy, in the published plan.
enum class RouteFamily
{
    none,
    heat_network,
    gas,
    electric,
    solar_electric
};

/// The three programme categories of the published plan, and none for blocks still on coal.
enum class Category
{
    none,
    heat_network,
    new_energy,
    gas
};

/// Technology chain that replaces coal.
struct Route
{
    std::string key; ///< e.g. "gas_wall"
    RouteFamily family = RouteFamily::none;
    std::string name_zh;
    std::string name_en;
    double capex_yuan_per_household = 0.0; ///< equipment and indoor work of an 80 m2 home
    std::string source;
    std::string confidence;
};

using RouteId = Id<Route>;

[[nodiscard]] constexpr Category category_of(RouteFamily family)
{
    switch (family) {
    case RouteFamily::heat_network:
        return Category::heat_network;
    case RouteFamily::gas:
        return Category::gas;
    case RouteFamily::electric:
    case RouteFamily::solar_electric:
        return Category::new_energy;
    case RouteFamily::none:
        break;
    }
    return Category::none;
}

/// Stable keys as they stand in files and JSON.
[[nodiscard]] char const *key_of(RouteFamily family);
[[nodiscard]] char const *key_of(Category category);

} // namespace sim
