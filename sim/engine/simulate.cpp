#include "sim/engine/simulate.hpp"

#include "sim/engine/money/allot.hpp"
#include "sim/engine/money/ledger.hpp"
#include "sim/engine/money/summary.hpp"
#include "sim/engine/money/values.hpp"

namespace sim {

namespace {

std::vector<int> first_year_households(Dataset const &dataset, Values const &values)
{
    std::vector<int> households;
    households.reserve(dataset.blocks.size());
    for (Block const &block : dataset.blocks) {
        households.push_back(block.households);
    }
    return allot_share(households, values.at("target.first_year_share", 0.0, 1.0));
}

} // namespace

Results simulate(Dataset const &dataset, Scenario const &scenario, Progress &progress)
{
    Values const values{dataset, scenario};
    Results results;
    progress.step(0.0);
    count_quantities(dataset, scenario.plan, results);
    results.households_first_year = first_year_households(dataset, values);
    results.ledger = make_ledger(dataset, scenario);
    progress.step(0.5);
    summarise_ledger(dataset, results);
    progress.step(1.0);
    return results;
}

} // namespace sim
