#pragma once

#include "app/core/settings.hpp"

#include <nlohmann/json.hpp>

namespace app {

/// What makes sense in the words of a settings file; all else is as at first.
[[nodiscard]] Settings settings_of(nlohmann::ordered_json const &object);

/// Writes what this version knows over what stands in `object`.
void put(nlohmann::ordered_json &object, Settings const &settings);

} // namespace app
