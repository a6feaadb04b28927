#include "sim/report/route_bills.hpp"

#include <algorithm>
#include <map>

namespace sim::report {

namespace {

using Seasons = std::map<int, RouteBill>; ///< sums, not means, until they are divided

int first_season(Dataset const &dataset, Scenario const &scenario)
{
    int first = 0;
    for (Choice const &choice : scenario.plan.choices) {
        if (dataset.route(choice.route).family != RouteFamily::none && choice.start_year > 0) {
            first = first == 0 ? choice.start_year : std::min(first, choice.start_year);
        }
    }
    return first;
}

/// The last season with a subsidised fee, or the last start year if that is later.
int last_season(Scenario const &scenario, Results const &results)
{
    int last = 0;
    for (Choice const &choice : scenario.plan.choices) {
        last = std::max(last, choice.start_year);
    }
    for (LedgerLine const &line : results.ledger.lines) {
        if (line.item == Item::gas_fee && line.block != no_index) {
            last = std::max(last, line.year);
        }
    }
    return last;
}

void add_fees(std::vector<Seasons> &routes, Dataset const &dataset, Scenario const &scenario,
              Ledger const &ledger)
{
    for (LedgerLine const &line : ledger.lines) {
        if (line.item != Item::gas_fee || line.block == no_index ||
            dataset.blocks[line.block].households == 0) {
            continue;
        }
        Seasons &seasons = routes[scenario.plan.choices[line.block].route.index];
        if (auto const found = seasons.find(line.year); found != seasons.end()) {
            found->second.subsidy_yuan += line.owed.yuan();
        }
    }
}

std::vector<RouteBill> means(std::vector<Seasons> const &routes)
{
    std::vector<RouteBill> bills;
    for (Seasons const &seasons : routes) {
        std::optional<double> before;
        for (auto const &[season, sum] : seasons) {
            RouteBill bill = sum;
            double const homes = bill.households;
            bill.energy_yuan /= homes;
            bill.subsidy_yuan /= homes;
            bill.coal_yuan /= homes;
            if (before) {
                bill.rise_yuan = bill.net_yuan() - *before;
            }
            before = bill.net_yuan();
            bills.push_back(bill);
        }
    }
    return bills;
}

} // namespace

std::vector<RouteBill> route_bills(Dataset const &dataset, Scenario const &scenario,
                                   Results const &results)
{
    int const first = first_season(dataset, scenario);
    if (results.impact.bills.empty() || first == 0) {
        return {};
    }
    int const last = last_season(scenario, results) + 1;
    std::vector<Seasons> routes(dataset.routes.size());
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        Choice const &choice = scenario.plan.choices[b];
        int const homes = dataset.blocks[b].households;
        if (dataset.route(choice.route).family == RouteFamily::none || homes == 0) {
            continue;
        }
        for (int season = std::max(first, choice.start_year); season <= last; ++season) {
            RouteBill &sum = routes[choice.route.index][season];
            sum.route = choice.route;
            sum.season = season;
            sum.households += homes;
            sum.energy_yuan += homes * results.impact.bills[b].energy_yuan;
            sum.coal_yuan += homes * results.impact.bills[b].coal_yuan;
        }
    }
    add_fees(routes, dataset, scenario, results.ledger);
    return means(routes);
}

} // namespace sim::report
