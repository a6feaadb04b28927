#pragma once

#include "app/map/map_picture.hpp"

#include <span>
#include <vector>

namespace app::map {

/// What is drawn over the fill of a block, as the shader reads it from alpha, in quarters.
enum class BlockMark
{
    none,
    dots,    ///< its route is fixed
    stripes, ///< works under way
    hatch_and_dots,
    hatch ///< its numbers are illustrative
};

constexpr unsigned char mark_of(BlockMark mark)
{
    return static_cast<unsigned char>(static_cast<int>(mark) * 255 / 4);
}

/// Fill of each block by its family: four bytes a block, with the mark in alpha.
std::vector<unsigned char> family_fills(sim::Dataset const &dataset,
                                        std::span<sim::RouteFamily const> families,
                                        Palette const &palette);

/// The same by progress of the works: coal until a block is begun, then its family's colour, with
/// stripes until it is done.
std::vector<unsigned char> progress_fills(sim::Dataset const &dataset,
                                          std::span<sim::RouteFamily const> families,
                                          std::span<BlockProgress const> progress,
                                          Palette const &palette);

/// The same by any colouring, with the dots of fixed blocks. Only routes are hatched: the hatch would
/// blur a scale of values.
std::vector<unsigned char> block_fills(sim::Dataset const &dataset, MapData const &data,
                                       Colouring colouring, Palette const &palette);

} // namespace app::map
