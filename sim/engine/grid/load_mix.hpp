#pragma once

#include "sim/engine/grid/grid_values.hpp"
#include "sim/engine/grid/profile_tiles.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::grid {

/// Part of an asset's load that follows one profile.
struct MixShare
{
    std::uint32_t column = 0;  ///< of ProfileTiles
    double mean_kw = 0.0;      ///< per W/m2: heated floor area / 1000
    double variance_kw2 = 0.0; ///< per (W/m2)2: homes x (spread x area of a home / 1000)2
};

/// The rest of it; all of these follow the base shape.
struct MixRest
{
    double base_kw = 0.0;           ///< homes of the programme, at the highest hour
    double base_variance_kw2 = 0.0; ///< their spread in that hour
    double other_kw = 0.0;          ///< everybody else
    double homes_limit_kw = 0.0;    ///< what devices and main fuses of the homes let through
    double capacity_kva = 0.0;
};

/// Loads of many assets as linear combinations of profiles: cost grows with the assets' shares, not
/// with blocks times hours.
class LoadMixes
{
public:
    [[nodiscard]] std::size_t size() const { return m_rests.size(); }
    [[nodiscard]] std::span<MixShare const> shares(std::size_t asset) const
    {
        return std::span{m_shares}.subspan(m_first[asset], m_first[asset + 1] - m_first[asset]);
    }
    [[nodiscard]] MixRest const &rest(std::size_t asset) const { return m_rests[asset]; }
    /// Shares in ascending column order, one per column.
    void add(std::span<MixShare const> shares, MixRest const &rest);
    void reserve(std::size_t assets, std::size_t shares);

private:
    std::vector<MixShare> m_shares;
    std::vector<std::size_t> m_first{0};
    std::vector<MixRest> m_rests;
};

/// Mixes of the three levels, and of all feeders together (one asset, without capacity).
struct GridMixes
{
    LoadMixes zones;
    LoadMixes feeders;
    LoadMixes substations;
    LoadMixes district;
};

GridMixes make_mixes(Dataset const &dataset, Demand const &demand, GridValues const &values,
                     ProfileTiles const &tiles);

/// Mix of one zone: at most one share. \return its rest
MixRest zone_mix(Dataset const &dataset, Demand const &demand, GridValues const &values,
                 std::size_t zone, MixShare &share);

/// Sum of the mixes of `members` in their order; limits add, capacity stays 0.
MixRest add_up(LoadMixes const &mixes, std::span<std::uint32_t const> members, std::size_t columns,
               std::vector<MixShare> &shares);

/// For each of `count` owners the rows that name it, in row order.
class Members
{
public:
    template <typename OwnerOf>
    Members(std::size_t count, std::size_t rows, OwnerOf const &owner_of)
        : m_first(count + 1, 0), m_rows(rows)
    {
        std::vector<std::uint32_t> owners(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            owners[row] = static_cast<std::uint32_t>(owner_of(row));
            ++m_first[owners[row] + 1];
        }
        for (std::size_t i = 0; i < count; ++i) {
            m_first[i + 1] += m_first[i];
        }
        std::vector<std::uint32_t> next{m_first.begin(), m_first.end() - 1};
        for (std::uint32_t row = 0; row < rows; ++row) {
            m_rows[next[owners[row]]++] = row;
        }
    }
    [[nodiscard]] std::span<std::uint32_t const> of(std::size_t owner) const
    {
        return std::span{m_rows}.subspan(m_first[owner], m_first[owner + 1] - m_first[owner]);
    }

private:
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_rows;
};

Members zones_of_feeders(Dataset const &dataset);
Members sections_of_feeders(Dataset const &dataset);

} // namespace sim::grid
