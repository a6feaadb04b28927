#include "sim/engine/technology/heat_pump.hpp"

#include <algorithm>
#include <cstddef>

namespace sim {

namespace {

// The fit: a constant share of Carnot that falls at very high and very low lifts.
constexpr double carnot_share = 0.415;
constexpr double high_lift_k = 48.0;
constexpr double high_lift_loss_per_k = 0.0045;
constexpr double low_lift_k = 24.0;
constexpr double low_lift_loss_per_k = 0.009;
constexpr double least_lift_k = 12.0; ///< the compressor's smallest pressure ratio

constexpr double warm_point_c = 7.0;
constexpr double cold_point_c = -15.0;
constexpr double coldest_point_c = -22.0;

double electricity(HeatPump const &pump, double heat, double ambient_c)
{
    double const by_compressor = std::min(heat, capacity_w_per_m2(pump, ambient_c));
    return by_compressor / cop_of(pump, ambient_c) + (heat - by_compressor);
}

} // namespace

double heat_pump_cop(double ambient_c, double water_c, double field_factor, double limit)
{
    double const lift = std::max(least_lift_k, water_c - ambient_c);
    double const share = carnot_share - high_lift_loss_per_k * std::max(0.0, lift - high_lift_k) -
                         low_lift_loss_per_k * std::max(0.0, low_lift_k - lift);
    return std::clamp(field_factor * share * (water_c + 273.15) / lift, 1.0, limit);
}

double cop_of(HeatPump const &pump, double ambient_c)
{
    double const cop = heat_pump_cop(ambient_c, pump.water_c, pump.field_factor, pump.cop_limit);
    bool const icing = ambient_c > pump.icing_from_c && ambient_c < pump.icing_to_c;
    return icing ? std::max(1.0, cop * pump.icing_factor) : cop;
}

double capacity_w_per_m2(HeatPump const &pump, double ambient_c)
{
    double share = 1.0;
    if (ambient_c < cold_point_c) {
        double const slope = (pump.capacity_share_at_15 - pump.capacity_share_at_22) /
                             (cold_point_c - coldest_point_c);
        share = pump.capacity_share_at_15 + slope * (ambient_c - cold_point_c);
    } else if (ambient_c < warm_point_c) {
        double const slope = (1.0 - pump.capacity_share_at_15) / (warm_point_c - cold_point_c);
        share = 1.0 + slope * (ambient_c - warm_point_c);
    }
    return pump.nominal_w_per_m2 * std::max(0.0, share);
}

double heat_limit_w_per_m2(HeatPump const &pump, double ambient_c, double /*sun_w_per_m2*/)
{
    double const cop = cop_of(pump, ambient_c);
    double const compressor =
        std::min(capacity_w_per_m2(pump, ambient_c), pump.rated_w_per_m2 * cop);
    double const backup = std::min(pump.backup_w_per_m2, pump.rated_w_per_m2 - compressor / cop);
    return compressor + backup;
}

void run_device(HeatPump const &pump, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile)
{
    profile.electricity_w_per_m2.resize(profile.heat_w_per_m2.size());
    for (std::size_t hour = 0; hour < profile.heat_w_per_m2.size(); ++hour) {
        profile.electricity_w_per_m2[hour] =
            electricity(pump, profile.heat_w_per_m2[hour], weather.temperature_c[hour]);
    }
    profile.rated_electricity_w_per_m2 = pump.rated_w_per_m2;
    double const design_heat = std::min(profile.design_heat_w_per_m2,
                                        heat_limit_w_per_m2(pump, site.design_outdoor_c, 0.0));
    profile.design_electricity_w_per_m2 = electricity(pump, design_heat, site.design_outdoor_c);
}

} // namespace sim
