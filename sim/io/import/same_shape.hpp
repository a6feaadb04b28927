#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <string>

namespace sim::io {

/// Do two shapes say the same, wherever their rings begin and whichever way they run? Vertices may
/// differ by the rounding of files, 1e-7 degree (about 1 cm).
bool same_shape(RawGeometry const &a, RawGeometry const &b);

/// May a layer of this kind hold the shape?
bool fits_layer(RawGeometry const &shape, ShapeKind kind);

/// A shape in a few words for a list of differences: "1 234 567 m2", "1.234 km", "109.99, 40.58".
std::string shape_words(RawGeometry const &shape);

} // namespace sim::io
