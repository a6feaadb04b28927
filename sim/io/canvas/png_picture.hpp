#pragma once

#include "sim/io/canvas/canvas.hpp"

#include <functional>
#include <string>

namespace sim::io {

/// The bytes of a png on white paper.
/// \throws std::runtime_error if it is larger than memory or the format allows
[[nodiscard]] std::string png_of(double width_mm, double height_mm, double dots_per_inch,
                                 std::function<void(Canvas &)> const &draw);

} // namespace sim::io
