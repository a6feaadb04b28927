#include "sim/engine/assign/options/uniform_plan.hpp"

#include "sim/engine/demand/demand.hpp"
#include "sim/engine/grid/reinforcement.hpp"
#include "sim/engine/grid/season_load.hpp"
#include "sim/engine/impact/impact.hpp"
#include "sim/engine/money/ledger.hpp"

#include <algorithm>
#include <numeric>

namespace sim::assign {

namespace {

using namespace grid;

void compute_supply(UniformFrame const &frame, RouteFamily family, UniformPlan &plan)
{
    std::size_t const count = frame.dataset.blocks.size();
    plan.gas.resize(count);
    plan.heat_kw.resize(count);
    for (std::size_t b = 0; b < count; ++b) {
        Block const &block = frame.dataset.blocks[b];
        Demand const &demand = plan.demand;
        LoadProfile const &profile = *demand.set->profiles[demand.profile[b]];
        if (family == RouteFamily::gas && frame.gas) {
            plan.gas[b] = gas_homes(*frame.gas, block.households, demand.heat_design_kw[b],
                                    demand.gas_m3[b], profile);
        }
        if (family == RouteFamily::heat_network && frame.heat) {
            plan.heat_kw[b] = heat_of_block(*frame.heat, block, profile, demand.heat_design_kw[b],
                                            demand.network_heat_gj[b])
                                  .design_kw;
        }
    }
}

/// Seasons of all zones. Only their peaks count here, so no hours are flagged.
std::vector<AssetLoad> zone_loads(UniformFrame const &frame, ProfileTiles const &tiles,
                                  LoadMixes const &mixes)
{
    LoadMixes free;
    free.reserve(mixes.size(), mixes.size());
    for (std::size_t z = 0; z < mixes.size(); ++z) {
        MixRest rest = mixes.rest(z);
        rest.capacity_kva = free_kva;
        free.add(mixes.shares(z), rest);
    }
    std::vector<std::uint32_t> all(mixes.size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<AssetLoad> loads = season_loads(tiles, free, all, *frame.grid, 1);
    for (std::size_t z = 0; z < loads.size(); ++z) {
        double const capacity_kva = mixes.rest(z).capacity_kva;
        double const kva = loads[z].peak_rate * free_kva;
        loads[z].peak_rate = capacity_kva > 0.0 ? kva / capacity_kva : 0.0;
    }
    return loads;
}

/// Zones as they stand, and what reinforcements() would rebuild of them.
void compute_zones(UniformFrame const &frame, Scenario const &scenario, Demand const &demand,
                   GridResults const &loads, UniformGrid &grid)
{
    Dataset const &dataset = frame.dataset;
    grid.zone_rate.resize(dataset.blocks.size());
    grid.zone_works.resize(dataset.blocks.size());
    for (std::size_t z = 0; z < loads.zones.size(); ++z) {
        double &rate = grid.zone_rate[dataset.transformer_zones[z].block.index];
        rate = std::max(rate, loads.zones[z].peak_rate);
    }
    for (Reinforcement const &project :
         reinforcements(dataset, scenario, demand, *frame.grid, loads)) {
        grid.zone_works[dataset.transformer_zones[project.asset].block.index] += project.cost;
    }
}

UniformGrid compute_grid(UniformFrame const &frame, Scenario const &scenario, Demand const &demand)
{
    ProfileTiles const tiles{*demand.set, *frame.grid};
    GridMixes const mixes = make_mixes(frame.dataset, demand, *frame.grid, tiles);
    GridResults loads;
    loads.zones = zone_loads(frame, tiles, mixes.zones);
    loads.feeders.resize(frame.dataset.feeders.size());
    loads.substations.resize(frame.dataset.substations.size());
    UniformGrid grid;
    compute_zones(frame, scenario, demand, loads, grid);
    grid.lines = line_loads(frame.dataset, frame.lines, mixes.zones, tiles, *frame.grid);
    for (std::uint32_t column = 0; column < tiles.columns(); ++column) {
        grid.highest_tan = std::max(grid.highest_tan, tiles.tan(column));
    }
    return grid;
}

bool is_passive(Demand const &demand)
{
    return std::ranges::all_of(demand.set->profiles, [](auto const &profile) {
        return profile->electricity_w_per_m2.empty();
    });
}

} // namespace

UniformFrame make_uniform_frame(Dataset const &dataset, Scenario const &scenario,
                                Demand const &coal, LineTable const &lines)
{
    UniformFrame frame{dataset, scenario, coal, {}, {}, {}, lines, {}};
    if (!coal.has_physics()) {
        return frame;
    }
    Values const values{dataset, scenario};
    if (!dataset.transformer_zones.empty() && !dataset.feeders.empty() &&
        !dataset.substations.empty()) {
        frame.grid = read_grid_values(dataset, scenario);
        Choice const stays = coal_choice(dataset);
        frame.passive = compute_grid(frame, uniform_scenario(dataset, scenario, stays), coal);
    }
    if (has_gas_factors(values)) {
        frame.gas = gas_factors(values);
    }
    if (has_heat_factors(values)) {
        frame.heat = heat_factors(values);
    }
    return frame;
}

Scenario uniform_scenario(Dataset const &dataset, Scenario const &scenario, Choice const &choice)
{
    Scenario uniform = scenario;
    uniform.plan.choices.assign(dataset.blocks.size(), choice);
    uniform.works.clear(); // the dates are those of another plan
    return uniform;
}

Choice coal_choice(Dataset const &dataset)
{
    auto const coal = std::ranges::find(dataset.routes, RouteFamily::none, &Route::family);
    auto const index = coal == dataset.routes.end() ? 0 : coal - dataset.routes.begin();
    return {RouteId{static_cast<std::uint32_t>(index)}, 0};
}

UniformPlan make_uniform_plan(UniformFrame const &frame, RouteId route, Retrofit retrofit,
                              int first_year, int final_year)
{
    Dataset const &dataset = frame.dataset;
    UniformPlan plan;
    Scenario scenario =
        uniform_scenario(dataset, frame.scenario, {route, first_year, false, retrofit});
    if (frame.coal.has_physics()) {
        plan.demand = make_demand(dataset, scenario, &frame.coal);
        plan.impact = make_impact(dataset, scenario, plan.demand);
        compute_supply(frame, dataset.route(route).family, plan);
        if (frame.grid) {
            plan.grid = is_passive(plan.demand) ? frame.passive
                                                : compute_grid(frame, scenario, plan.demand);
        }
    }
    for (int year = first_year; year <= final_year; ++year) {
        for (Choice &choice : scenario.plan.choices) {
            choice.start_year = year;
        }
        plan.ledgers.push_back(make_ledger(dataset, scenario));
    }
    return plan;
}

} // namespace sim::assign
