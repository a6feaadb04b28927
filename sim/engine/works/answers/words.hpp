#pragma once

#include "sim/base/date.hpp"
#include "sim/base/text.hpp"
#include "sim/model/works.hpp"

#include <cstdint>
#include <string>

namespace sim::works {

// Arguments of the works' sentences, as an office paper writes them.

/// A sentence as the argument of another, in both languages.
[[nodiscard]] TextArg text_arg(std::string name, Text const &value);
/// 2021年10月10日 or 2021-10-10.
[[nodiscard]] TextArg date_arg(std::string name, Day day);
/// 18 204, with a thin space before every three digits.
[[nodiscard]] TextArg count_arg(std::string name, std::int64_t count);
/// In English with its noun: 1 day, 12 days.
[[nodiscard]] TextArg days_arg(std::string name, std::int64_t days);
/// 90 % as 90, without noughts behind the point.
[[nodiscard]] TextArg percent_arg(std::string name, double share);
/// 60支 or 60 crews; of a type that is one person 24名 or 24.
[[nodiscard]] TextArg crews_arg(std::string name, std::int64_t count, CrewType const &type);
[[nodiscard]] TextArg crew_arg(std::string name, CrewType const &type);

} // namespace sim::works
