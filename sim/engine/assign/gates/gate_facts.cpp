#include "sim/engine/assign/gates/gate_facts.hpp"

#include "sim/engine/assign/gates/block_clusters.hpp"
#include "sim/engine/assign/gates/gas_distance.hpp"
#include "sim/engine/assign/gates/supply_margin.hpp"
#include "sim/engine/climate/solar.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <string>

namespace sim::assign {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double w_per_kw = 1000.0;
constexpr double m2_per_km2 = 1e6;

/// Sunshine a day in December, hours; not a number without climate normals.
double december_sun_hours(Dataset const &dataset, Values const &values)
{
    constexpr int december = 12;
    auto const normal = std::ranges::find(dataset.climate_normals, december, &ClimateMonth::month);
    if (normal == dataset.climate_normals.end()) {
        return unknown;
    }
    double const latitude_deg = values.at("climate.latitude_deg", -90.0, 90.0);
    return normal->sunshine_share * daylight_hours(latitude_deg, december);
}

class Maker
{
public:
    Maker(Dataset const &dataset, Scenario const &scenario, GateSources const &sources)
        : m_dataset{dataset}, m_values{dataset, scenario}, m_sources{sources},
          m_heat_mwh(dataset.blocks.size(), unknown)
    {
        assert(sources.supply.size() == dataset.blocks.size());
        for (std::size_t r = 0; r < dataset.routes.size(); ++r) {
            RouteFamily const family = dataset.routes[r].family;
            if (family == RouteFamily::heat_network && !m_heat_route) {
                m_heat_route = r;
            }
            if (family == RouteFamily::gas && !m_gas_route) {
                m_gas_route = r;
            }
            m_is_heat_pump.push_back(
                m_values.find("tech." + dataset.routes[r].key + ".field_factor").has_value());
        }
        if (has_heat_factors(m_values)) {
            m_heat_factors = heat_factors(m_values);
        }
        if (has_gas_factors(m_values)) {
            m_gas_factors = gas_factors(m_values);
        }
        m_sun_hours = december_sun_hours(m_dataset, m_values);
    }

    std::vector<GateFacts> make()
    {
        std::size_t const blocks = m_dataset.blocks.size();
        std::vector<GateFacts> facts(blocks);
        for (std::size_t b = 0; b < blocks; ++b) {
            facts[b].supply = m_sources.supply[b];
            add_networks(b, facts[b]);
            add_electricity(b, facts[b]);
            add_building(b, facts[b]);
        }
        add_densities(facts);
        std::vector<double> const gas_m = find_gas_distances(m_dataset);
        double const radius_m = m_values.at("works.heat_station_radius_m", 0.0, 1e5);
        std::vector<Cluster> const clusters = find_clusters(m_dataset.blocks, radius_m);
        for (std::size_t b = 0; b < blocks; ++b) {
            facts[b].gas_main_m = gas_m[b];
            facts[b].cluster_households = clusters[b].households;
            facts[b].cluster_area_m2 = clusters[b].area_m2;
        }
        return facts;
    }

private:
    [[nodiscard]] LoadProfile const *profile(std::size_t block,
                                             std::optional<std::size_t> route) const
    {
        return route && !m_sources.profile.empty()
                   ? m_sources.profile[block * m_dataset.routes.size() + *route]
                   : nullptr;
    }

    void add_networks(std::size_t b, GateFacts &facts)
    {
        Block const &block = m_dataset.blocks[b];
        facts.heat_main_m = infinite;
        if (facts.supply.heat_main) {
            facts.heat_main_m = facts.supply.heat_main_distance_m;
        }
        facts.heat_margin_share = unknown;
        LoadProfile const *const heat = profile(b, m_heat_route);
        if (heat && m_heat_factors) {
            HeatShare const share =
                heat_share(m_dataset, *m_heat_factors, block, *heat, facts.supply);
            m_heat_mwh[b] = share.season_mwh;
            facts.heat_margin_share = share.margin_share;
        }
        facts.lng_cluster_households = block.households;
        LoadProfile const *const gas = profile(b, m_gas_route);
        facts.gas_margin_share = gas && m_gas_factors ? gas_margin_share(m_dataset, *m_gas_factors,
                                                                         block, *gas, facts.supply)
                                                      : unknown;
    }

    void add_electricity(std::size_t b, GateFacts &facts) const
    {
        std::size_t const routes = m_dataset.routes.size();
        auto const row = [&](std::span<double const> all) {
            return all.empty()
                       ? std::vector<double>(routes, unknown)
                       : std::vector<double>(all.begin() + static_cast<long>(b * routes),
                                             all.begin() + static_cast<long>((b + 1) * routes));
        };
        facts.zone_rate = row(m_sources.zone_rate);
        facts.feeder_rate = row(m_sources.feeder_rate);
        facts.season_cop.assign(routes, 0.0);
        for (std::size_t r = 0; r < routes; ++r) {
            LoadProfile const *const p = m_is_heat_pump[r] ? profile(b, r) : nullptr;
            if (m_is_heat_pump[r]) {
                facts.season_cop[r] = p && p->electricity_kwh_per_m2 > 0.0
                                          ? p->heat_kwh_per_m2 / p->electricity_kwh_per_m2
                                          : unknown;
            }
        }
        facts.december_sun_hours = m_sun_hours;
    }

    [[nodiscard]] BuildingClass const *find_class(std::string const &key) const
    {
        auto const found = std::ranges::find(m_dataset.building_classes, key, &BuildingClass::key);
        return found == m_dataset.building_classes.end() ? nullptr : &*found;
    }

    void add_building(std::size_t b, GateFacts &facts) const
    {
        Block const &block = m_dataset.blocks[b];
        double const homes = std::max(1, block.households);
        facts.home_area_m2 = block.heated_floor_area_m2 / homes;
        double const square_m = geo::area(block.area);
        facts.households_per_km2 =
            square_m > 0.0 ? (block.households + block.converted_already) / square_m * m2_per_km2
                           : unknown;
        BuildingClass const *const now = find_class(block.building_class);
        if (!now) {
            facts.design_heat_w_per_m2 = unknown;
            facts.design_heat_walls_w_per_m2 = unknown;
            facts.design_heat_full_w_per_m2 = unknown;
            facts.home_heat_kw = unknown;
            return;
        }
        double const lift_k = m_values.at("building.indoor_design_c", 5.0, 30.0) -
                              m_values.at("climate.design_temperature_c", -60.0, 15.0);
        auto const design = [&](std::string const &key) {
            BuildingClass const *const after = key.empty() ? now : find_class(key);
            return after ? after->heat_loss_w_per_m2k * lift_k : unknown;
        };
        facts.design_heat_w_per_m2 = design({});
        facts.design_heat_walls_w_per_m2 = design(now->after_walls);
        facts.design_heat_full_w_per_m2 = design(now->after_full);
        facts.home_heat_kw =
            facts.design_heat_w_per_m2 * now->heated_share * facts.home_area_m2 / w_per_kw;
    }

    /// Heat of all blocks on the way over the pipe that leads to each.
    void add_densities(std::vector<GateFacts> &facts) const
    {
        std::vector<double> ends_mwh(m_sources.heat.segment_count());
        for (std::size_t b = 0; b < facts.size(); ++b) {
            if (!m_sources.heat.path[b].empty()) {
                ends_mwh[m_sources.heat.path[b].back()] += m_heat_mwh[b];
            }
        }
        for (std::size_t b = 0; b < facts.size(); ++b) {
            double mwh = 0.0;
            for (std::uint32_t const segment : m_sources.heat.path[b]) {
                mwh += ends_mwh[segment];
            }
            double const pipe_m = m_sources.heat.length_m[b];
            facts[b].linear_density_mwh_per_m = pipe_m > 0.0 ? mwh / pipe_m : infinite;
        }
    }

    Dataset const &m_dataset;
    Values m_values;
    GateSources const &m_sources;
    std::optional<std::size_t> m_heat_route;
    std::optional<std::size_t> m_gas_route;
    std::vector<bool> m_is_heat_pump; ///< by route
    std::optional<HeatFactors> m_heat_factors;
    std::optional<GasFactors> m_gas_factors;
    std::vector<double> m_heat_mwh; ///< by block, at the plant
    double m_sun_hours = 0.0;
};

} // namespace

std::vector<GateFacts> make_gate_facts(Dataset const &dataset, Scenario const &scenario,
                                       GateSources const &sources)
{
    return Maker{dataset, scenario, sources}.make();
}

} // namespace sim::assign
