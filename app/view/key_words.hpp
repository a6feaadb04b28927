#pragma once

#include "sim/base/text.hpp"

#include <string>
#include <string_view>

namespace app {

/// A chord of platform::parse_chord as it stands on keyboards: "ctrl+z" is "Ctrl+Z", "shift+slash"
/// is "?". Empty for an empty one.
[[nodiscard]] std::string key_words(sim::Language language, std::string_view chord);

} // namespace app
