#include "sim/report/comparison.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/assign/gates/extension.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/report/money_words.hpp"

#include <utility>

namespace sim::report {

namespace {

Money of_item(Ledger const &ledger, Item item)
{
    Money sum;
    for (LedgerLine const &line : ledger.lines) {
        if (line.item == item) {
            sum += line.owed;
        }
    }
    return sum;
}

/// The mains that the blocks of a family hang on, each laid once however many hang behind it.
Money cost_of_mains(assign::Extensions const &extensions, Dataset const &dataset,
                    Scenario const &scenario, RouteFamily family)
{
    std::vector<bool> laid(extensions.segment_count());
    Money sum;
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        if (dataset.route(scenario.plan.choices[b].route).family != family) {
            continue;
        }
        for (std::uint32_t const segment : extensions.path[b]) {
            sum += laid[segment] ? Money{} : extensions.works[segment].cost;
            laid[segment] = true;
        }
    }
    return sum;
}

/// Mains to be laid for either plan; nothing where the data do not say what a metre costs.
void add_mains(Dataset const &dataset, Scenario const &a, Scenario const &b,
               std::vector<UnfundedNeed> &needs)
{
    try {
        auto const cost = [&](Scenario const &scenario, RouteFamily family) {
            return cost_of_mains(family == RouteFamily::gas
                                     ? assign::extend_gas(dataset, scenario)
                                     : assign::extend_heat(dataset, scenario),
                                 dataset, scenario, family);
        };
        needs.push_back({text("Gas mains to be laid"), payer_name(Payer::gas_company),
                         cost(a, RouteFamily::gas), cost(b, RouteFamily::gas)});
        needs.push_back({text("Heat mains to be laid"), payer_name(Payer::heat_company),
                         cost(a, RouteFamily::heat_network), cost(b, RouteFamily::heat_network)});
    } catch (InputError const &) {
        return;
    }
}

/// Grid works, mains, what companies pay by the plan, and the energy that homes pay.
std::vector<UnfundedNeed> unfunded_needs(Comparison const &made)
{
    Results const &a = *made.a_results;
    Results const &b = *made.b_results;
    std::vector<UnfundedNeed> needs{
        {text("Grid works"), payer_name(Payer::grid_company), of_item(a.running, Item::grid),
         of_item(b.running, Item::grid)},
        {text("Energy of the homes, all seasons"), payer_name(Payer::resident),
         of_item(a.running, Item::energy), of_item(b.running, Item::energy)}};
    add_mains(*made.dataset, *made.a, *made.b, needs);
    for (Payer const payer : {Payer::gas_company, Payer::heat_company, Payer::grid_company}) {
        needs.push_back({text("Fees and works that the plan leaves to companies"),
                         payer_name(payer), a.money.of(payer), b.money.of(payer)});
    }
    std::erase_if(needs,
                  [](UnfundedNeed const &need) { return need.a == Money{} && need.b == Money{}; });
    return needs;
}

} // namespace

Money Comparison::total() const
{
    return b_results->money.published_total() - a_results->money.published_total();
}

Money Comparison::of_flips(Payer payer) const
{
    Money sum;
    for (BlockDifference const &flip : flips) {
        sum += flip.by_payer[static_cast<std::size_t>(payer)];
    }
    return sum;
}

Money Comparison::of_flips() const
{
    Money sum;
    for (BlockDifference const &flip : flips) {
        sum += flip.total();
    }
    return sum;
}

Comparison compare(std::shared_ptr<Dataset const> dataset, Scenario const &a, Scenario const &b,
                   Progress &progress)
{
    Comparison made;
    made.dataset = std::move(dataset);
    made.a = std::make_shared<Scenario const>(a);
    made.b = std::make_shared<Scenario const>(b);
    made.a_results = std::make_shared<Results const>(simulate(*made.dataset, a, progress));
    made.b_results = std::make_shared<Results const>(simulate(*made.dataset, b, progress));
    made.flips = block_differences(*made.dataset, made.of_a(), made.of_b());
    made.figures = figure_differences(*made.dataset, made.of_a(), made.of_b());
    made.unfunded = unfunded_needs(made);
    return made;
}

void explain(Comparison &comparison, ReasonEffort const &effort)
{
    if (!comparison.flips.empty()) {
        add_reasons(*comparison.dataset, comparison.of_a(), comparison.of_b(), effort,
                    comparison.flips);
    }
    comparison.explained = true;
}

void add_dates(Comparison &comparison)
{
    if (auto works = compare_works(*comparison.dataset, comparison.of_a(), comparison.of_b())) {
        comparison.works = std::make_shared<ComparedWorks const>(std::move(*works));
    }
}

std::vector<Table> comparison_tables(Comparison const &comparison, int decimals)
{
    std::vector<Table> tables{
        flips_table(*comparison.dataset, comparison.flips, decimals),
        money_differences_table(comparison.of_a(), comparison.of_b(), decimals),
        figures_table(comparison.figures)};
    if (comparison.dated()) {
        for (Table &table : works_differences(*comparison.works)) {
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

} // namespace sim::report
