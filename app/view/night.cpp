#include "app/view/night.hpp"

#include "sim/base/fmt.hpp"

#include <utility>

namespace app {

namespace {

sim::TextArg month_argument(int month)
{
    constexpr char const *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return {"month", std::to_string(month), months[month - 1]};
}

} // namespace

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

sim::Text date_words(std::size_t season_hour)
{
    SeasonTime const time = season_time(season_hour);
    return sim::text("{day} {month}",
                     {{"day", std::to_string(time.day)}, month_argument(time.month)});
}

std::string hour_words(std::size_t season_hour)
{
    int const hour = season_time(season_hour).hour;
    return fmt::format("{:02}:00", hour);
}

sim::Text moment_words(std::size_t season_hour)
{
    SeasonTime const time = season_time(season_hour);
    return sim::text("{day} {month}, {hour}", {{"day", std::to_string(time.day)},
                                               month_argument(time.month),
                                               {"hour", hour_words(season_hour)}});
}

double rate_of(sim::HourRates const &rates, Asset asset)
{
    std::vector<double> const &of_kind = asset.kind == AssetKind::zone     ? rates.zones
                                         : asset.kind == AssetKind::feeder ? rates.feeders
                                                                           : rates.substations;
    return asset.index < of_kind.size() ? of_kind[asset.index] : 0.0;
}

} // namespace app
