#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/decode.hpp"

namespace sim::io {

/// Says where a text holds characters that no Chinese or English file has: replacement marks,
/// private ones, or mostly rare ones. It was then read in a wrong encoding, now or before.
void tell_odd_characters(DecodedText const &decoded, Location const &where, Diagnostics &findings);

} // namespace sim::io
