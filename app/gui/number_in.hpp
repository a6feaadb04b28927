#pragma once

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <type_traits>

namespace app {

/// What an argument writes as a number: all of it, and finite; nothing for any other words.
template <class Number>
std::optional<Number> number_in(std::string_view words)
{
    Number value{};
    char const *const end = words.data() + words.size();
    auto const read = std::from_chars(words.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) {
        return std::nullopt;
    }
    if constexpr (std::is_floating_point_v<Number>) {
        if (!std::isfinite(value)) {
            return std::nullopt;
        }
    }
    return value;
}

} // namespace app
