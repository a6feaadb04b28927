#include "app/map/pick_network.hpp"

#include "sim/geo/measure.hpp"

namespace app::map {

namespace {

/// Keeps the nearest thing seen so far.
class Nearest
{
public:
    explicit Nearest(double reach_m) : m_best_m{reach_m} {}
    void see(Asset asset, double away_m)
    {
        if (away_m <= m_best_m) {
            m_best_m = away_m;
            m_asset = asset;
        }
    }
    [[nodiscard]] std::optional<Asset> asset() const { return m_asset; }

private:
    double m_best_m;
    std::optional<Asset> m_asset;
};

template <typename Site>
std::optional<Asset> nearest_site(std::vector<Site> const &sites, AssetKind kind,
                                  sim::geo::Point place, double reach_m)
{
    Nearest nearest{reach_m};
    for (std::uint32_t i = 0; i < sites.size(); ++i) {
        nearest.see({kind, i}, sim::geo::distance(place, sites[i].place));
    }
    return nearest.asset();
}

bool shows(VisibleLayers const &visible, Layer layer)
{
    return visible[static_cast<std::size_t>(layer)];
}

sim::geo::Box around(sim::geo::Point place, double reach_m)
{
    return {{place.x - reach_m, place.y - reach_m}, {place.x + reach_m, place.y + reach_m}};
}

} // namespace

NetworkPicker::NetworkPicker(sim::Dataset const &dataset)
{
    for (sim::FeederSection const &section : dataset.feeder_sections) {
        sim::geo::Box box;
        for (sim::geo::LineString const &line : section.lines) {
            box.extend(sim::geo::box_of(line));
        }
        m_sections.push_back(box);
    }
    m_section_grid = BoxGrid{m_sections};
    std::vector<sim::geo::Box> zones;
    for (sim::TransformerZone const &zone : dataset.transformer_zones) {
        zones.emplace_back().extend(zone.place);
    }
    m_zone_grid = BoxGrid{zones};
}

std::optional<Asset> NetworkPicker::at(sim::Dataset const &dataset, VisibleLayers const &visible,
                                       sim::geo::Point place, double reach_m) const
{
    if (shows(visible, Layer::substations)) {
        constexpr double wider = 1.5; // its symbol is larger than a point
        if (auto const site =
                nearest_site(dataset.substations, AssetKind::substation, place, wider * reach_m)) {
            return site;
        }
    }
    if (shows(visible, Layer::zones)) {
        Nearest zone{reach_m};
        for (std::uint32_t const i : m_zone_grid.near(around(place, reach_m))) {
            zone.see({AssetKind::zone, i},
                     sim::geo::distance(place, dataset.transformer_zones[i].place));
        }
        if (zone.asset()) {
            return zone.asset();
        }
    }
    Nearest nearest{reach_m};
    if (shows(visible, Layer::feeders)) {
        for (std::uint32_t const s : m_section_grid.near(around(place, reach_m))) {
            for (sim::geo::LineString const &line : dataset.feeder_sections[s].lines) {
                nearest.see({AssetKind::feeder, dataset.feeder_sections[s].feeder.index},
                            sim::geo::distance(place, line));
            }
        }
    }
    return nearest.asset();
}

sim::geo::Box box_around(sim::Dataset const &dataset, Asset asset)
{
    sim::geo::Box box;
    if (asset.kind == AssetKind::zone) {
        box.extend(dataset.transformer_zones[asset.index].place);
    } else if (asset.kind == AssetKind::substation) {
        box.extend(dataset.substations[asset.index].place);
    } else {
        for (sim::FeederSection const &section : dataset.feeder_sections) {
            for (sim::geo::LineString const &line : section.lines) {
                if (section.feeder.index == asset.index) {
                    box.extend(sim::geo::box_of(line));
                }
            }
        }
    }
    return box;
}

} // namespace app::map
