#include "sim/engine/assign/options/supply_limits.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::assign {

namespace {

template <typename Main>
std::vector<std::uint32_t> chain_of(std::vector<Main> const &mains, std::uint32_t first)
{
    std::vector<std::uint32_t> chain{first};
    // A loop in the data ends the walk; no chain is longer than all mains.
    while (mains[chain.back()].fed_by && chain.size() < mains.size()) {
        chain.push_back(*mains[chain.back()].fed_by);
    }
    return chain;
}

void add_chain(std::vector<SupplyChain> &chains, std::vector<std::uint32_t> mains,
               std::optional<std::uint32_t> root)
{
    chains.push_back({std::move(mains), root});
}

/// Homes behind an asset, if all took gas.
struct Behind
{
    double mean_m3_per_h = 0.0;
    double variance = 0.0;
    double largest = 0.0; ///< variance of one block

    void add(GasHomes const &homes)
    {
        mean_m3_per_h += homes.mean_m3_per_h;
        variance += homes.variance;
        largest = std::max(largest, homes.variance);
    }
};

/// sqrt(V0): the variance at which like homes fill the capacity, M + z sqrt(V) = capacity with
/// M = V x mean / variance, so that the tangent is exact where the limit binds; never below that of
/// the largest block alone, never above that of all.
double tangent_point(Behind const &behind, double capacity, double z)
{
    double const all = std::sqrt(behind.variance);
    if (!(behind.variance > 0.0 && behind.mean_m3_per_h > 0.0)) {
        return all;
    }
    double const per_variance = behind.mean_m3_per_h / behind.variance;
    double const full =
        (std::sqrt(z * z + 4.0 * per_variance * capacity) - z) / (2.0 * per_variance);
    return std::clamp(full, std::sqrt(behind.largest), all);
}

void set_tangent(SupplyLimit &limit, Behind const &behind, double z)
{
    double const at = tangent_point(behind, limit.capacity, z);
    limit.fixed = z * at / 2.0;
    limit.slope = at > 0.0 ? z / (2.0 * at) : 0.0;
}

void find_chains(Dataset const &dataset, std::span<BlockSupply const> supply, SupplyLimits &limits)
{
    for (BlockSupply const &own : supply) {
        auto gas = own.gas_main ? chain_of(dataset.gas_mains, *own.gas_main)
                                : std::vector<std::uint32_t>{};
        auto const station =
            gas.empty() ? std::nullopt : std::optional{dataset.gas_mains[gas.back()].station.index};
        add_chain(limits.gas, std::move(gas), station);
        auto heat = own.heat_main ? chain_of(dataset.heat_mains, *own.heat_main)
                                  : std::vector<std::uint32_t>{};
        auto const source = heat.empty()
                                ? std::nullopt
                                : std::optional{dataset.heat_mains[heat.back()].heat_source.index};
        add_chain(limits.heat, std::move(heat), source);
    }
}

std::vector<std::vector<std::uint32_t>> regulators_of(Dataset const &dataset)
{
    std::vector<std::vector<std::uint32_t>> result(dataset.blocks.size());
    for (std::uint32_t s = 0; s < dataset.gas_stations.size(); ++s) {
        GasStation const &station = dataset.gas_stations[s];
        if (station.kind == GasStationKind::regulator && station.block) {
            result[station.block->index].push_back(s);
        }
    }
    return result;
}

} // namespace

SupplyLimits make_supply_limits(Dataset const &dataset, std::span<BlockSupply const> supply,
                                std::span<GasHomes const> homes, double z)
{
    SupplyLimits limits;
    find_chains(dataset, supply, limits);
    std::vector<Behind> stations(dataset.gas_stations.size());
    std::vector<Behind> mains(dataset.gas_mains.size());
    for (std::size_t b = 0; b < homes.size(); ++b) {
        for (std::uint32_t const main : limits.gas[b].mains) {
            mains[main].add(homes[b]);
        }
        if (limits.gas[b].root) {
            stations[*limits.gas[b].root].add(homes[b]);
        }
    }
    for (std::size_t s = 0; s < dataset.gas_stations.size(); ++s) {
        GasStation const &station = dataset.gas_stations[s];
        bool const shared = station.kind == GasStationKind::gate;
        limits.gas_hour.push_back({shared ? station.spare_m3_per_h : 0.0, 0.0, 0.0});
        limits.gas_day.push_back({shared ? station.spare_m3_per_day : 0.0, 0.0, 0.0});
        set_tangent(limits.gas_hour.back(), stations[s], z);
    }
    for (std::size_t m = 0; m < dataset.gas_mains.size(); ++m) {
        limits.gas_mains.push_back({dataset.gas_mains[m].spare_m3_per_h, 0.0, 0.0});
        set_tangent(limits.gas_mains.back(), mains[m], z);
    }
    for (HeatSource const &source : dataset.heat_sources) {
        limits.heat_sources.push_back({source.spare_kw, 0.0, 0.0});
    }
    for (HeatMain const &main : dataset.heat_mains) {
        limits.heat_mains.push_back({main.spare_kw, 0.0, 0.0});
    }
    return limits;
}

std::vector<Money> regulator_works(Dataset const &dataset, GasFactors const &factors,
                                   std::span<GasHomes const> homes, double yuan_per_m3_h)
{
    std::vector<std::vector<std::uint32_t>> const regulators = regulators_of(dataset);
    std::vector<Money> works(homes.size());
    for (std::size_t b = 0; b < homes.size(); ++b) {
        int const count = static_cast<int>(regulators[b].size());
        double missing = 0.0;
        for (int i = 0; i < count; ++i) {
            int const all = homes[b].households;
            int const share = all / count + (i < all % count ? 1 : 0);
            std::uint32_t const station = regulators[b][static_cast<std::size_t>(i)];
            double const spare = dataset.gas_stations[station].spare_m3_per_h;
            double const load =
                gas_load(factors, part_of(homes[b], share), 0.0, 0.0).design_m3_per_h;
            missing += spare > 0.0 ? std::max(0.0, load - spare) : 0.0;
        }
        if (count == 0) {
            missing = gas_load(factors, homes[b], 0.0, 0.0).design_m3_per_h;
        }
        works[b] = Money::from_yuan(missing * yuan_per_m3_h);
    }
    return works;
}

} // namespace sim::assign
