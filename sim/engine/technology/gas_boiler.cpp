#include "sim/engine/technology/gas_boiler.hpp"

#include <algorithm>

namespace sim {

double heat_limit_w_per_m2(GasBoiler const &boiler, double /*ambient_c*/, double /*sun_w_per_m2*/)
{
    return boiler.rated_w_per_m2 * (1.0 - boiler.network_loss_share);
}

void run_device(GasBoiler const &boiler, DeviceSite const & /*site*/, Weather const & /*weather*/,
                LoadProfile &profile)
{
    double const delivered = 1.0 - boiler.network_loss_share;
    profile.gas_kwh_per_m2 = profile.heat_kwh_per_m2 / (boiler.efficiency * delivered);
    if (boiler.auxiliary_w_per_m2 <= 0.0) {
        return;
    }
    // A cycling boiler runs in that part of the hour in which it gives its least output.
    double const least = boiler.least_output_share * boiler.rated_w_per_m2 * delivered;
    profile.electricity_w_per_m2.resize(profile.heat_w_per_m2.size());
    std::ranges::transform(
        profile.heat_w_per_m2, profile.electricity_w_per_m2.begin(),
        [&](double heat) { return boiler.auxiliary_w_per_m2 * std::min(1.0, heat / least); });
    profile.rated_electricity_w_per_m2 = boiler.auxiliary_w_per_m2;
    profile.design_electricity_w_per_m2 =
        boiler.auxiliary_w_per_m2 * std::min(1.0, profile.design_heat_w_per_m2 / least);
}

} // namespace sim
