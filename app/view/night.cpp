#include "app/view/night.hpp"

#include <utility>

namespace app {

SeasonTime season_time(std::size_t hour)
{
    // The season's months of a common year: no day hangs on the year that is looked at.
    constexpr std::pair<int, int> months[] = {{10, 31}, {11, 30}, {12, 31}, {1, 31},
                                              {2, 28},  {3, 31},  {4, 30}};
    int day = 15 + static_cast<int>(hour / 24);
    for (auto const &[month, days] : months) {
        if (day <= days) {
            return {month, day, static_cast<int>(hour % 24)};
        }
        day -= days;
    }
    return {4, 30, static_cast<int>(hour % 24)};
}

double rate_of(sim::HourRates const &rates, Asset asset)
{
    std::vector<double> const &of_kind = asset.kind == AssetKind::zone     ? rates.zones
                                         : asset.kind == AssetKind::feeder ? rates.feeders
                                                                           : rates.substations;
    return asset.index < of_kind.size() ? of_kind[asset.index] : 0.0;
}

} // namespace app
