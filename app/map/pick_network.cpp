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
        if (auto const zone =
                nearest_site(dataset.transformer_zones, AssetKind::zone, place, reach_m)) {
            return zone;
        }
    }
    Nearest nearest{reach_m};
    for (std::size_t s = 0; shows(visible, Layer::feeders) && s < m_sections.size(); ++s) {
        sim::geo::Box near = m_sections[s];
        near.min = {near.min.x - reach_m, near.min.y - reach_m};
        near.max = {near.max.x + reach_m, near.max.y + reach_m};
        if (near.contains(place)) {
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
