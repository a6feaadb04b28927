#pragma once

#include "sim/io/canvas/canvas.hpp"
#include "sim/model/route.hpp"

namespace sim::report {

/// Colours of printed maps: fills whose greys step evenly, so that a copy in black and white still
/// tells them apart.
[[nodiscard]] io::Ink route_fill(RouteFamily family);

/// The hatch that tells fills apart without colour.
enum class PrintHatch
{
    none,
    slanted,
    dots,
    level,
    crossed
};

struct HatchStyle
{
    PrintHatch kind = PrintHatch::none;
    io::Ink ink{};
};

[[nodiscard]] HatchStyle route_hatch(RouteFamily family);

/// Families in the order of legends, with those of new energy next to each other.
inline constexpr RouteFamily legend_families[] = {RouteFamily::heat_network, RouteFamily::gas,
                                                  RouteFamily::electric,
                                                  RouteFamily::solar_electric, RouteFamily::none};

inline constexpr io::Ink paper_ground{.rgb = 0xF6F4EF};
inline constexpr io::Ink other_block{.rgb = 0xECE9E1};
inline constexpr io::Ink jurisdiction_line{.rgb = 0x3C3C3C};
inline constexpr io::Ink block_line{.rgb = 0xFFFFFF};
inline constexpr io::Ink map_text{.rgb = 0x1C1C1C};
inline constexpr io::Ink neutral_text{.rgb = 0x8A8375};
inline constexpr io::Ink neighbour_ground{.rgb = 0xECE9E1};
inline constexpr io::Ink neighbour_line{.rgb = 0xB5AE9F};
inline constexpr io::Ink water{.rgb = 0xC3DDEA};
inline constexpr io::Ink water_edge{.rgb = 0x8FB9CF};
inline constexpr io::Ink stream{.rgb = 0x7FB0C8};
inline constexpr io::Ink district_line{.rgb = 0x1C1C1C};
inline constexpr io::Ink heat_line{.rgb = 0x8E2F00};
inline constexpr io::Ink gas_line{.rgb = 0x00456D};
inline constexpr io::Ink railway_line{.rgb = 0x7A7A7A};
inline constexpr io::Ink white{.rgb = 0xFFFFFF};
inline constexpr io::Ink statement_ink{.rgb = 0xB3001B};

} // namespace sim::report
