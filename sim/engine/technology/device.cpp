#include "sim/engine/technology/device.hpp"

#include <cmath>
#include <string>

namespace sim {

namespace {

/// Reads the parameters of one route.
class TechValues
{
public:
    TechValues(Values const &values, Route const &route)
        : m_values{values}, m_prefix{"tech." + route.key + "."}
    {
    }

    [[nodiscard]] bool has(char const *name) const
    {
        return m_values.find(m_prefix + name).has_value();
    }
    [[nodiscard]] double at(char const *name, double low, double high) const
    {
        return m_values.at(m_prefix + name, low, high);
    }
    [[nodiscard]] double share(char const *name) const { return at(name, 0.0, 1.0); }
    /// Divisors: never zero.
    [[nodiscard]] double efficiency(char const *name) const { return at(name, 0.05, 1.2); }
    /// Loss of an hour from what is left of a content after a day.
    [[nodiscard]] double hourly_loss(char const *kept_in_a_day) const
    {
        return 1.0 - std::pow(at(kept_in_a_day, 0.1, 1.0), 1.0 / 24.0);
    }

private:
    Values const &m_values;
    std::string m_prefix;
};

constexpr double w_per_kw = 1000.0;

GasBoiler gas_boiler(TechValues const &tech, DeviceSite const &site)
{
    return {
        .efficiency = tech.efficiency("efficiency"),
        .network_loss_share = tech.at("network_loss_share", 0.0, 0.5),
        .rated_w_per_m2 = tech.at("rated_kw", 1.0, 100.0) * w_per_kw / site.home_area_m2,
        .least_output_share = tech.at("least_output_share", 0.01, 1.0),
        .auxiliary_w_per_m2 = tech.at("auxiliary_w", 0.0, 1000.0) / site.home_area_m2,
    };
}

HeatPump heat_pump(TechValues const &tech, DeviceSite const &site)
{
    return {
        .field_factor = tech.at("field_factor", 0.3, 1.2),
        .water_c = tech.at("water_c", 20.0, 70.0),
        .cop_limit = tech.at("cop_limit", 1.0, 12.0),
        .nominal_w_per_m2 =
            tech.at("nominal_by_design_heat", 0.1, 10.0) * site.design_heat_w_per_m2,
        .capacity_share_at_15 = tech.share("capacity_share_at_15"),
        .capacity_share_at_22 = tech.share("capacity_share_at_22"),
        .icing_factor = tech.at("icing_factor", 0.5, 1.0),
        .icing_from_c = tech.at("icing_from_c", -20.0, 10.0),
        .icing_to_c = tech.at("icing_to_c", -20.0, 10.0),
        .backup_w_per_m2 = tech.at("backup_kw", 0.0, 20.0) * w_per_kw / site.home_area_m2,
        .rated_w_per_m2 = tech.at("rated_kw", 0.1, 30.0) * w_per_kw / site.home_area_m2,
    };
}

ElectricBoiler electric_boiler(TechValues const &tech, DeviceSite const &site)
{
    int const dear_hours = site.peak.end - site.peak.start;
    double const kept = tech.efficiency("efficiency") * tech.at("tank_kept_in_a_day", 0.1, 1.0);
    return {
        .efficiency = tech.efficiency("efficiency"),
        // A day's heat at the design temperature within the cheap hours.
        .rated_w_per_m2 = tech.at("rated_factor", 0.5, 3.0) * site.design_heat_w_per_m2 * 24.0 /
                          (kept * (24 - dear_hours)),
        .tank_wh_per_m2 =
            tech.at("tank_m3_per_m2", 0.0, 1.0) * w_per_kw * tech.at("tank_kwh_per_m3", 1.0, 100.0),
        .tank_loss_per_hour = tech.hourly_loss("tank_kept_in_a_day"),
        .sync_share = tech.share("sync_share"),
    };
}

SolarElectric solar_electric(TechValues const &tech, DeviceSite const &site)
{
    return {
        .collector_share = tech.at("collector_m2", 0.0, 100.0) / site.home_area_m2,
        .optical_efficiency = tech.share("optical_efficiency"),
        .loss_w_per_m2k = tech.at("loss_w_per_m2k", 0.0, 20.0),
        .loss_w_per_m2k2 = tech.at("loss_w_per_m2k2", 0.0, 1.0),
        .derating = tech.share("derating"),
        .collector_c = tech.at("collector_c", 10.0, 100.0),
        .tank_wh_per_m2 = tech.at("tank_m3", 0.0, 20.0) * w_per_kw *
                          tech.at("tank_kwh_per_m3", 1.0, 100.0) / site.home_area_m2,
        .tank_loss_per_hour = tech.hourly_loss("tank_kept_in_a_day"),
        .element_w_per_m2 = tech.at("element_kw", 0.1, 50.0) * w_per_kw / site.home_area_m2,
        .element_efficiency = tech.efficiency("element_efficiency"),
    };
}

Device electric_device(TechValues const &tech, DeviceSite const &site)
{
    if (tech.has("field_factor")) {
        return heat_pump(tech, site);
    }
    if (tech.has("tank_m3_per_m2")) {
        return electric_boiler(tech, site);
    }
    return Film{.efficiency = tech.efficiency("efficiency"),
                .installed_w_per_m2 = tech.at("installed_w_per_m2", 1.0, 500.0),
                .waiting_share = tech.share("waiting_share")};
}

} // namespace

Device make_device(Values const &values, Route const &route, DeviceSite const &site)
{
    TechValues const tech{values, route};
    switch (route.family) {
    case RouteFamily::heat_network:
        return DistrictHeat{};
    case RouteFamily::gas:
        return gas_boiler(tech, site);
    case RouteFamily::electric:
        return electric_device(tech, site);
    case RouteFamily::solar_electric:
        return solar_electric(tech, site);
    case RouteFamily::none:
        break;
    }
    return Stove{.efficiency = tech.efficiency("efficiency")};
}

} // namespace sim
