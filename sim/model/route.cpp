#include "sim/model/route.hpp"

namespace sim {

char const *key_of(RouteFamily family)
{
    switch (family) {
    case RouteFamily::none:
        return "none";
    case RouteFamily::heat_network:
        return "heat_network";
    case RouteFamily::gas:
        return "gas";
    case RouteFamily::electric:
        return "electric";
    case RouteFamily::solar_electric:
        return "solar_electric";
    }
    return "none";
}

char const *key_of(Category category)
{
    switch (category) {
    case Category::none:
        return "none";
    case Category::heat_network:
        return "heat_network";
    case Category::new_energy:
        return "new_energy";
    case Category::gas:
        return "gas";
    }
    return "none";
}

} // namespace sim
