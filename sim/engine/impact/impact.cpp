#include "sim/engine/impact/impact.hpp"

#include "sim/engine/impact/bills.hpp"
#include "sim/engine/impact/burden.hpp"
#include "sim/engine/impact/emission_factors.hpp"
#include "sim/engine/impact/emissions.hpp"

namespace sim {

namespace {

/// Bills and burden of all blocks, then of the district by year.
class Households
{
public:
    Households(Dataset const &dataset, Scenario const &scenario, BurdenFactors const &factors)
        : m_dataset{dataset}, m_scenario{scenario}, m_factors{factors}, m_subsidies{dataset,
                                                                                    scenario}
    {
    }

    void calculate(Demand const &demand, Tariff const &tariff, ImpactResults &results)
    {
        results.bills = make_bills(m_dataset, m_scenario, demand, tariff, m_subsidies);
        BurdenMean now;
        BurdenMean later;
        for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
            Bill const &bill = results.bills[b];
            results.burdens[b] = burden(b, bill, bill.net_yuan);
            results.burdens_later[b] = burden(b, bill, bill.energy_yuan);
            now.add(results.burdens[b], m_dataset.blocks[b].households);
            later.add(results.burdens_later[b], m_dataset.blocks[b].households);
        }
        results.burden_total = now.mean();
        results.burden_later_total = later.mean();
        auto const [first, last] = season_years(m_dataset, m_scenario, m_subsidies);
        for (int year = first; year <= last; ++year) {
            add_year(year, results);
        }
    }

private:
    [[nodiscard]] bool on_coal(std::size_t b, int year) const
    {
        Choice const &choice = m_scenario.plan.choices[b];
        return m_dataset.route(choice.route).family == RouteFamily::none ||
               year < choice.start_year;
    }

    /// A household that still burns coal cannot go back to it.
    [[nodiscard]] Burden burden(std::size_t b, Bill const &bill, double paid_yuan) const
    {
        Block const &block = m_dataset.blocks[b];
        bool const converted =
            m_dataset.route(m_scenario.plan.choices[b].route).family != RouteFamily::none;
        return burden_of(m_factors, m_factors.sigma(block.urban_class),
                         block.income_yuan_per_household, paid_yuan,
                         converted ? bill.coal_yuan : 0.0);
    }

    void add_year(int year, ImpactResults &results) const
    {
        BurdenMean all;
        double paid_yuan = 0.0;
        double converted = 0.0;
        for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
            Block const &block = m_dataset.blocks[b];
            Choice const &choice = m_scenario.plan.choices[b];
            Bill const &bill = results.bills[b];
            double const net =
                net_yuan(block, choice, m_dataset.route(choice.route), bill, m_subsidies, year);
            all.add(burden_in_year(b, bill, net, year, results), block.households);
            if (!on_coal(b, year)) {
                paid_yuan += net * block.households;
                converted += block.households;
            }
        }
        results.burden_by_year[year] = all.mean();
        results.net_bill_yuan_by_year[year] = converted > 0.0 ? paid_yuan / converted : 0.0;
    }

    /// Most seasons are one of the two that are known already.
    [[nodiscard]] Burden burden_in_year(std::size_t b, Bill const &bill, double net, int year,
                                        ImpactResults const &results) const
    {
        if (on_coal(b, year)) {
            Block const &block = m_dataset.blocks[b];
            return burden_of(m_factors, m_factors.sigma(block.urban_class),
                             block.income_yuan_per_household, net, 0.0);
        }
        if (net == bill.net_yuan) {
            return results.burdens[b];
        }
        return net == bill.energy_yuan ? results.burdens_later[b] : burden(b, bill, net);
    }

    Dataset const &m_dataset;
    Scenario const &m_scenario;
    BurdenFactors const &m_factors;
    FeeSubsidies m_subsidies;
};

/// Zeros for every block: parts whose parameters the data lack stay so.
ImpactResults zeros(std::size_t blocks)
{
    ImpactResults results;
    for (auto &set : results.emissions) {
        set.resize(blocks);
    }
    results.takeback_share.resize(blocks);
    results.bills.resize(blocks);
    results.burdens.resize(blocks);
    results.burdens_later.resize(blocks);
    return results;
}

} // namespace

ImpactResults make_impact(Dataset const &dataset, Scenario const &scenario, Demand const &demand)
{
    if (!demand.has_physics()) {
        return {};
    }
    ImpactResults results = zeros(dataset.blocks.size());
    Values const values{dataset, scenario};
    if (has_emission_factors(values)) {
        calculate_emissions(dataset, scenario, demand, results);
    }
    if (has_tariff(values) && has_burden_factors(values)) {
        BurdenFactors const factors = burden_factors(values);
        Households{dataset, scenario, factors}.calculate(demand, read_tariff(values), results);
    }
    return results;
}

} // namespace sim
