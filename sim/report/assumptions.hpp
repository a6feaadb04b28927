#pragma once

#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace sim::report {

/// What the money of a scenario rests on where the document says nothing, and its emissions and
/// bills where they are computed: one sentence each.
std::vector<Text> money_assumptions(Dataset const &dataset, Scenario const &scenario,
                                    Results const &results);

} // namespace sim::report
