#include "sim/engine/technology/solar_electric.hpp"

#include <algorithm>
#include <cstddef>

namespace sim {

double collector_w_per_m2(SolarElectric const &solar, double ambient_c, double sun_w_per_m2)
{
    double const above = std::max(0.0, solar.collector_c - ambient_c);
    double const gain = solar.optical_efficiency * sun_w_per_m2 -
                        (solar.loss_w_per_m2k + solar.loss_w_per_m2k2 * above) * above;
    return solar.collector_share * solar.derating * std::max(0.0, gain);
}

double heat_limit_w_per_m2(SolarElectric const &solar, double ambient_c, double sun_w_per_m2)
{
    return solar.element_w_per_m2 * solar.element_efficiency +
           collector_w_per_m2(solar, ambient_c, sun_w_per_m2);
}

void run_device(SolarElectric const &solar, DeviceSite const & /*site*/, Weather const &weather,
                LoadProfile &profile)
{
    profile.electricity_w_per_m2.resize(profile.heat_w_per_m2.size());
    double content = 0.0;
    double used_wh = 0.0;
    for (std::size_t hour = 0; hour < profile.heat_w_per_m2.size(); ++hour) {
        double const heat = profile.heat_w_per_m2[hour];
        content += collector_w_per_m2(solar, weather.temperature_c[hour],
                                      weather.solar_tilt_w_per_m2[hour]);
        double const from_sun = std::min(heat, content);
        content = std::min(content - from_sun, solar.tank_wh_per_m2);
        content *= 1.0 - solar.tank_loss_per_hour;
        used_wh += from_sun;
        profile.electricity_w_per_m2[hour] = (heat - from_sun) / solar.element_efficiency;
    }
    profile.solar_kwh_per_m2 = used_wh / 1000.0;
    profile.rated_electricity_w_per_m2 = solar.element_w_per_m2;
    profile.design_electricity_w_per_m2 =
        std::min(solar.element_w_per_m2, profile.design_heat_w_per_m2 / solar.element_efficiency);
}

} // namespace sim
