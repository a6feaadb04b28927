#include "sim/engine/money/running.hpp"

#include "sim/engine/impact/bills.hpp"

#include <algorithm>

namespace sim {

namespace {

bool belongs_to_zone(Reinforcement const &reinforcement)
{
    return reinforcement.kind == ReinforcementKind::transformer ||
           reinforcement.kind == ReinforcementKind::split_zone;
}

/// The rule that promises grid expansion, if the policy has one.
std::uint32_t grid_rule(Dataset const &dataset)
{
    for (std::uint32_t r = 0; r < dataset.policy_rules.size(); ++r) {
        if (dataset.policy_rules[r].item == Item::grid) {
            return r;
        }
    }
    return no_index;
}

LedgerLine line_of(Reinforcement const &reinforcement, std::uint32_t rule)
{
    LedgerLine line;
    line.rule = rule;
    line.item = Item::grid;
    line.payer = reinforcement.payer;
    line.year = reinforcement.year;
    line.owed = reinforcement.cost;
    return line;
}

/// Reinforcements of zones by block, in their order; the others last.
class GridLines
{
public:
    GridLines(Dataset const &dataset, GridResults const &grid) : m_by_block(dataset.blocks.size())
    {
        std::uint32_t const rule = grid_rule(dataset);
        for (Reinforcement const &reinforcement : grid.reinforcements) {
            if (reinforcement.cost == Money{}) {
                continue;
            }
            LedgerLine line = line_of(reinforcement, rule);
            if (belongs_to_zone(reinforcement)) {
                line.block = dataset.transformer_zones[reinforcement.asset].block.index;
                m_by_block[line.block].push_back(line);
            } else {
                m_shared.push_back(line);
            }
        }
    }

    [[nodiscard]] std::vector<LedgerLine> const &of(std::uint32_t block) const
    {
        return m_by_block[block];
    }
    [[nodiscard]] std::vector<LedgerLine> const &shared() const { return m_shared; }

private:
    std::vector<std::vector<LedgerLine>> m_by_block;
    std::vector<LedgerLine> m_shared;
};

/// One line a season: what all homes of the block pay for energy.
void add_energy(Ledger &ledger, Dataset const &dataset, Scenario const &scenario,
                FeeSubsidies const &subsidies, Bill const &bill, std::uint32_t index, int last_year)
{
    Block const &block = dataset.blocks[index];
    Choice const &choice = scenario.plan.choices[index];
    Route const &route = dataset.route(choice.route);
    if (route.family == RouteFamily::none) {
        return;
    }
    LedgerLine line;
    line.block = index;
    line.item = Item::energy;
    line.payer = Payer::resident;
    for (line.year = choice.start_year; line.year <= last_year; ++line.year) {
        line.owed = Money::from_yuan(block.households *
                                     net_yuan(block, choice, route, bill, subsidies, line.year));
        if (line.owed != Money{}) {
            ledger.lines.push_back(line);
        }
    }
}

} // namespace

Ledger make_running_ledger(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                           ImpactResults const &impact, GridResults const &grid)
{
    Ledger ledger;
    if (!demand.has_physics()) {
        return ledger;
    }
    FeeSubsidies const subsidies{dataset, scenario};
    GridLines const works{dataset, grid};
    auto const append = [&](std::vector<LedgerLine> const &lines) {
        ledger.lines.insert(ledger.lines.end(), lines.begin(), lines.end());
    };
    int const last_year = season_years(dataset, scenario, subsidies).second;
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        ledger.first_line.push_back(static_cast<std::uint32_t>(ledger.lines.size()));
        if (!impact.bills.empty()) {
            add_energy(ledger, dataset, scenario, subsidies, impact.bills[b], b, last_year);
        }
        append(works.of(b));
    }
    ledger.first_line.push_back(static_cast<std::uint32_t>(ledger.lines.size()));
    append(works.shared());
    return ledger;
}

void summarise_running(Dataset const &dataset, Results &results)
{
    results.running_money = {};
    results.running_by_block.assign(dataset.blocks.size(), {});
    for (LedgerLine const &line : results.running.lines) {
        results.running_money.add(line.payer, line.year, line.owed);
        if (line.block != no_index) {
            results.running_by_block[line.block].add(line.payer, line.year, line.owed);
        }
    }
}

} // namespace sim
