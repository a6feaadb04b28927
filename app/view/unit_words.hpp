#pragma once

#include "sim/base/text.hpp"

#include <string>
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
/// An amount with as many digits as it needs and the unit of the screen: "65 %", "20.6 万元".
[[nodiscard]] std::string unit_amount(sim::Language language, double value,
                                      std::string const &unit);
/// Digits after the point for an amount of that size.
[[nodiscard]] int fitting_decimals(double value);

} // namespace app
