#include "sim/engine/supply/supply.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/engine/supply/gas.hpp"
#include "sim/engine/supply/heat.hpp"
#include "sim/geo/measure.hpp"

#include <cassert>

namespace sim {

namespace {

constexpr double mwh_per_gj = 1.0 / 3.6;

/// Calls `visit` with the main and every main upstream of it, nearest first.
/// \return the last one: it begins at the station or plant
template <typename Main, typename Visit>
std::uint32_t walk_upstream(std::vector<Main> const &mains, std::uint32_t main, Visit &&visit)
{
    visit(main);
    // A loop in the data ends the walk; no chain is longer than all mains.
    for (std::size_t step = 1; mains[main].fed_by && step < mains.size(); ++step) {
        main = *mains[main].fed_by;
        visit(main);
    }
    return main;
}

RouteFamily family_of(Dataset const &dataset, Scenario const &scenario, std::size_t block)
{
    return dataset.route(scenario.plan.choices[block].route).family;
}

class GasSupply
{
public:
    GasSupply(Dataset const &dataset, Scenario const &scenario, Demand const &demand)
        : m_dataset{dataset}, m_factors{gas_factors(Values{dataset, scenario})},
          m_blocks(dataset.blocks.size()), m_stations(dataset.gas_stations.size()),
          m_mains(dataset.gas_mains.size())
    {
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            if (family_of(dataset, scenario, b) == RouteFamily::gas) {
                m_blocks[b] =
                    gas_homes(m_factors, dataset.blocks[b].households, demand.heat_design_kw[b],
                              demand.gas_m3[b], *demand.set->profiles[demand.profile[b]]);
                m_total.add(m_blocks[b]);
            }
        }
    }

    void load_mains(std::vector<BlockSupply> const &block_supply)
    {
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            GasHomes const &homes = m_blocks[b];
            if (homes.households > 0 && block_supply[b].gas_main) {
                std::uint32_t const root =
                    walk_upstream(m_dataset.gas_mains, *block_supply[b].gas_main,
                                  [&](std::uint32_t m) { m_mains[m].add(homes); });
                m_stations[m_dataset.gas_mains[root].station.index].add(homes);
            }
        }
    }

    /// The homes of a block shared equally among its regulators, whole homes, the first ones
    /// bearing the remainder.
    void load_regulators()
    {
        std::vector<int> count(m_blocks.size());
        for (GasStation const &station : m_dataset.gas_stations) {
            if (is_regulator(station)) {
                ++count[station.block->index];
            }
        }
        std::vector<int> seen(m_blocks.size());
        for (std::size_t s = 0; s < m_stations.size(); ++s) {
            GasStation const &station = m_dataset.gas_stations[s];
            if (is_regulator(station)) {
                std::uint32_t const b = station.block->index;
                int const all = m_blocks[b].households;
                int const share = all / count[b] + (seen[b] < all % count[b] ? 1 : 0);
                m_stations[s] = part_of(m_blocks[b], share);
                ++seen[b];
            }
        }
    }

    void write(SupplyResults &results) const
    {
        for (std::size_t s = 0; s < m_stations.size(); ++s) {
            GasStation const &station = m_dataset.gas_stations[s];
            results.gas_stations[s] = gas_load(m_factors, m_stations[s], station.spare_m3_per_h,
                                               station.spare_m3_per_day);
        }
        for (std::size_t m = 0; m < m_mains.size(); ++m) {
            results.gas_mains[m] =
                gas_load(m_factors, m_mains[m], m_dataset.gas_mains[m].spare_m3_per_h, 0.0);
        }
        double hour = 0.0;
        double day = 0.0;
        for (GasStation const &station : m_dataset.gas_stations) {
            if (station.kind == GasStationKind::gate) {
                hour += station.spare_m3_per_h;
                day += station.spare_m3_per_day;
            }
        }
        results.gas_total = gas_load(m_factors, m_total, hour, day);
    }

private:
    static bool is_regulator(GasStation const &station)
    {
        return station.kind == GasStationKind::regulator && station.block;
    }

    Dataset const &m_dataset;
    GasFactors m_factors;
    std::vector<GasHomes> m_blocks;
    std::vector<GasHomes> m_stations;
    std::vector<GasHomes> m_mains;
    GasHomes m_total;
};

/// Each main: what passes it and the length of all mains behind it, its own among them.
void load_heat(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
               std::vector<BlockSupply> const &block_supply, SupplyResults &results)
{
    HeatFactors const factors = heat_factors(Values{dataset, scenario});
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        if (family_of(dataset, scenario, b) != RouteFamily::heat_network) {
            continue;
        }
        HeatLoad const homes =
            heat_of_block(factors, dataset.blocks[b], *demand.set->profiles[demand.profile[b]],
                          demand.heat_design_kw[b], demand.network_heat_gj[b]);
        add_heat(results.heat_total, homes);
        if (block_supply[b].heat_main) {
            std::uint32_t const root =
                walk_upstream(dataset.heat_mains, *block_supply[b].heat_main,
                              [&](std::uint32_t m) { add_heat(results.heat_mains[m], homes); });
            add_heat(results.heat_sources[dataset.heat_mains[root].heat_source.index], homes);
        }
    }
}

/// Spare, and heat that passes each main over the length of it and of all mains behind it.
void finish_heat(Dataset const &dataset, SupplyResults &results)
{
    std::vector<double> length_m(dataset.heat_mains.size());
    for (std::uint32_t m = 0; m < dataset.heat_mains.size(); ++m) {
        double own = 0.0;
        for (geo::LineString const &line : dataset.heat_mains[m].lines) {
            own += geo::length(line);
        }
        walk_upstream(dataset.heat_mains, m, [&](std::uint32_t up) { length_m[up] += own; });
    }
    for (std::uint32_t m = 0; m < dataset.heat_mains.size(); ++m) {
        HeatLoad &load = results.heat_mains[m];
        load.spare_kw = dataset.heat_mains[m].spare_kw - load.design_kw;
        load.linear_density_mwh_per_m =
            length_m[m] > 0.0 ? load.season_gj * mwh_per_gj / length_m[m] : 0.0;
    }
    for (std::size_t s = 0; s < dataset.heat_sources.size(); ++s) {
        HeatLoad &load = results.heat_sources[s];
        load.spare_kw = dataset.heat_sources[s].spare_kw - load.design_kw;
        results.heat_total.spare_kw += dataset.heat_sources[s].spare_kw;
    }
    results.heat_total.spare_kw -= results.heat_total.design_kw;
}

} // namespace

SupplyResults make_supply(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                          std::vector<BlockSupply> const &block_supply)
{
    assert(block_supply.size() == dataset.blocks.size());
    SupplyResults results;
    results.block_supply = block_supply;
    results.gas_stations.resize(dataset.gas_stations.size());
    results.gas_mains.resize(dataset.gas_mains.size());
    results.heat_sources.resize(dataset.heat_sources.size());
    results.heat_mains.resize(dataset.heat_mains.size());
    if (!demand.has_physics()) {
        return results;
    }
    Values const values{dataset, scenario};
    if (has_gas_factors(values)) {
        GasSupply gas{dataset, scenario, demand};
        gas.load_mains(block_supply);
        gas.load_regulators();
        gas.write(results);
    }
    if (has_heat_factors(values)) {
        load_heat(dataset, scenario, demand, block_supply, results);
        finish_heat(dataset, results);
    }
    return results;
}

} // namespace sim
