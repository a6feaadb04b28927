#include "sim/report/place_peak.hpp"

#include <vector>

namespace sim::report {

Peak heating_peak(Dataset const &dataset, Demand const &demand, std::optional<JurisdictionId> place)
{
    ProfileSet const &set = *demand.set;
    std::vector<double> area_m2(set.profiles.size(), 0.0);
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        if (!place || dataset.blocks[b].jurisdiction == *place) {
            area_m2[demand.profile[b]] += dataset.blocks[b].heated_floor_area_m2;
        }
    }
    std::vector<double> load_kw(set.weather.hours(), 0.0);
    for (std::size_t p = 0; p < set.profiles.size(); ++p) {
        std::vector<double> const &w_per_m2 = set.profiles[p]->electricity_w_per_m2;
        for (std::size_t t = 0; t < w_per_m2.size() && area_m2[p] > 0.0; ++t) {
            load_kw[t] += area_m2[p] * w_per_m2[t] / 1000.0;
        }
    }
    Peak peak;
    for (std::size_t t = 0; t < load_kw.size(); ++t) {
        if (load_kw[t] > peak.kw) {
            peak = {load_kw[t], static_cast<int>(t)};
        }
    }
    return peak;
}

} // namespace sim::report
