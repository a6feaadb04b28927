#include "sim/report/place_figures.hpp"

#include "sim/report/grid_places.hpp"
#include "sim/report/place_loads.hpp"

#include <algorithm>

namespace sim::report {

namespace {

void add(Emissions &sum, Emissions const &part)
{
    sum.coal_t += part.coal_t;
    sum.co2_t += part.co2_t;
    sum.so2_t += part.so2_t;
    sum.nox_t += part.nox_t;
    sum.pm25_t += part.pm25_t;
}

void add(EmissionBalance &sum, EmissionBalance const &part)
{
    add(sum.before, part.before);
    add(sum.after_local, part.after_local);
    add(sum.after_system, part.after_system);
}

void add(Burden &sum, Burden const &part, double weight)
{
    for (std::size_t q = 0; q < sum.share_by_quintile.size(); ++q) {
        sum.share_by_quintile[q] += weight * part.share_by_quintile[q];
    }
    sum.share_above_10pct += weight * part.share_above_10pct;
    sum.back_to_coal_share += weight * part.back_to_coal_share;
}

void add(Bill &sum, Bill const &part, double weight)
{
    sum.energy_yuan += weight * part.energy_yuan;
    sum.subsidy_yuan += weight * part.subsidy_yuan;
    sum.net_yuan += weight * part.net_yuan;
    sum.coal_yuan += weight * part.coal_yuan;
}

/// Everything of one place that its blocks, zones and feeders are summed into.
class Summing
{
public:
    Summing(Dataset const &dataset, Scenario const &scenario, Results const &results)
        : m_dataset{dataset}, m_scenario{scenario}, m_results{results}
    {
    }

    [[nodiscard]] PlaceFigures of(std::optional<JurisdictionId> place,
                                  std::span<SeasonFlow const> flows) const;

private:
    void add_blocks(PlaceFigures &sum, std::optional<JurisdictionId> place) const;
    void add_impact(PlaceFigures &sum, std::size_t block, double weight,
                    double converted_weight) const;
    void add_zones(PlaceFigures &sum, std::optional<JurisdictionId> place) const;
    void add_feeders(PlaceFigures &sum, std::optional<JurisdictionId> place,
                     std::span<SeasonFlow const> flows) const;
    void add_supply(PlaceFigures &sum, std::optional<JurisdictionId> place) const;

    [[nodiscard]] bool inside(std::size_t block, std::optional<JurisdictionId> place) const
    {
        return !place || m_dataset.blocks[block].jurisdiction == *place;
    }
    [[nodiscard]] RouteFamily family(std::size_t block) const
    {
        return m_dataset.route(m_scenario.plan.choices[block].route).family;
    }
    [[nodiscard]] double design_kw(RouteFamily wanted, std::optional<JurisdictionId> place) const;
    [[nodiscard]] double converted(std::optional<JurisdictionId> place) const;

    Dataset const &m_dataset;
    Scenario const &m_scenario;
    Results const &m_results;
};

double Summing::converted(std::optional<JurisdictionId> place) const
{
    double households = 0.0;
    for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
        if (inside(b, place) && family(b) != RouteFamily::none) {
            households += m_dataset.blocks[b].households;
        }
    }
    return households;
}

double Summing::design_kw(RouteFamily wanted, std::optional<JurisdictionId> place) const
{
    double sum_kw = 0.0;
    for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
        if (inside(b, place) && family(b) == wanted) {
            sum_kw += m_results.demand.heat_design_kw[b];
        }
    }
    return sum_kw;
}

void Summing::add_impact(PlaceFigures &sum, std::size_t block, double weight,
                         double converted_weight) const
{
    ImpactResults const &impact = m_results.impact;
    if (impact.bills.empty()) {
        return;
    }
    for (std::size_t set = 0; set < factor_set_count; ++set) {
        add(sum.emissions[set], impact.emissions[set][block]);
    }
    add(sum.bill, impact.bills[block], converted_weight);
    add(sum.burden, impact.burdens[block], weight);
    add(sum.burden_later, impact.burdens_later[block], weight);
}

void Summing::add_blocks(PlaceFigures &sum, std::optional<JurisdictionId> place) const
{
    Demand const &demand = m_results.demand;
    for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
        sum.households += inside(b, place) ? m_dataset.blocks[b].households : 0;
    }
    double const all_converted = converted(place);
    for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
        if (!inside(b, place)) {
            continue;
        }
        sum.heat_kwh += demand.heat_kwh[b];
        sum.design_load_kw += demand.heat_design_kw[b];
        sum.electricity_kwh += demand.electricity_kwh[b];
        sum.gas_m3 += demand.gas_m3[b];
        sum.network_heat_gj += demand.network_heat_gj[b];
        double const homes = m_dataset.blocks[b].households;
        bool const counts = family(b) != RouteFamily::none && all_converted > 0.0;
        add_impact(sum, b, sum.households > 0 ? homes / sum.households : 0.0,
                   counts ? homes / all_converted : 0.0);
    }
}

void Summing::add_zones(PlaceFigures &sum, std::optional<JurisdictionId> place) const
{
    for (std::size_t z = 0; z < m_results.grid.zones.size(); ++z) {
        if (!inside(m_dataset.transformer_zones[z].block.index, place)) {
            continue;
        }
        AssetLoad const &load = m_results.grid.zones[z];
        ++sum.zones;
        sum.heavy_zones += loading_of(load) == Loading::heavy ? 1 : 0;
        sum.overloaded_zones += loading_of(load) == Loading::overload ? 1 : 0;
        sum.overload_hours = std::max(sum.overload_hours, load.overload_hours);
    }
    for (Reinforcement const &work : m_results.grid.reinforcements) {
        bool const of_zone = work.kind == ReinforcementKind::transformer ||
                             work.kind == ReinforcementKind::split_zone;
        if (!place ||
            (of_zone && inside(m_dataset.transformer_zones[work.asset].block.index, place))) {
            sum.reinforcement += work.cost;
        }
    }
}

void Summing::add_feeders(PlaceFigures &sum, std::optional<JurisdictionId> place,
                          std::span<SeasonFlow const> flows) const
{
    GridResults const &grid = m_results.grid;
    std::vector<double> all_kwh(m_dataset.feeders.size(), 0.0);
    std::vector<double> own_kwh(m_dataset.feeders.size(), 0.0);
    for (std::size_t z = 0; z < grid.zones.size(); ++z) {
        TransformerZone const &zone = m_dataset.transformer_zones[z];
        std::uint32_t const feeder = feeder_of(m_dataset, zone);
        all_kwh[feeder] += grid.zones[z].energy_kwh;
        own_kwh[feeder] += inside(zone.block.index, place) ? grid.zones[z].energy_kwh : 0.0;
    }
    for (std::size_t f = 0; f < grid.flows.size(); ++f) {
        if (place && own_kwh[f] <= 0.0) {
            continue;
        }
        sum.min_voltage_pu = std::min(sum.min_voltage_pu, grid.flows[f].min_voltage_pu);
        if (f < flows.size()) {
            double const share = place ? own_kwh[f] / all_kwh[f] : 1.0;
            sum.losses_kwh += share * flows[f].losses_kwh;
        }
    }
}

void Summing::add_supply(PlaceFigures &sum, std::optional<JurisdictionId> place) const
{
    double const gas_kw = design_kw(RouteFamily::gas, std::nullopt);
    double const heat_kw = design_kw(RouteFamily::heat_network, std::nullopt);
    SupplyResults const &supply = m_results.supply;
    if (gas_kw > 0.0) {
        double const share = design_kw(RouteFamily::gas, place) / gas_kw;
        sum.gas_design_m3_per_h = share * supply.gas_total.design_m3_per_h;
        sum.gas_planning_m3_per_h = share * supply.gas_total.planning_m3_per_h;
    }
    if (heat_kw > 0.0) {
        double const share = design_kw(RouteFamily::heat_network, place) / heat_kw;
        sum.heat_design_kw = share * supply.heat_total.design_kw;
    }
}

PlaceFigures Summing::of(std::optional<JurisdictionId> place,
                         std::span<SeasonFlow const> flows) const
{
    PlaceFigures sum;
    add_blocks(sum, place);
    add_zones(sum, place);
    add_feeders(sum, place, flows);
    add_supply(sum, place);
    if (!place && !m_results.impact.bills.empty()) {
        sum.emissions = m_results.impact.emissions_total;
        sum.burden = m_results.impact.burden_total;
        sum.burden_later = m_results.impact.burden_later_total;
    }
    return sum;
}

} // namespace

AllPlaceFigures place_figures(Dataset const &dataset, Scenario const &scenario,
                              Results const &results, std::span<SeasonFlow const> season_flows)
{
    Summing const summing{dataset, scenario, results};
    AllPlaceFigures all;
    for (std::uint32_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        all.jurisdictions.push_back(summing.of(JurisdictionId{j}, season_flows));
    }
    all.district = summing.of(std::nullopt, season_flows);
    if (!results.grid.zones.empty()) {
        PlaceLoads const loads = place_loads(dataset, scenario, results.demand);
        for (std::size_t j = 0; j < all.jurisdictions.size(); ++j) {
            all.jurisdictions[j].peak_kw = loads.jurisdictions[j].peak_kw;
            all.jurisdictions[j].peak_hour = loads.jurisdictions[j].peak_hour;
            all.jurisdictions[j].heating_kw = loads.heating_kw[j];
        }
        all.district.heating_kw = loads.all_heating_kw;
        all.district.peak_kw = results.grid.peak_kw;
        all.district.peak_hour = results.grid.peak_hour;
    }
    return all;
}

} // namespace sim::report
