#pragma once

#include "app/gui/app_state.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace app {

/// What a script can hold the window against: a figure of a story (`households.gas`, money in yuan, a
/// share 0 to 1, a day as YYYY-MM-DD), a choice (`route.BLOCK`, `year.BLOCK`, `locked.BLOCK`,
/// `retrofit.BLOCK`), or what is looked at (`tab`, `scenario`, `selected`, `step` ...).
/// \return its words, `none` for what is not known or not there; nothing if there is no such fact
[[nodiscard]] std::optional<std::string> fact(AppState const &state, std::string_view key);

/// \param words  FACT =|!=|<|<=|>|>= VALUE ...; a number is = as far as its digits are written
/// \return what is not so
[[nodiscard]] std::optional<sim::Text> unmet(AppState const &state,
                                             std::span<std::string const> words);

} // namespace app
