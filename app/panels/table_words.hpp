#pragma once

#include <string>
#include <string_view>

namespace app {

/// What people call a layer or table of the given data; its own name where it has none.
[[nodiscard]] char const *layer_label(std::string const &layer);

/// What people call a column of a layer; its own name where it has none.
[[nodiscard]] char const *column_label(std::string_view layer, std::string const &column);

/// Width of a column at first, design pixels.
[[nodiscard]] float column_width(std::string const &column, bool is_number);

} // namespace app
