#include "sim/report/map/print_palette.hpp"

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

HatchStyle route_hatch(RouteFamily family)
{
    switch (family) {
    case RouteFamily::gas:
        return {PrintHatch::slanted, {.rgb = 0x00517F, .alpha = 0.55}};
    case RouteFamily::electric:
        return {PrintHatch::dots, {.rgb = 0x006F51, .alpha = 0.60}};
    case RouteFamily::solar_electric:
        return {PrintHatch::level, {.rgb = 0xA87200, .alpha = 0.50}};
    case RouteFamily::none:
        return {PrintHatch::crossed, {.rgb = 0x4D4D4D, .alpha = 0.50}};
    case RouteFamily::heat_network:
        break;
    }
    return {};
}

} // namespace sim::report
