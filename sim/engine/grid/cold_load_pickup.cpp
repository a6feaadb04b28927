#include "sim/engine/grid/cold_load_pickup.hpp"

#include "sim/engine/grid/load_mix.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sim {

namespace {

using namespace grid;

/// Nobody stages a restoration for longer.
constexpr int most_minutes = 24 * 60;
/// An outage this long has ended all diversity; shorter ones in proportion.
constexpr double full_outage_h = 1.0;
constexpr double near_ambient_k = 1.0;

struct PickupValues
{
    double factor = 1.0;
    double tau_min = 0.0;
    double emergency_rate = 0.0;
};

PickupValues read_values(Dataset const &dataset, Scenario const &scenario, double outage_hours,
                         double ambient_c)
{
    Values const values{dataset, scenario};
    PickupValues result;
    if (ambient_c < values.at("grid.pickup_below_c")) {
        double const lost = std::clamp(outage_hours / full_outage_h, 0.0, 1.0);
        result.factor = 1.0 + (values.at("grid.pickup_factor", 1.0, 10.0) - 1.0) * lost;
    }
    result.tau_min = values.at("grid.pickup_tau_min", 1.0, 1000.0);
    result.emergency_rate = values.at("grid.emergency_rate", 0.5, 3.0);
    return result;
}

/// Mean electric heating of a profile in the hours near `ambient_c`, or else in the nearest hour.
double heating_at(LoadProfile const &profile, Weather const &weather, double ambient_c)
{
    if (profile.electricity_w_per_m2.empty()) {
        return 0.0;
    }
    double sum = 0.0;
    std::size_t hours = 0;
    std::size_t nearest = 0;
    for (std::size_t h = 0; h < weather.hours(); ++h) {
        double const away = std::abs(weather.temperature_c[h] - ambient_c);
        if (away <= near_ambient_k) {
            sum += profile.electricity_w_per_m2[h];
            ++hours;
        }
        if (away < std::abs(weather.temperature_c[nearest] - ambient_c)) {
            nearest = h;
        }
    }
    return hours > 0 ? sum / static_cast<double>(hours) : profile.electricity_w_per_m2[nearest];
}

/// A zone coming back: what it draws for good, and what on top of that at first.
struct Return
{
    PickupZone zone;
    double lasting_kva = 0.0;
    double extra_kva = 0.0;
    double homes = 0.0;
};

Return make_return(Dataset const &dataset, Demand const &demand, GridValues const &grid,
                   PickupValues const &pickup, std::uint32_t zone, double ambient_c)
{
    BlockId const block = dataset.transformer_zones[zone].block;
    LoadProfile const &profile = *demand.set->profiles[demand.profile[block.index]];
    MixShare share;
    MixRest const rest = zone_mix(dataset, demand, grid, zone, share);
    double const heating_kw = share.mean_kw * heating_at(profile, demand.set->weather, ambient_c);
    double const lasting_kw = std::min(heating_kw + rest.base_kw, rest.homes_limit_kw);
    Return result;
    result.zone.zone = zone;
    result.zone.pickup_kw =
        std::min(pickup.factor * heating_kw + rest.base_kw, rest.homes_limit_kw);
    double const kvar = tan_of(profile.power_factor) * heating_kw + grid.base_tan * rest.base_kw;
    double const kw = heating_kw + rest.base_kw;
    double const kva_per_kw = kw > 0.0 ? std::hypot(1.0, kvar / kw) : 1.0;
    result.lasting_kva = lasting_kw * kva_per_kw;
    result.extra_kva = (result.zone.pickup_kw - lasting_kw) * kva_per_kw;
    if (rest.capacity_kva > 0.0) {
        result.zone.rate = result.zone.pickup_kw * kva_per_kw / rest.capacity_kva;
    }
    result.zone.trips = result.zone.rate > pickup.emergency_rate;
    result.homes = dataset.transformer_zones[zone].households;
    return result;
}

/// Zones that hold come first; of those, the most homes for the power they take.
void put_in_order(std::vector<Return> &zones)
{
    std::ranges::stable_sort(zones, [](Return const &a, Return const &b) {
        if (a.zone.trips != b.zone.trips) {
            return b.zone.trips;
        }
        return a.homes * b.zone.pickup_kw > b.homes * a.zone.pickup_kw;
    });
}

/// Each zone as soon as the feeder can take it beside what came back before.
void stage(std::vector<Return> &zones, double others_kva, double limit_kva, double tau_min)
{
    double const fades = std::exp(-1.0 / tau_min); // in a minute
    double lasting_kva = others_kva;
    double extra_kva = 0.0;
    int minute = 0;
    for (Return &next : zones) {
        double const needed = next.lasting_kva + next.extra_kva;
        while (minute < most_minutes && lasting_kva + extra_kva + needed > limit_kva) {
            extra_kva *= fades;
            ++minute;
        }
        bool const fits = lasting_kva + extra_kva + needed <= limit_kva;
        next.zone.restore_after_min = fits ? minute : -1;
        if (fits) {
            lasting_kva += next.lasting_kva;
            extra_kva += next.extra_kva;
        }
    }
}

} // namespace

std::vector<PickupZone> cold_load_pickup(Dataset const &dataset, Scenario const &scenario,
                                         Demand const &demand, Id<Feeder> feeder,
                                         double outage_hours, double ambient_c)
{
    if (!demand.has_physics() || feeder.index >= dataset.feeders.size()) {
        return {};
    }
    GridValues const grid = read_grid_values(dataset, scenario);
    PickupValues const pickup = read_values(dataset, scenario, outage_hours, ambient_c);
    auto const zones_behind = zones_of_feeders(dataset);
    auto const sections = sections_of_feeders(dataset);
    std::vector<Return> zones;
    for (std::uint32_t const zone : zones_behind.of(feeder.index)) {
        zones.push_back(make_return(dataset, demand, grid, pickup, zone, ambient_c));
    }
    put_in_order(zones);
    double others_kw = 0.0;
    for (std::uint32_t const section : sections.of(feeder.index)) {
        others_kw += dataset.feeder_sections[section].other_load_peak_kw;
    }
    stage(zones, others_kw * std::hypot(1.0, grid.base_tan),
          dataset.feeders[feeder.index].limit_kva, pickup.tau_min);
    std::vector<PickupZone> result;
    result.reserve(zones.size());
    for (Return const &zone : zones) {
        result.push_back(zone.zone);
    }
    return result;
}

} // namespace sim
