#include "sim/engine/assign/line_loads.hpp"

#include "sim/engine/grid/reinforcement.hpp"
#include "sim/engine/grid/season_load.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace sim::assign {

namespace {

using namespace grid;

/// Levels beyond what is built; a solver tries each of them.
constexpr std::size_t most_steps = 3;
/// A step that costs no more than a smaller one takes its place, so more are asked for.
constexpr std::size_t most_rounds = 8;

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

/// One project an asset, by index; assets without one are left out.
struct Projects
{
    std::vector<Reinforcement const *> feeders;
    std::vector<Reinforcement const *> substations;
};

Projects sort_projects(Dataset const &dataset, std::vector<Reinforcement> const &list)
{
    Projects projects{std::vector<Reinforcement const *>(dataset.feeders.size()),
                      std::vector<Reinforcement const *>(dataset.substations.size())};
    for (Reinforcement const &project : list) {
        if (project.kind == ReinforcementKind::substation) {
            projects.substations[project.asset] = &project;
        } else if (project.kind == ReinforcementKind::conductor ||
                   project.kind == ReinforcementKind::new_feeder) {
            projects.feeders[project.asset] = &project;
        }
    }
    return projects;
}

/// Load rate just above what the asset carries so far; 0 once it has all its steps.
double next_rate(GridLimit const &limit, GridValues const &values)
{
    bool const full = limit.steps.size() > most_steps;
    if (full || !(limit.rating_kva > 0.0)) {
        return 0.0;
    }
    constexpr double above = 1.0 + 1e-9;
    double const built = values.reinforce_rate * above;
    return limit.steps.empty()
               ? built
               : std::max(built, limit.steps.back().carries_kva / limit.rating_kva * above);
}

void add_step(Reinforcement const *project, GridValues const &values, GridLimit &limit)
{
    if (project == nullptr) {
        return;
    }
    CapacityStep const step{project->to_kva * values.planning_rate, project->to_kva, project->cost};
    bool const more = limit.steps.empty() || step.carries_kva > limit.steps.back().carries_kva;
    while (more && !limit.steps.empty() && step.cost <= limit.steps.back().cost) {
        limit.steps.pop_back();
    }
    if (more) {
        limit.steps.push_back(step);
    }
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

void find_capacity_steps(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                         GridValues const &values, LineTable &table)
{
    GridResults loads;
    loads.zones.resize(dataset.transformer_zones.size());
    loads.feeders.resize(dataset.feeders.size());
    loads.substations.resize(dataset.substations.size());
    for (std::size_t round = 0; round < most_rounds; ++round) {
        for (std::size_t f = 0; f < table.feeders.size(); ++f) {
            loads.feeders[f].peak_rate = next_rate(table.feeders[f], values);
        }
        for (std::size_t s = 0; s < table.substations.size(); ++s) {
            loads.substations[s].peak_rate = next_rate(table.substations[s], values);
        }
        std::vector<Reinforcement> const list =
            reinforcements(dataset, scenario, demand, values, loads);
        Projects const projects = sort_projects(dataset, list);
        for (std::size_t f = 0; f < table.feeders.size(); ++f) {
            add_step(projects.feeders[f], values, table.feeders[f]);
        }
        for (std::size_t s = 0; s < table.substations.size(); ++s) {
            add_step(projects.substations[s], values, table.substations[s]);
        }
    }
    for (std::vector<GridLimit> *level : {&table.feeders, &table.substations}) {
        for (GridLimit &limit : *level) {
            limit.steps.resize(std::min(limit.steps.size(), most_steps));
        }
    }
}

} // namespace sim::assign
