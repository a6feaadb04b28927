#pragma once

#include "sim/base/money.hpp"
#include "sim/base/text.hpp"
#include "sim/model/assignment.hpp"
#include "sim/model/dataset.hpp"

#include <string>
#include <string_view>

namespace sim::assign {

/// A sentence as the argument of another, in both languages.
[[nodiscard]] TextArg text_arg(std::string name, Text const &value);

/// "231 500 yuan"; in Chinese in ten thousands from ten thousand on.
[[nodiscard]] Text money_text(Money amount);

/// A value with its unit as a reader of an office paper expects it: from 1000 m on in km, shares in
/// percent, money as money. Units without a wording of their own stay as they are.
[[nodiscard]] Text quantity_text(double value, std::string_view unit);

/// Like quantity_text, with as many digits as it takes to tell `value` from `other`.
[[nodiscard]] Text exact_text(double value, double other, std::string_view unit);

[[nodiscard]] TextArg money_arg(std::string name, Money amount);
[[nodiscard]] TextArg quantity_arg(std::string name, double value, std::string_view unit);
[[nodiscard]] TextArg route_arg(std::string name, Dataset const &dataset, RouteId route);

/// A cost of the problem (fen of the weighted objective) shared among the homes of a block.
[[nodiscard]] Money per_home(std::int64_t fen, Block const &block);

} // namespace sim::assign
