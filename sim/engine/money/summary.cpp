#include "sim/engine/money/summary.hpp"

namespace sim {

namespace {

void add_block(Quantities &quantities, Block const &block, RouteFamily family)
{
    auto const index = static_cast<std::size_t>(family);
    quantities.households[index] += block.households;
    quantities.area_m2[index] += block.heated_floor_area_m2;
}

} // namespace

void count_quantities(Dataset const &dataset, Plan const &plan, Results &results)
{
    results.quantities = {};
    results.by_jurisdiction.assign(dataset.jurisdictions.size(), {});
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        RouteFamily const family = dataset.route(plan.choices[b].route).family;
        add_block(results.quantities, block, family);
        add_block(results.by_jurisdiction[block.jurisdiction.index], block, family);
    }
}

void summarise_ledger(Dataset const &dataset, Results &results)
{
    results.money = {};
    results.money_by_jurisdiction.assign(dataset.jurisdictions.size(), {});
    results.money_by_block.assign(dataset.blocks.size(), {});
    results.money_by_programme.assign(dataset.programmes.size(), {});
    for (LedgerLine const &line : results.ledger.lines) {
        results.money.add(line.payer, line.year, line.owed);
        if (line.block != no_index) {
            JurisdictionId const home = dataset.blocks[line.block].jurisdiction;
            results.money_by_jurisdiction[home.index].add(line.payer, line.year, line.owed);
            results.money_by_block[line.block].add(line.payer, line.year, line.owed);
        } else {
            results.money_by_programme[line.programme].add(line.payer, line.year, line.owed);
        }
    }
}

} // namespace sim
