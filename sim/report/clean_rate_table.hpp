#pragma once

#include "sim/base/table.hpp"
#include "sim/engine/standing/clean_rate.hpp"

namespace sim::report {

/// Clean-heating rate by kind of place: before the plan, by the returns, after the first year and
/// after the plan, in percent. Without rows where no denominator is given.
[[nodiscard]] Table clean_rate_table(standing::CleanRates const &rates);

/// What the rates rest on, and which denominators cannot be right.
[[nodiscard]] std::vector<Text> clean_rate_notes(Dataset const &dataset,
                                                 standing::CleanRates const &rates);

} // namespace sim::report
