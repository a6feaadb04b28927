#pragma once

#include "app/view/night.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"

#include <memory>

namespace ui_test {

/// small_district with an electric network: one substation, two feeders, two zones a block.
std::shared_ptr<sim::Dataset const> night_district(int columns, int rows);

/// Results made up by hand for it: zone i is loaded to 10 * i % of its capacity, and so on.
sim::Results night_results(sim::Dataset const &dataset);

/// What the window would show of them: the season's peaks, the second feeder charted.
app::Night night_of(sim::Results const &results);

} // namespace ui_test
