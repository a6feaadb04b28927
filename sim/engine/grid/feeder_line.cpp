#include "sim/engine/grid/feeder_line.hpp"

#include <cmath>
#include <map>

namespace sim::grid {

namespace {

constexpr double m_per_km = 1000.0;

/// Node of each section of the feeder.
using NodeOf = std::map<std::uint32_t, std::uint32_t>;

LoadMixes node_loads(Dataset const &dataset, std::span<std::uint32_t const> sections,
                     std::span<std::uint32_t const> zones, NodeOf const &node_of,
                     LoadMixes const &zone_mixes, std::size_t columns)
{
    Members const at{sections.size(), zones.size(), [&](std::size_t i) -> std::size_t {
                         return node_of.at(dataset.transformer_zones[zones[i]].section.index);
                     }};
    LoadMixes loads;
    std::vector<MixShare> shares;
    std::vector<std::uint32_t> members;
    for (std::size_t node = 0; node < sections.size(); ++node) {
        members.clear();
        for (std::uint32_t const i : at.of(node)) {
            members.push_back(zones[i]);
        }
        MixRest rest = add_up(zone_mixes, members, columns, shares);
        rest.other_kw += dataset.feeder_sections[sections[node]].other_load_peak_kw;
        loads.add(shares, rest);
    }
    return loads;
}

} // namespace

FeederLine make_feeder_line(Dataset const &dataset, std::size_t feeder,
                            std::span<std::uint32_t const> sections,
                            std::span<std::uint32_t const> zones, LoadMixes const &zone_mixes,
                            ProfileTiles const &tiles, GridValues const &values)
{
    FeederLine result;
    NodeOf node_of;
    Feeder const &row = dataset.feeders[feeder];
    double const base_ohm = values.nominal_kv * values.nominal_kv * 1000.0 / base_kva;
    for (std::uint32_t const section : sections) {
        FeederSection const &stretch = dataset.feeder_sections[section];
        node_of[section] = static_cast<std::uint32_t>(result.section.size());
        result.section.push_back(section);
        result.line.parent.push_back(
            stretch.upstream ? static_cast<std::int32_t>(node_of.at(stretch.upstream->index))
                             : RadialLine::source);
        double const km = length_m(stretch) / m_per_km;
        result.line.r_pu.push_back(row.r_ohm_per_km * km / base_ohm);
        result.line.x_pu.push_back(row.x_ohm_per_km * km / base_ohm);
    }
    result.loads = node_loads(dataset, sections, zones, node_of, zone_mixes, tiles.columns());
    return result;
}

double length_m(FeederSection const &section)
{
    double sum = 0.0;
    for (geo::LineString const &line : section.lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        }
    }
    return sum;
}

NodeLoad node_load(FeederLine const &feeder, std::size_t node, ProfileTiles const &tiles,
                   std::size_t hour, GridValues const &values, double allowance)
{
    std::size_t const tile = hour / tile_hours;
    std::size_t const h = hour % tile_hours;
    MixRest const &rest = feeder.loads.rest(node);
    double const shape = tiles.shape(tile)[h];
    double homes_kw = rest.base_kw * shape;
    double homes_kvar = values.base_tan * homes_kw;
    for (MixShare const &share : feeder.loads.shares(node)) {
        double const kw = share.mean_kw * tiles.mean(tile, share.column)[h];
        homes_kw += kw;
        homes_kvar += tiles.tan(share.column) * kw;
    }
    double const other_kw = rest.other_kw * shape;
    return {(homes_kw * allowance + other_kw) / base_kva,
            (homes_kvar * allowance + values.base_tan * other_kw) / base_kva};
}

} // namespace sim::grid
