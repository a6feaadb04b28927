#pragma once

#include "app/map/map_picture.hpp"

#include <vector>

namespace app::map {

/// Fill of each block by the route that the scenario gives it: four bytes a block, alpha 255 where
/// the block's numbers are illustrative and the fill is to be hatched, else 0.
std::vector<unsigned char> route_fills(sim::Dataset const &dataset, sim::Scenario const &scenario,
                                       Palette const &palette);

/// The same by any colouring. Only routes are hatched: the hatch would blur a scale of values.
std::vector<unsigned char> block_fills(sim::Dataset const &dataset, MapData const &data,
                                       Colouring colouring, Palette const &palette);

} // namespace app::map
