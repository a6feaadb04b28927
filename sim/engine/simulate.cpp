#include "sim/engine/simulate.hpp"

#include "sim/engine/demand/demand.hpp"
#include "sim/engine/grid/grid.hpp"
#include "sim/engine/impact/impact.hpp"
#include "sim/engine/money/allot.hpp"
#include "sim/engine/money/ledger.hpp"
#include "sim/engine/money/running.hpp"
#include "sim/engine/money/summary.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/engine/supply/supply.hpp"

#include <cassert>

namespace sim {

namespace {

/// What an edit left as it was.
struct Reuse
{
    Results const &results;
    std::vector<BlockId> changed; ///< blocks whose choice differs, in dataset order
};

std::vector<int> first_year_households(Dataset const &dataset, Values const &values)
{
    std::vector<int> households;
    households.reserve(dataset.blocks.size());
    for (Block const &block : dataset.blocks) {
        households.push_back(block.households);
    }
    return allot_share(households, values.at("target.first_year_share", 0.0, 1.0));
}

/// The scenarios but for their choices: what profiles, prices and limits rest on.
bool same_assumptions(Scenario const &a, Scenario const &b)
{
    return a.phasing == b.phasing && a.weather == b.weather && a.values == b.values;
}

std::vector<BlockId> changed_blocks(Plan const &before, Plan const &after)
{
    std::vector<BlockId> changed;
    for (std::uint32_t b = 0; b < after.choices.size(); ++b) {
        if (before.choices[b] != after.choices[b]) {
            changed.push_back({b});
        }
    }
    return changed;
}

void compute_physics(Dataset const &dataset, Scenario const &scenario, Reuse const *reuse,
                     Progress &progress, Results &results)
{
    results.demand =
        make_demand(dataset, scenario, reuse != nullptr ? &reuse->results.demand : nullptr);
    progress.step(0.2);
    results.grid = reuse != nullptr ? update_grid(dataset, scenario, results.demand,
                                                  reuse->results.grid, reuse->changed)
                                    : make_grid(dataset, scenario, results.demand);
    progress.step(0.6);
    results.supply = make_supply(dataset, scenario, results.demand,
                                 reuse != nullptr ? reuse->results.supply.block_supply
                                                  : find_block_supply(dataset));
    results.impact = make_impact(dataset, scenario, results.demand);
    progress.step(0.8);
}

Results compute(Dataset const &dataset, Scenario const &scenario, Reuse const *reuse,
                Progress &progress, StageWatch const &watch)
{
    auto const tell = [&](Stage stage) {
        if (watch) {
            watch(stage);
        }
    };
    tell(Stage::begun);
    assert(scenario.plan.choices.size() == dataset.blocks.size());
    Values const values{dataset, scenario};
    Results results;
    progress.step(0.0);
    count_quantities(dataset, scenario.plan, results);
    results.households_first_year = first_year_households(dataset, values);
    if (has_physics(dataset)) {
        compute_physics(dataset, scenario, reuse, progress, results);
    }
    tell(Stage::physics);
    results.ledger = make_ledger(dataset, scenario);
    results.running =
        make_running_ledger(dataset, scenario, results.demand, results.impact, results.grid);
    summarise_ledger(dataset, results);
    summarise_running(dataset, results);
    progress.step(1.0);
    tell(Stage::money);
    return results;
}

} // namespace

Results simulate(Dataset const &dataset, Scenario const &scenario, Progress &progress,
                 StageWatch const &watch)
{
    return compute(dataset, scenario, nullptr, progress, watch);
}

Results update(Dataset const &dataset, Results const &previous, Scenario const &before,
               Scenario const &after, Progress &progress, StageWatch const &watch)
{
    bool const comparable = same_assumptions(before, after) &&
                            before.plan.choices.size() == after.plan.choices.size() &&
                            previous.demand.profile.size() == dataset.blocks.size();
    if (!comparable) {
        return compute(dataset, after, nullptr, progress, watch);
    }
    Reuse const reuse{previous, changed_blocks(before.plan, after.plan)};
    return compute(dataset, after, &reuse, progress, watch);
}

} // namespace sim
