#pragma once

#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace sim {

/// What emissions, bills and burden rest on where the data say nothing: one sentence each, only of
/// what the dataset lets be computed.
std::vector<Text> impact_notes(Dataset const &dataset, Scenario const &scenario);

} // namespace sim
