#include "sim/engine/grid/grid.hpp"

#include "sim/engine/grid/feeder_flow.hpp"
#include "sim/engine/grid/reinforcement.hpp"
#include "sim/engine/grid/season_load.hpp"

#include <algorithm>
#include <numeric>

namespace sim {

namespace {

using namespace grid;

/// Below so many hours of assets one thread is quicker than starting a second.
constexpr std::size_t alone_hours = 20'000'000;

bool has_grid(Dataset const &dataset, Demand const &demand)
{
    return demand.has_physics() && !dataset.transformer_zones.empty() && !dataset.feeders.empty() &&
           !dataset.substations.empty();
}

/// Assets to compute, by index.
struct Work
{
    std::vector<std::uint32_t> zones;
    std::vector<std::uint32_t> feeders;
    std::vector<std::uint32_t> flows; ///< feeders whose power flow or transfer check may change
    std::vector<std::uint32_t> substations;
};

std::vector<std::uint32_t> all_of(std::size_t count)
{
    std::vector<std::uint32_t> result(count);
    std::iota(result.begin(), result.end(), 0U);
    return result;
}

Work everything(Dataset const &dataset)
{
    return {all_of(dataset.transformer_zones.size()), all_of(dataset.feeders.size()),
            all_of(dataset.feeders.size()), all_of(dataset.substations.size())};
}

std::vector<std::uint32_t> marked(std::vector<bool> const &marks)
{
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
        if (marks[i]) {
            result.push_back(i);
        }
    }
    return result;
}

/// What stands above the zones of the changed blocks.
Work touched_by(Dataset const &dataset, std::span<BlockId const> changed)
{
    std::vector<bool> blocks(dataset.blocks.size());
    for (BlockId const block : changed) {
        blocks[block.index] = true;
    }
    std::vector<bool> zones(dataset.transformer_zones.size());
    std::vector<bool> feeders(dataset.feeders.size());
    std::vector<bool> substations(dataset.substations.size());
    for (std::size_t i = 0; i < zones.size(); ++i) {
        TransformerZone const &zone = dataset.transformer_zones[i];
        if (blocks[zone.block.index]) {
            std::uint32_t const feeder = dataset.feeder_sections[zone.section.index].feeder.index;
            zones[i] = true;
            feeders[feeder] = true;
            substations[dataset.feeders[feeder].substation.index] = true;
        }
    }
    std::vector<bool> flows = feeders;
    for (std::size_t i = 0; i < flows.size(); ++i) {
        std::optional<Id<Feeder>> const tie = dataset.feeders[i].tie;
        flows[i] = feeders[i] || (tie && feeders[tie->index]);
    }
    return {marked(zones), marked(feeders), marked(flows), marked(substations)};
}

void compute_level(GridFrame const &frame, LoadMixes const &mixes,
                   std::span<std::uint32_t const> assets, std::vector<AssetLoad> &loads)
{
    unsigned const threads = assets.size() * frame.tiles.hours() < alone_hours ? 1 : 0;
    std::vector<AssetLoad> const made =
        season_loads(frame.tiles, mixes, assets, frame.values, threads);
    for (std::size_t i = 0; i < assets.size(); ++i) {
        loads[assets[i]] = made[i];
    }
}

/// \param results  sized; what `work` does not name is kept
void compute(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
             Work const &work, GridResults &results)
{
    GridValues const values = read_grid_values(dataset, scenario);
    ProfileTiles const tiles{*demand.set, values};
    GridMixes const mixes = make_mixes(dataset, demand, values, tiles);
    Members const sections_of = sections_of_feeders(dataset);
    Members const zones_of = zones_of_feeders(dataset);
    GridFrame const frame{dataset, values, tiles, mixes, sections_of, zones_of};
    compute_level(frame, mixes.zones, work.zones, results.zones);
    compute_level(frame, mixes.feeders, work.feeders, results.feeders);
    compute_level(frame, mixes.substations, work.substations, results.substations);
    for (std::uint32_t const feeder : work.flows) {
        results.flows[feeder] = worst_hour_flow(frame, feeder, results.feeders);
    }
    std::uint32_t const district[] = {0};
    AssetLoad const all = season_loads(tiles, mixes.district, district, values, 1).front();
    results.peak_kw = all.peak_kw;
    results.peak_hour = all.peak_hour;
    results.reinforcements = reinforcements(dataset, scenario, demand, values, results);
}

} // namespace

GridResults make_grid(Dataset const &dataset, Scenario const &scenario, Demand const &demand)
{
    GridResults results;
    if (has_grid(dataset, demand)) {
        results.zones.resize(dataset.transformer_zones.size());
        results.feeders.resize(dataset.feeders.size());
        results.flows.resize(dataset.feeders.size());
        results.substations.resize(dataset.substations.size());
        compute(dataset, scenario, demand, everything(dataset), results);
    }
    return results;
}

GridResults update_grid(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                        GridResults const &previous, std::span<BlockId const> changed)
{
    if (!has_grid(dataset, demand) || previous.zones.size() != dataset.transformer_zones.size()) {
        return make_grid(dataset, scenario, demand);
    }
    GridResults results = previous;
    compute(dataset, scenario, demand, touched_by(dataset, changed), results);
    return results;
}

} // namespace sim
