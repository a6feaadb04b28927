#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <span>

namespace sim {

// What a dataset must hold to be used, whatever file it came from. Findings name layer, feature,
// field and value; whoever read the file adds its name.

/// Each polygon is valid: no ring crosses itself or another.
void validate_shapes(Dataset const &dataset, Diagnostics &findings);

/// Blocks overlap nowhere and lie in their jurisdiction; parts of a jurisdiction without a block
/// are a warning. \pre every shape is valid
void validate_coverage(Dataset const &dataset, Diagnostics &findings);

/// Every main leads back to its heat source or gas station. \pre every shape is valid
void validate_networks(Dataset const &dataset, Diagnostics &findings);

/// Meta data, parameters and their bounds, shares that sum to one, programmes, quantities of
/// blocks, dates in order.
void validate_values(Dataset const &dataset, Diagnostics &findings);

/// The published scenario comes first; parents come before their children.
void validate_scenarios(Dataset const &dataset, std::span<Scenario const> scenarios,
                        Diagnostics &findings);

} // namespace sim
