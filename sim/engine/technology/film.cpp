#include "sim/engine/technology/film.hpp"

#include <algorithm>
#include <cstddef>

namespace sim {

double heat_limit_w_per_m2(Film const &film, double /*ambient_c*/, double /*sun_w_per_m2*/)
{
    return film.installed_w_per_m2 * film.efficiency;
}

void run_device(Film const &film, DeviceSite const &site, Weather const & /*weather*/,
                LoadProfile &profile)
{
    std::vector<double> &electricity = profile.electricity_w_per_m2;
    electricity.resize(profile.heat_w_per_m2.size());
    std::ranges::transform(profile.heat_w_per_m2, electricity.begin(),
                           [&](double heat) { return heat / film.efficiency; });
    auto const cheap = static_cast<std::size_t>(site.peak.end);
    for (std::size_t hour = cheap; cheap >= 1 && hour < electricity.size(); hour += 24) {
        double const room = std::max(0.0, film.installed_w_per_m2 - electricity[hour]);
        double const moved = std::min(film.waiting_share * electricity[hour - 1], room);
        electricity[hour - 1] -= moved;
        electricity[hour] += moved;
    }
    profile.rated_electricity_w_per_m2 = film.installed_w_per_m2;
    profile.design_electricity_w_per_m2 =
        std::min(film.installed_w_per_m2, profile.design_heat_w_per_m2 / film.efficiency);
}

} // namespace sim
