#pragma once

#include <string_view>

namespace app {

/// How the screen shows amounts of a unit of the data: times `factor`, with this name.
struct UnitWords
{
    double factor = 1.0;
    char const *label = ""; ///< for sim::tr; empty: none
};

/// Units of parameters, gates and limits; a unit that is not known keeps its own name.
[[nodiscard]] UnitWords unit_words(std::string_view unit);
/// Digits after the point for an amount of that size.
[[nodiscard]] int fitting_decimals(double value);

} // namespace app
