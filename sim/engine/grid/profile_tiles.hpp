#pragma once

#include "sim/engine/grid/grid_values.hpp"
#include "sim/model/demand.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sim::grid {

/// Hours in one piece of work: 32 profiles and their squares of this length fill a first-level cache.
inline constexpr std::size_t tile_hours = 64;
inline constexpr std::uint32_t no_column = 0xFFFFFFFFU;

using HourTile = std::array<double, tile_hours>;

/// Electric profiles cut into tiles of hours, padded with hours without any load. Columns stand in
/// (power factor, class, route) order, so that a sum over them never depends on which others exist.
class ProfileTiles
{
public:
    ProfileTiles(ProfileSet const &set, GridValues const &values);
    /// Only the hours first..end of the season; hour 0 of the tiles is `first`.
    ProfileTiles(ProfileSet const &set, GridValues const &values, std::size_t first,
                 std::size_t end);

    /// One "hour" for each tile: the highest value of every column, and of the shape, in it. What is
    /// computed from it bounds every hour of the tile, in floating point too, because sums, products
    /// and roots of values that are not negative round monotonically.
    [[nodiscard]] ProfileTiles maxima() const;

    [[nodiscard]] std::size_t hours() const { return m_hours; }
    [[nodiscard]] std::size_t tiles() const { return m_shape.size(); }
    [[nodiscard]] std::size_t columns() const { return m_tan.size(); }
    /// \return no_column for a profile that draws no electricity
    [[nodiscard]] std::uint32_t column(std::uint32_t profile) const { return m_column[profile]; }
    [[nodiscard]] double tan(std::uint32_t column) const { return m_tan[column]; }
    [[nodiscard]] double season_sum(std::uint32_t column) const { return m_sum[column]; }
    [[nodiscard]] double shape_sum() const { return m_shape_sum; }
    /// W/m2
    [[nodiscard]] HourTile const &mean(std::size_t tile, std::uint32_t column) const
    {
        return m_power[(tile * columns() + column) * 2];
    }
    /// (W/m2)2
    [[nodiscard]] HourTile const &square(std::size_t tile, std::uint32_t column) const
    {
        return m_power[(tile * columns() + column) * 2 + 1];
    }
    [[nodiscard]] HourTile const &shape(std::size_t tile) const { return m_shape[tile]; }

private:
    ProfileTiles() = default;

    std::size_t m_hours = 0;
    std::vector<std::uint32_t> m_column; ///< by profile
    std::vector<double> m_tan;           ///< by column
    std::vector<double> m_sum;           ///< Wh/m2 of the season
    std::vector<HourTile> m_power;       ///< [tile][column][mean, square]
    std::vector<HourTile> m_shape;
    double m_shape_sum = 0.0;
};

} // namespace sim::grid
