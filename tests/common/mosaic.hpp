#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <memory>

namespace test_places {

/// A made-up plain of `columns` x `rows` blocks of about 300 m, each with twenty vertices (five edges
/// a side, none straight), that meet without gaps: neighbours have the same vertices.
std::shared_ptr<sim::Dataset> mosaic(int columns, int rows);

/// Adds transformer zones all over it. \pre rows of the mosaic are as mosaic() made them
void add_mosaic_zones(sim::Dataset &dataset, int count);

/// One route family after the other.
sim::Scenario mosaic_scenario(sim::Dataset const &dataset);

} // namespace test_places
