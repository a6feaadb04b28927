#pragma once

#include "sim/base/date.hpp"

#include <optional>
#include <string>

namespace sim::io {

/// A number as people write it: "1,234.5", "１２". Nothing if it is none.
std::optional<double> returned_number(std::string const &words);

/// A day as people write it: 2021-08-06, 2021/8/6, 2021.8.6, 2021年8月6日, 20210806, a spreadsheet's
/// count of days; a time behind it is left out. Nothing if it is none.
std::optional<Day> returned_day(std::string const &words);

} // namespace sim::io
