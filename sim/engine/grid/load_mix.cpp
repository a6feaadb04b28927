#include "sim/engine/grid/load_mix.hpp"

#include <algorithm>
#include <cmath>

namespace sim::grid {

void LoadMixes::add(std::span<MixShare const> shares, MixRest const &rest)
{
    m_shares.insert(m_shares.end(), shares.begin(), shares.end());
    m_first.push_back(m_shares.size());
    m_rests.push_back(rest);
}

void LoadMixes::reserve(std::size_t assets, std::size_t shares)
{
    m_rests.reserve(assets);
    m_first.reserve(assets + 1);
    m_shares.reserve(shares);
}

MixRest zone_mix(Dataset const &dataset, Demand const &demand, GridValues const &values,
                 std::size_t zone, MixShare &share)
{
    TransformerZone const &row = dataset.transformer_zones[zone];
    Block const &block = dataset.block(row.block);
    LoadProfile const &profile = *demand.set->profiles[demand.profile[row.block.index]];
    double const homes = row.households;
    double const home_m2 =
        block.households > 0 ? block.heated_floor_area_m2 / block.households : 0.0;
    double heating_rated_kw = 0.0;
    if (!profile.electricity_w_per_m2.empty()) {
        double const home_kw = home_m2 / 1000.0; // per W/m2
        share.mean_kw = homes * home_kw;
        share.variance_kw2 =
            homes * profile.spread_share * profile.spread_share * home_kw * home_kw;
        heating_rated_kw = profile.rated_electricity_w_per_m2 * home_kw;
    }
    MixRest rest;
    rest.base_kw = row.base_peak_kw;
    if (homes > 0.0) {
        rest.base_variance_kw2 =
            values.base_cv * values.base_cv * row.base_peak_kw * row.base_peak_kw / homes;
    }
    double const home_limit_kw =
        std::min(heating_rated_kw + values.base_rated_kw, values.main_fuse_kw);
    // Measured base load may hold more than the homes of the programme.
    rest.homes_limit_kw = std::max(homes * home_limit_kw, row.base_peak_kw);
    rest.capacity_kva = row.capacity_kva;
    return rest;
}

MixRest add_up(LoadMixes const &mixes, std::span<std::uint32_t const> members, std::size_t columns,
               std::vector<MixShare> &shares)
{
    shares.assign(columns, {});
    MixRest sum;
    for (std::uint32_t const member : members) {
        for (MixShare const &share : mixes.shares(member)) {
            shares[share.column].mean_kw += share.mean_kw;
            shares[share.column].variance_kw2 += share.variance_kw2;
        }
        MixRest const &rest = mixes.rest(member);
        sum.base_kw += rest.base_kw;
        sum.base_variance_kw2 += rest.base_variance_kw2;
        sum.other_kw += rest.other_kw;
        sum.homes_limit_kw += rest.homes_limit_kw;
    }
    for (std::uint32_t column = 0; column < columns; ++column) {
        shares[column].column = column;
    }
    std::erase_if(shares, [](MixShare const &share) { return share.mean_kw == 0.0; });
    return sum;
}

namespace {

LoadMixes zone_mixes(Dataset const &dataset, Demand const &demand, GridValues const &values,
                     ProfileTiles const &tiles)
{
    LoadMixes mixes;
    std::size_t const count = dataset.transformer_zones.size();
    mixes.reserve(count, count);
    for (std::size_t zone = 0; zone < count; ++zone) {
        MixShare share;
        MixRest const rest = zone_mix(dataset, demand, values, zone, share);
        BlockId const block = dataset.transformer_zones[zone].block;
        share.column = tiles.column(demand.profile[block.index]);
        bool const heats = share.mean_kw > 0.0;
        mixes.add(std::span{&share, heats ? std::size_t{1} : std::size_t{0}}, rest);
    }
    return mixes;
}

LoadMixes feeder_mixes(Dataset const &dataset, LoadMixes const &zones, std::size_t columns)
{
    LoadMixes mixes;
    Members const zones_of = zones_of_feeders(dataset);
    Members const sections_of = sections_of_feeders(dataset);
    std::vector<MixShare> shares;
    for (std::size_t feeder = 0; feeder < dataset.feeders.size(); ++feeder) {
        MixRest rest = add_up(zones, zones_of.of(feeder), columns, shares);
        for (std::uint32_t const section : sections_of.of(feeder)) {
            rest.other_kw += dataset.feeder_sections[section].other_load_peak_kw;
        }
        rest.capacity_kva = dataset.feeders[feeder].limit_kva;
        mixes.add(shares, rest);
    }
    return mixes;
}

LoadMixes substation_mixes(Dataset const &dataset, GridValues const &values,
                           LoadMixes const &feeders, std::size_t columns)
{
    LoadMixes mixes;
    Members const feeders_of{dataset.substations.size(), dataset.feeders.size(),
                             [&](std::size_t f) { return dataset.feeders[f].substation.index; }};
    std::vector<MixShare> shares;
    double const kva_per_kw = std::sqrt(1.0 + values.base_tan * values.base_tan);
    for (std::size_t i = 0; i < dataset.substations.size(); ++i) {
        MixRest rest = add_up(feeders, feeders_of.of(i), columns, shares);
        rest.other_kw += dataset.substations[i].already_loaded_kva / kva_per_kw;
        rest.capacity_kva = dataset.substations[i].capacity_kva;
        mixes.add(shares, rest);
    }
    return mixes;
}

} // namespace

GridMixes make_mixes(Dataset const &dataset, Demand const &demand, GridValues const &values,
                     ProfileTiles const &tiles)
{
    GridMixes mixes;
    mixes.zones = zone_mixes(dataset, demand, values, tiles);
    mixes.feeders = feeder_mixes(dataset, mixes.zones, tiles.columns());
    mixes.substations = substation_mixes(dataset, values, mixes.feeders, tiles.columns());
    Members const all{1, dataset.feeders.size(), [](std::size_t) { return std::size_t{0}; }};
    std::vector<MixShare> shares;
    MixRest const rest = add_up(mixes.feeders, all.of(0), tiles.columns(), shares);
    mixes.district.add(shares, rest);
    return mixes;
}

Members zones_of_feeders(Dataset const &dataset)
{
    return {dataset.feeders.size(), dataset.transformer_zones.size(), [&](std::size_t zone) {
                Id<FeederSection> const section = dataset.transformer_zones[zone].section;
                return dataset.feeder_sections[section.index].feeder.index;
            }};
}

Members sections_of_feeders(Dataset const &dataset)
{
    return {dataset.feeders.size(), dataset.feeder_sections.size(),
            [&](std::size_t section) { return dataset.feeder_sections[section].feeder.index; }};
}

} // namespace sim::grid
