#pragma once

#include "app/map/map_picture.hpp"

#include <span>
#include <vector>

namespace app::map {

/// Fill of each block by its family: four bytes a block, alpha 255 where the block's numbers are
/// illustrative and the fill is to be hatched, else 0.
std::vector<unsigned char> family_fills(sim::Dataset const &dataset,
                                        std::span<sim::RouteFamily const> families,
                                        Palette const &palette);

/// The same by progress of the works: coal until a block is begun, then its family's colour, with
/// alpha 128 (stripes) until it is done.
std::vector<unsigned char> progress_fills(sim::Dataset const &dataset,
                                          std::span<sim::RouteFamily const> families,
                                          std::span<BlockProgress const> progress,
                                          Palette const &palette);

/// The same by any colouring. Only routes are hatched: the hatch would blur a scale of values.
std::vector<unsigned char> block_fills(sim::Dataset const &dataset, MapData const &data,
                                       Colouring colouring, Palette const &palette);

} // namespace app::map
