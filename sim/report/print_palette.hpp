#pragma once

#include "sim/io/canvas/canvas.hpp"
#include "sim/model/route.hpp"

namespace sim::report {

/// Colours of printed maps: fills whose greys step evenly, so that a copy in black and white still
/// tells them apart.
[[nodiscard]] io::Ink route_fill(RouteFamily family);

inline constexpr io::Ink paper_ground{.rgb = 0xF6F4EF};
inline constexpr io::Ink other_block{.rgb = 0xECE9E1};
inline constexpr io::Ink jurisdiction_line{.rgb = 0x3C3C3C};
inline constexpr io::Ink block_line{.rgb = 0xFFFFFF};
inline constexpr io::Ink map_text{.rgb = 0x1C1C1C};

} // namespace sim::report
