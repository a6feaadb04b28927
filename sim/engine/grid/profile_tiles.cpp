#include "sim/engine/grid/profile_tiles.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace sim::grid {

namespace {

/// Electric profiles in column order.
std::vector<std::uint32_t> electric_profiles(ProfileSet const &set)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < set.profiles.size(); ++i) {
        if (!set.profiles[i]->electricity_w_per_m2.empty()) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
        LoadProfile const &profile = *set.profiles[i];
        return std::tuple{profile.power_factor, profile.building_class, profile.route};
    });
    return order;
}

} // namespace

ProfileTiles::ProfileTiles(ProfileSet const &set, GridValues const &values)
    : ProfileTiles{set, values, 0, set.weather.hours()}
{
}

ProfileTiles::ProfileTiles(ProfileSet const &set, GridValues const &values, std::size_t first,
                           std::size_t end)
    : m_hours{end - first}, m_column(set.profiles.size(), no_column),
      m_shape((m_hours + tile_hours - 1) / tile_hours)
{
    std::vector<std::uint32_t> const order = electric_profiles(set);
    m_power.resize(m_shape.size() * order.size() * 2);
    for (std::uint32_t column = 0; column < order.size(); ++column) {
        LoadProfile const &profile = *set.profiles[order[column]];
        m_column[order[column]] = column;
        m_tan.push_back(tan_of(profile.power_factor));
        std::span<double const> const power =
            std::span{profile.electricity_w_per_m2}.subspan(first, m_hours);
        m_sum.push_back(std::accumulate(power.begin(), power.end(), 0.0));
        for (std::size_t hour = 0; hour < m_hours; ++hour) {
            std::size_t const at = (hour / tile_hours * order.size() + column) * 2;
            m_power[at][hour % tile_hours] = power[hour];
            m_power[at + 1][hour % tile_hours] = power[hour] * power[hour];
        }
    }
    for (std::size_t hour = 0; hour < m_hours; ++hour) {
        m_shape[hour / tile_hours][hour % tile_hours] = values.base_shape[(first + hour) % 24];
        m_shape_sum += values.base_shape[(first + hour) % 24];
    }
}

ProfileTiles ProfileTiles::maxima() const
{
    ProfileTiles result;
    result.m_hours = tiles();
    result.m_column = m_column;
    result.m_tan = m_tan;
    result.m_shape.resize((tiles() + tile_hours - 1) / tile_hours);
    result.m_power.resize(result.m_shape.size() * columns() * 2);
    for (std::size_t tile = 0; tile < tiles(); ++tile) {
        std::size_t const at = tile / tile_hours * columns() * 2;
        std::size_t const lane = tile % tile_hours;
        result.m_shape[tile / tile_hours][lane] = *std::ranges::max_element(m_shape[tile]);
        for (std::uint32_t column = 0; column < columns(); ++column) {
            double const highest = *std::ranges::max_element(mean(tile, column));
            result.m_power[at + column * 2][lane] = highest;
            result.m_power[at + column * 2 + 1][lane] = highest * highest;
        }
    }
    return result;
}

} // namespace sim::grid
