#include "sim/engine/assign/options/line_loads.hpp"

#include "sim/engine/grid/season_load.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace sim::assign {

namespace {

using namespace grid;

/// Zones and other load of each line of each block.
struct LineParts
{
    std::vector<std::vector<std::uint32_t>> zones;
    std::vector<double> other_kw;
    std::vector<double> fixed_kw; ///< by feeder
};

std::optional<std::size_t> line_of(LineTable const &table, std::size_t block, std::uint32_t feeder)
{
    auto const lines = table.feeders_of(block);
    auto const found = std::ranges::lower_bound(lines, feeder);
    if (found == lines.end() || *found != feeder) {
        return std::nullopt;
    }
    return table.first_line[block] + static_cast<std::size_t>(found - lines.begin());
}

LineParts parts_of(Dataset const &dataset, LineTable const &table)
{
    LineParts parts{std::vector<std::vector<std::uint32_t>>(table.feeder.size()),
                    std::vector<double>(table.feeder.size()),
                    std::vector<double>(dataset.feeders.size())};
    for (std::uint32_t z = 0; z < dataset.transformer_zones.size(); ++z) {
        TransformerZone const &zone = dataset.transformer_zones[z];
        std::uint32_t const feeder = dataset.feeder_sections[zone.section.index].feeder.index;
        if (auto const line = line_of(table, zone.block.index, feeder)) {
            parts.zones[*line].push_back(z);
        }
    }
    for (FeederSection const &section : dataset.feeder_sections) {
        auto const line = section.block ? line_of(table, section.block->index, section.feeder.index)
                                        : std::nullopt;
        (line ? parts.other_kw[*line] : parts.fixed_kw[section.feeder.index]) +=
            section.other_load_peak_kw;
    }
    return parts;
}

double base_kva_per_kw(GridValues const &values)
{
    return std::sqrt(1.0 + values.base_tan * values.base_tan);
}

/// V0 of each feeder: half of the sum over its blocks of the highest variance on any route.
std::vector<double> tangent_points(Dataset const &dataset, LineTable const &table,
                                   std::span<std::vector<LineLoad> const> loads)
{
    std::vector<double> v0(dataset.feeders.size());
    for (std::size_t i = 0; i < table.feeder.size(); ++i) {
        double highest = 0.0;
        for (std::vector<LineLoad> const &route : loads) {
            highest = std::max(highest, route[i].variance_kw2);
        }
        v0[table.feeder[i]] += highest / 2.0;
    }
    return v0;
}

} // namespace

LineTable make_line_table(Dataset const &dataset)
{
    LineTable table;
    std::vector<std::vector<std::uint32_t>> lines(dataset.blocks.size());
    for (TransformerZone const &zone : dataset.transformer_zones) {
        lines[zone.block.index].push_back(dataset.feeder_sections[zone.section.index].feeder.index);
    }
    for (std::vector<std::uint32_t> &own : lines) {
        std::ranges::sort(own);
        own.erase(std::unique(own.begin(), own.end()), own.end());
        table.first_line.push_back(static_cast<std::uint32_t>(table.feeder.size()));
        table.feeder.insert(table.feeder.end(), own.begin(), own.end());
    }
    table.first_line.push_back(static_cast<std::uint32_t>(table.feeder.size()));
    for (Feeder const &feeder : dataset.feeders) {
        table.feeders.push_back({feeder.limit_kva, 0.0, {}});
    }
    for (Substation const &substation : dataset.substations) {
        table.substations.push_back({substation.capacity_kva, 0.0, {}});
    }
    return table;
}

std::vector<LineLoad> line_loads(Dataset const &dataset, LineTable const &table,
                                 LoadMixes const &zones, ProfileTiles const &tiles,
                                 GridValues const &values)
{
    LineParts const parts = parts_of(dataset, table);
    std::vector<LineLoad> loads(table.feeder.size());
    LoadMixes mixes;
    mixes.reserve(loads.size(), loads.size());
    std::vector<MixShare> shares;
    double const top = values.highest_shape();
    ProfileTiles const maxima = tiles.maxima();
    for (std::size_t i = 0; i < loads.size(); ++i) {
        MixRest rest = add_up(zones, parts.zones[i], tiles.columns(), shares);
        rest.other_kw += parts.other_kw[i];
        loads[i].variance_kw2 = rest.base_variance_kw2 * top * top;
        for (MixShare &share : shares) {
            double highest = 0.0;
            for (std::size_t tile = 0; tile < maxima.tiles(); ++tile) {
                highest = std::max(highest, std::ranges::max(maxima.square(tile, share.column)));
            }
            loads[i].variance_kw2 += share.variance_kw2 * highest;
            share.variance_kw2 = 0.0;
        }
        rest.base_variance_kw2 = 0.0;
        rest.homes_limit_kw = std::numeric_limits<double>::infinity();
        rest.capacity_kva = free_kva;
        mixes.add(shares, rest);
    }
    std::vector<std::uint32_t> all(loads.size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<AssetLoad> const made = season_loads(tiles, mixes, all, values, 1);
    for (std::size_t i = 0; i < loads.size(); ++i) {
        loads[i].peak_kw = made[i].peak_kw;
        loads[i].peak_kva = made[i].peak_rate * free_kva;
    }
    return loads;
}

void finish_allowances(Dataset const &dataset, GridValues const &values, double highest_tan,
                       LineTable &table, std::span<std::vector<LineLoad>> loads)
{
    double const tan = std::max(highest_tan, values.base_tan);
    double const z_kva = values.z * std::sqrt(1.0 + tan * tan);
    std::vector<double> const v0 = tangent_points(dataset, table, loads);
    for (std::vector<LineLoad> &route : loads) {
        for (std::size_t i = 0; i < table.feeder.size(); ++i) {
            double const at = v0[table.feeder[i]];
            route[i].allowance_kva =
                at > 0.0 ? z_kva * route[i].variance_kw2 / (2.0 * std::sqrt(at)) : 0.0;
        }
    }
    std::vector<double> const fixed_kw = parts_of(dataset, table).fixed_kw;
    double const top_kva = values.highest_shape() * base_kva_per_kw(values);
    std::vector<double> station_v0(dataset.substations.size());
    for (std::size_t f = 0; f < dataset.feeders.size(); ++f) {
        double const others_kva = fixed_kw[f] * top_kva;
        std::uint32_t const station = dataset.feeders[f].substation.index;
        table.feeders[f].fixed_kva = others_kva + z_kva * std::sqrt(v0[f]) / 2.0;
        table.substations[station].fixed_kva += others_kva;
        station_v0[station] += v0[f];
    }
    for (std::size_t s = 0; s < dataset.substations.size(); ++s) {
        table.substations[s].fixed_kva +=
            dataset.substations[s].already_loaded_kva * values.highest_shape() +
            z_kva * std::sqrt(station_v0[s]) / 2.0;
    }
}

} // namespace sim::assign
