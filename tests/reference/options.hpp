#pragma once

#include <cstdlib>
#include <optional>
#include <span>
#include <string>

namespace reference {

/// Number behind an option such as `--seed`; nothing if it is absent or no number.
inline std::optional<double> number_option(std::span<std::string const> arguments,
                                           std::string const &name)
{
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] == name) {
            char *end = nullptr;
            double const value = std::strtod(arguments[i + 1].c_str(), &end);
            bool const whole = end != arguments[i + 1].c_str() && *end == '\0';
            return whole ? std::optional{value} : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace reference
