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

/// Every main leads back to its heat source or gas station, on the map and by what feeds it; every
/// regulator serves a block. \pre every shape is valid
void validate_networks(Dataset const &dataset, Diagnostics &findings);

/// Transformer zones hold the homes of their blocks; capacities and ties make sense.
void validate_grid(Dataset const &dataset, Diagnostics &findings);

/// Climate of the whole season, building classes of all blocks, patterns of all households.
void validate_physics(Dataset const &dataset, Diagnostics &findings);

/// Meta data, parameters and their bounds, shares that sum to one, programmes, quantities of
/// blocks, dates in order.
void validate_values(Dataset const &dataset, Diagnostics &findings);

/// Days that are worked for a holiday are Saturdays and Sundays.
void validate_calendar(Dataset const &dataset, Diagnostics &findings);

/// The published scenario comes first; parents come before their children. Winters are known, and
/// blocks are insulated only where their building class has a successor. Works end after they begin.
void validate_scenarios(Dataset const &dataset, std::span<Scenario const> scenarios,
                        Diagnostics &findings);

/// Dates of packages, as a part of validate_scenarios(). Packages that the plan no longer has are
/// no concern here: they are kept.
void validate_works(Scenario const &scenario, Diagnostics &findings);

} // namespace sim
