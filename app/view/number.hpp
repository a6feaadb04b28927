#pragma once

#include "sim/base/money.hpp"

#include <cstdint>
#include <string>

namespace app {

// Numbers as the screen shows them: thin space between thousands, U+2212 for minus. Exports have
// their own rules (sim/report).

std::string format_integer(std::int64_t value);
/// With `decimals` digits after the point.
std::string format_number(double value, int decimals);
/// Ten thousand yuan, rounded to `decimals`.
std::string format_wan_yuan(sim::Money amount, int decimals = 0);
/// Signed, zero unsigned: differences.
std::string format_signed_wan_yuan(sim::Money amount, int decimals = 0);
/// A share 0..1 as percent with one decimal.
std::string format_percent(double share);
/// The same without decimals, for load rates.
std::string format_whole_percent(double share);

} // namespace app
