#include "sim/engine/replan/block_state.hpp"

#include "sim/model/on_the_spot.hpp"

#include <algorithm>

namespace sim::replan {

namespace {

/// First and last day on the spot as the scenario's dates have it.
struct Spot
{
    std::optional<Day> first;
    std::optional<Day> connected; ///< its last home
};

std::vector<Spot> spots(Dataset const &dataset, Scenario const &scenario, WorksPlan const &plan)
{
    std::vector<Spot> blocks(dataset.blocks.size());
    for (WorkPackage const &package : plan.packages) {
        auto const kept = scenario.works.find(package.id);
        if (package.block == no_index || kept == scenario.works.end() ||
            !is_on_the_spot(package.stage)) {
            continue;
        }
        Spot &spot = blocks[package.block];
        spot.first = std::min(spot.first.value_or(kept->second.start), kept->second.start);
        if (package.stage == WorkStage::commission) {
            Day const finish = kept->second.finish;
            spot.connected = std::max(spot.connected.value_or(finish), finish);
        }
    }
    return blocks;
}

} // namespace

std::vector<BlockState> block_states(Dataset const &dataset, Scenario const &scenario,
                                     WorksPlan const &plan, Day today)
{
    std::vector<Spot> const planned = spots(dataset, scenario, plan);
    int const next_year = civil_date(today + 1).year;
    std::vector<BlockState> states(dataset.blocks.size());
    for (std::uint32_t b = 0; b < states.size(); ++b) {
        BlockState &state = states[b];
        Choice const &choice = scenario.plan.choices[b];
        bool const converts = dataset.route(choice.route).family != RouteFamily::none;
        state.returns = works::returns_of(dataset, BlockId{b}, today);
        bool const due = planned[b].first ? *planned[b].first <= today
                                          : choice.start_year < next_year && converts;
        if (state.returns.empty()) {
            state.begun = due;
            state.done = planned[b].connected && *planned[b].connected <= today;
            continue;
        }
        // What was to begin after the last return went as planned.
        bool const due_then =
            due && (!planned[b].first || *planned[b].first <= state.returns.last_week());
        state.begun = state.returns.begun() || (due && !due_then);
        state.overdue = due_then && !state.returns.begun();
        state.done = state.returns.stage() == BlockStage::accepted ||
                     (dataset.blocks[b].households > 0 &&
                      state.returns.households_done() >= dataset.blocks[b].households);
    }
    return states;
}

} // namespace sim::replan
