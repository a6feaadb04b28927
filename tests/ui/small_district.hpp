#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <memory>

namespace ui_test {

/// A made-up district of `columns` x `rows` blocks, 1 km each, in two jurisdictions, with one plant,
/// one gas station and a main of each kind. Enough for map and panels; no project file behind it.
std::shared_ptr<sim::Dataset const> small_district(int columns, int rows);

/// Every block on coal but the first four, which take one family each.
sim::Scenario mixed_scenario(sim::Dataset const &dataset);

} // namespace ui_test
