#include "sim/report/route_bills.hpp"

#include "sim/engine/impact/bills.hpp"

#include <algorithm>
#include <map>

namespace sim::report {

namespace {

using Seasons = std::map<int, RouteBill>; ///< sums, not means, until they are divided

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
    if (results.impact.bills.empty()) {
        return {};
    }
    FeeSubsidies const subsidies{dataset, scenario};
    auto const [first, last] = season_years(dataset, scenario, subsidies);
    std::vector<Seasons> routes(dataset.routes.size());
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        Choice const &choice = scenario.plan.choices[b];
        if (dataset.route(choice.route).family == RouteFamily::none || block.households == 0) {
            continue;
        }
        for (int season = std::max(first, choice.start_year); season <= last; ++season) {
            RouteBill &sum = routes[choice.route.index][season];
            sum.route = choice.route;
            sum.season = season;
            sum.households += block.households;
            sum.energy_yuan += block.households * results.impact.bills[b].energy_yuan;
            sum.subsidy_yuan += block.households * subsidies.yuan(block, choice, season);
            sum.coal_yuan += block.households * results.impact.bills[b].coal_yuan;
        }
    }
    return means(routes);
}

} // namespace sim::report
