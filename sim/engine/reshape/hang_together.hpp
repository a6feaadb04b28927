#pragma once

#include "sim/model/dataset.hpp"

#include <span>

namespace sim::reshape {

/// Can each block be reached from every other over shared borders? Pieces in which a block lay
/// before are its own: they are reached together. Corners that touch are no border.
/// \param whole  the areas of the blocks united
[[nodiscard]] bool hang_together(std::span<Block const *const> blocks,
                                 geo::MultiPolygon const &whole);

} // namespace sim::reshape
