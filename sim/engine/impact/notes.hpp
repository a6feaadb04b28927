#pragma once

#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <vector>

namespace sim {

/// What emissions, bills and burden rest on where the data say nothing: one sentence each, only of
/// what the dataset lets be computed, and why there are no bills.
std::vector<Text> impact_notes(Dataset const &dataset, Scenario const &scenario);

/// Why there are no heating bills, with the parameters that are missing: all stand as 0. Nothing if
/// there are bills.
std::optional<Text> why_no_bills(Dataset const &dataset, Scenario const &scenario);

} // namespace sim
