#include "sim/engine/impact/bills.hpp"

#include <algorithm>

namespace sim {

namespace {

HomeUse use_of(Block const &block, LoadProfile const &profile, double gas_m3, double coal_t)
{
    double const n = block.households;
    HomeUse use;
    use.area_m2 = block.heated_floor_area_m2 / n;
    use.electricity_kwh = profile.electricity_kwh_per_m2 * use.area_m2;
    use.electricity_peak_kwh = profile.electricity_peak_kwh_per_m2 * use.area_m2;
    use.gas_m3 = gas_m3 / n;
    use.coal_t = coal_t / n;
    return use;
}

} // namespace

std::vector<Bill> make_bills(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                             Tariff const &tariff, FeeSubsidies const &subsidies)
{
    std::vector<Bill> bills(dataset.blocks.size());
    for (std::size_t b = 0; b < bills.size(); ++b) {
        Block const &block = dataset.blocks[b];
        if (block.households <= 0) {
            continue;
        }
        Choice const &choice = scenario.plan.choices[b];
        RouteFamily const family = dataset.route(choice.route).family;
        Bill &bill = bills[b];
        bill.coal_yuan = block.coal_t_per_household * tariff.coal_yuan_per_t;
        bill.energy_yuan = family == RouteFamily::none
                               ? bill.coal_yuan
                               : energy_yuan(tariff, family,
                                             use_of(block, *demand.set->profiles[demand.profile[b]],
                                                    demand.gas_m3[b], demand.coal_t[b]));
        bill.subsidy_yuan = subsidies.yuan(block, choice, choice.start_year);
        bill.net_yuan = bill.energy_yuan - bill.subsidy_yuan;
    }
    return bills;
}

double net_yuan(Block const &block, Choice const &choice, Route const &route, Bill const &bill,
                FeeSubsidies const &subsidies, int year)
{
    if (route.family == RouteFamily::none || year < choice.start_year) {
        return bill.coal_yuan;
    }
    return bill.energy_yuan - subsidies.yuan(block, choice, year);
}

std::pair<int, int> season_years(Dataset const &dataset, Scenario const &scenario,
                                 FeeSubsidies const &subsidies)
{
    int first = 9999;
    int last = 0;
    for (Choice const &choice : scenario.plan.choices) {
        if (dataset.route(choice.route).family != RouteFamily::none) {
            first = std::min(first, choice.start_year);
            last = std::max(last, subsidies.end_year(choice) + 1);
        }
    }
    return {first, last};
}

} // namespace sim
