#pragma once

#include "app/view/palette.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace app::map {

/// Fill of each block by the route that the scenario gives it: four bytes a block, alpha 255 where
/// the block's numbers are illustrative and the fill is to be hatched, else 0.
std::vector<unsigned char> route_fills(sim::Dataset const &dataset, sim::Scenario const &scenario,
                                       Palette const &palette);

} // namespace app::map
