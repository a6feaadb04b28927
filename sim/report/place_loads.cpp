#include "sim/report/place_loads.hpp"

#include "sim/engine/grid/season_load.hpp"

#include <numeric>

namespace sim::report {

PlaceLoads place_loads(Dataset const &dataset, Scenario const &scenario, Demand const &demand)
{
    using namespace grid;
    GridValues const values = read_grid_values(dataset, scenario);
    ProfileTiles const tiles{*demand.set, values};
    LoadMixes const zones = make_mixes(dataset, demand, values, tiles).zones;
    std::size_t const places = dataset.jurisdictions.size();
    Members const zones_of{places, zones.size(), [&](std::size_t zone) {
                               BlockId const block = dataset.transformer_zones[zone].block;
                               return dataset.block(block).jurisdiction.index;
                           }};
    Members const all{1, zones.size(), [](std::size_t) { return std::size_t{0}; }};
    LoadMixes mixes;
    std::vector<MixShare> shares;
    for (std::size_t j = 0; j < places; ++j) {
        MixRest const rest = add_up(zones, zones_of.of(j), tiles.columns(), shares);
        mixes.add(shares, rest);
    }
    MixRest const rest = add_up(zones, all.of(0), tiles.columns(), shares);
    mixes.add(shares, rest);
    std::vector<std::uint32_t> assets(places + 1);
    std::iota(assets.begin(), assets.end(), 0U);
    PlaceLoads loads;
    loads.jurisdictions = season_loads(tiles, mixes, assets, values, 1);
    loads.homes = loads.jurisdictions.back();
    loads.jurisdictions.pop_back();
    return loads;
}

} // namespace sim::report
