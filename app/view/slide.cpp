#include "app/view/slide.hpp"

#include <cmath>

namespace app {

namespace {

/// `share` of one colour over another.
std::uint8_t mixed(std::uint8_t over, std::uint8_t under, double share)
{
    return static_cast<std::uint8_t>(std::lround(over * share + under * (1.0 - share)));
}

} // namespace

Rgba present_fill(sim::RouteFamily family, Palette const &palette)
{
    if (family == sim::RouteFamily::none) {
        return fill_colour(family, palette);
    }
    constexpr double strength = 0.8;
    bool const electric = family == sim::RouteFamily::electric;
    Rgba const line = line_colour(electric ? sim::RouteFamily::solar_electric : family);
    return {mixed(line.r, palette.panel.r, strength), mixed(line.g, palette.panel.g, strength),
            mixed(line.b, palette.panel.b, strength)};
}

} // namespace app
