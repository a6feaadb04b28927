#include "app/gui/replay.hpp"

#include <algorithm>

namespace app {

namespace {

std::vector<double> peaks(std::vector<sim::AssetLoad> const &loads)
{
    std::vector<double> rates(loads.size());
    std::ranges::transform(loads, rates.begin(), &sim::AssetLoad::peak_rate);
    return rates;
}

sim::AssetLoad const &load_of(sim::GridResults const &grid, Asset asset)
{
    return asset.kind == AssetKind::zone     ? grid.zones[asset.index]
           : asset.kind == AssetKind::feeder ? grid.feeders[asset.index]
                                             : grid.substations[asset.index];
}

/// The selected asset, else the feeder with the highest rate.
std::optional<Asset> charted(std::optional<Asset> const &selected, sim::HourRates const &rates)
{
    if (selected || rates.feeders.empty()) {
        return selected;
    }
    auto const worst = std::ranges::max_element(rates.feeders);
    return Asset{AssetKind::feeder, static_cast<std::uint32_t>(worst - rates.feeders.begin())};
}

sim::LoadCurve curve_of(sim::Dataset const &dataset, Shown const &shown, Asset asset,
                        std::size_t first_hour, std::size_t hours)
{
    sim::Scenario const &scenario = shown.scenario;
    sim::Demand const &demand = shown.results.demand;
    switch (asset.kind) {
    case AssetKind::zone:
        return sim::zone_curve(dataset, scenario, demand, asset.index, first_hour, hours);
    case AssetKind::feeder:
        return sim::feeder_curve(dataset, scenario, demand, asset.index, first_hour, hours);
    case AssetKind::substation:
        break;
    }
    return sim::substation_curve(dataset, scenario, demand, asset.index, first_hour, hours);
}

} // namespace

Night const *Replay::update(sim::Dataset const &dataset, Shown const &shown, ViewState const &view)
{
    sim::Results const &results = shown.results;
    if (!results.demand.has_physics() || results.grid.zones.empty()) {
        m_key.reset();
        return nullptr;
    }
    Key const key{shown.revision, view.replay_hour, view.of_season, view.asset};
    if (m_key != key) {
        make(dataset, shown, key);
        m_key = key;
    }
    follow_season(dataset, shown, view.duration && view.tab == StripTab::grid);
    return &m_night;
}

void Replay::make(sim::Dataset const &dataset, Shown const &shown, Key const &key)
{
    sim::GridResults const &grid = shown.results.grid;
    sim::Demand const &demand = shown.results.demand;
    if (!m_key || m_key->revision != key.revision) {
        m_night.first_hour = sim::coldest_week(demand.set->weather);
        m_night.temperature_c =
            std::span{demand.set->weather.temperature_c}.subspan(m_night.first_hour, replay_hours);
    }
    m_night.of_season = key.of_season;
    m_night.hour = m_night.first_hour + key.hour;
    m_night.rates = key.of_season ? sim::HourRates{peaks(grid.zones), peaks(grid.feeders),
                                                   peaks(grid.substations)}
                                  : sim::rates_at(dataset, shown.scenario, demand, m_night.hour);
    m_night.charted = charted(key.asset, m_night.rates);
    if (!m_night.charted) {
        m_night.curve = {};
        m_curve_key.reset();
        return;
    }
    if (key.of_season) {
        m_night.hour = static_cast<std::size_t>(load_of(grid, *m_night.charted).peak_hour);
    }
    // Within a day the replay moves along the same bars.
    CurveKey const wanted{key.revision, *m_night.charted, m_night.hour / 24 * 24};
    if (m_curve_key != wanted) {
        m_night.curve = curve_of(dataset, shown, wanted.asset, wanted.first_hour, 24);
        m_curve_key = wanted;
    }
}

void Replay::follow_season(sim::Dataset const &dataset, Shown const &shown, bool wanted)
{
    if (!wanted || !m_night.charted) {
        return;
    }
    CurveKey const key{shown.revision, *m_night.charted, 0};
    if (m_season_key != key) {
        m_night.season = curve_of(dataset, shown, key.asset, 0, sim::season_hours);
        m_season_key = key;
    }
}

} // namespace app
