#pragma once

#include "sim/engine/grid/load_mix.hpp"
#include "sim/model/grid_results.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::grid {

/// One tile of one asset: what its hours draw.
struct TileLoad
{
    HourTile total_kw{}; ///< with the diversity allowance
    HourTile kva2{};     ///< square of the apparent power
    double highest_kw = 0.0;
    double highest_kva2 = 0.0;
};

/// Mean load M, kvar Q and variance V of an asset for the hours of a tile, then
/// P = min(homes + z sqrt V, limit) + others, S2 = P2 (1 + (Q / M)2): the allowance has the power
/// factor of the mean. Same bytes on every instruction set: lanes are hours, each hour has its own
/// sums in column order, and products are not fused into them.
void load_tile(ProfileTiles const &tiles, std::size_t tile, std::span<MixShare const> shares,
               MixRest const &rest, GridValues const &values, TileLoad &result);

/// Bit h says whether value h is at or above the limit.
std::uint64_t hours_at_or_above(HourTile const &values, double limit);

/// Seasons of `assets` (indices into mixes), in that order. Tiles of hours go over many assets while
/// they are in the cache; nothing is stored by hour. A tile whose highest values bound the load
/// below the peak found so far and below the heavy limit cannot change the result and is left out.
std::vector<AssetLoad> season_loads(ProfileTiles const &tiles, LoadMixes const &mixes,
                                    std::span<std::uint32_t const> assets, GridValues const &values,
                                    unsigned threads);

/// Load of one hour. Agrees with load_tile to rounding.
struct HourLoad
{
    double total_kw = 0.0;
    double before_kw = 0.0; ///< without electric heating
    double homes_mean_kw = 0.0;
    double homes_kw = 0.0; ///< with the allowance
    double other_kw = 0.0;
    double kva = 0.0;
};
HourLoad load_at(ProfileTiles const &tiles, std::size_t hour, std::span<MixShare const> shares,
                 MixRest const &rest, GridValues const &values);

} // namespace sim::grid
