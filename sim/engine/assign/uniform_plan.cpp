#include "sim/engine/assign/uniform_plan.hpp"

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

/// Zones as they stand, and what reinforcements() would rebuild of them.
void compute_zones(UniformFrame const &frame, Scenario const &scenario, ProfileTiles const &tiles,
                   LoadMixes const &mixes, UniformPlan &plan)
{
    Dataset const &dataset = frame.dataset;
    std::vector<std::uint32_t> all(dataset.transformer_zones.size());
    std::iota(all.begin(), all.end(), 0U);
    GridResults loads;
    loads.zones = season_loads(tiles, mixes, all, *frame.grid, 1);
    loads.feeders.resize(dataset.feeders.size());
    loads.substations.resize(dataset.substations.size());
    plan.zone_rate.resize(dataset.blocks.size());
    plan.zone_works.resize(dataset.blocks.size());
    for (std::size_t z = 0; z < all.size(); ++z) {
        double &rate = plan.zone_rate[dataset.transformer_zones[z].block.index];
        rate = std::max(rate, loads.zones[z].peak_rate);
    }
    for (Reinforcement const &project :
         reinforcements(dataset, scenario, plan.demand, *frame.grid, loads)) {
        plan.zone_works[dataset.transformer_zones[project.asset].block.index] += project.cost;
    }
}

void compute_grid(UniformFrame const &frame, Scenario const &scenario, UniformPlan &plan)
{
    ProfileTiles const tiles{*plan.demand.set, *frame.grid};
    GridMixes const mixes = make_mixes(frame.dataset, plan.demand, *frame.grid, tiles);
    compute_zones(frame, scenario, tiles, mixes.zones, plan);
    plan.lines = line_loads(frame.dataset, frame.lines, mixes.zones, tiles, *frame.grid);
    for (std::uint32_t column = 0; column < tiles.columns(); ++column) {
        plan.highest_tan = std::max(plan.highest_tan, tiles.tan(column));
    }
}

} // namespace

UniformFrame make_uniform_frame(Dataset const &dataset, Scenario const &scenario,
                                Demand const &coal, LineTable const &lines)
{
    UniformFrame frame{dataset, scenario, coal, {}, {}, {}, lines};
    if (!coal.has_physics()) {
        return frame;
    }
    Values const values{dataset, scenario};
    if (!dataset.transformer_zones.empty() && !dataset.feeders.empty() &&
        !dataset.substations.empty()) {
        frame.grid = read_grid_values(dataset, scenario);
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
    return uniform;
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
            compute_grid(frame, scenario, plan);
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
