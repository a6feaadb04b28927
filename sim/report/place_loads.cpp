#include "sim/report/place_loads.hpp"

#include "sim/engine/grid/season_load.hpp"

#include <numeric>

namespace sim::report {

namespace {

using namespace grid;

MixRest heating_alone(MixRest rest)
{
    rest.base_kw = rest.base_variance_kw2 = rest.other_kw = 0.0;
    return rest;
}

/// The zones of each place as one asset, then all zones.
LoadMixes add_up_places(Dataset const &dataset, LoadMixes const &zones, std::size_t columns,
                        MixRest (*keep)(MixRest))
{
    Members const zones_of{dataset.jurisdictions.size(), zones.size(), [&](std::size_t zone) {
                               BlockId const block = dataset.transformer_zones[zone].block;
                               return dataset.block(block).jurisdiction.index;
                           }};
    Members const all{1, zones.size(), [](std::size_t) { return std::size_t{0}; }};
    LoadMixes mixes;
    std::vector<MixShare> shares;
    for (std::size_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        MixRest const rest = add_up(zones, zones_of.of(j), columns, shares);
        mixes.add(shares, keep(rest));
    }
    MixRest const rest = add_up(zones, all.of(0), columns, shares);
    mixes.add(shares, keep(rest));
    return mixes;
}

} // namespace

PlaceLoads place_loads(Dataset const &dataset, Scenario const &scenario, Demand const &demand)
{
    GridValues const values = read_grid_values(dataset, scenario);
    ProfileTiles const tiles{*demand.set, values};
    LoadMixes const zones = make_mixes(dataset, demand, values, tiles).zones;
    std::vector<std::uint32_t> assets(dataset.jurisdictions.size() + 1);
    std::iota(assets.begin(), assets.end(), 0U);
    auto const season = [&](MixRest (*keep)(MixRest)) {
        return season_loads(tiles, add_up_places(dataset, zones, tiles.columns(), keep), assets,
                            values, 1);
    };
    PlaceLoads loads;
    loads.jurisdictions = season([](MixRest rest) { return rest; });
    loads.jurisdictions.pop_back();
    for (AssetLoad const &load : season(heating_alone)) {
        loads.heating_kw.push_back(load.peak_kw);
    }
    loads.all_heating_kw = loads.heating_kw.back();
    loads.heating_kw.pop_back();
    return loads;
}

} // namespace sim::report
