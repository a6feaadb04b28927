#pragma once

#include "sim/base/date.hpp"

#include <optional>
#include <string>

namespace sim::io {

/// A day as foreign_day() reads it. Nothing if it is none.
std::optional<Day> returned_day(std::string const &words);

} // namespace sim::io
