#include "sim/report/print_palette.hpp"

namespace sim::report {

io::Ink route_fill(RouteFamily family)
{
    switch (family) {
    case RouteFamily::heat_network:
        return {.rgb = 0xE8935A};
    case RouteFamily::gas:
        return {.rgb = 0x8FC0E0};
    case RouteFamily::electric:
        return {.rgb = 0xA3DAC7};
    case RouteFamily::solar_electric:
        return {.rgb = 0xFAE0A3};
    case RouteFamily::none:
        break;
    }
    return {.rgb = 0xAFAFAF};
}

} // namespace sim::report
