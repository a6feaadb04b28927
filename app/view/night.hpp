#pragma once

#include "app/view/asset.hpp"
#include "sim/base/text.hpp"
#include "sim/engine/grid/replay.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace app {

/// Hours that the slider runs through: seven days.
inline constexpr std::size_t replay_hours = 7 * 24;

/// Loads of the electric network as map and panels show them: in one hour of the coldest week, or
/// each asset in its own worst hour of the season.
struct Night
{
    std::size_t first_hour = 0;            ///< of the coldest week, in the season
    std::size_t hour = 0;                  ///< that is looked at, in the season
    bool of_season = false;                ///< rates are the season's peaks, whatever `hour` says
    std::span<double const> temperature_c; ///< of the coldest week, replay_hours values
    sim::HourRates rates;
    std::optional<Asset> charted; ///< selected asset, else the feeder that is worst
    sim::LoadCurve curve;         ///< of `charted`: the 24 hours of the day of `hour`
    sim::LoadCurve season;        ///< of `charted`: all hours; empty while no chart shows them
};

/// A moment of the heating season, which begins on 15 October at 00:00.
struct SeasonTime
{
    int month = 10;
    int day = 15;
    int hour = 0;

    friend bool operator==(SeasonTime const &, SeasonTime const &) = default;
};
[[nodiscard]] SeasonTime season_time(std::size_t hour);
/// 1月17日, 04:00, and both.
[[nodiscard]] sim::Text date_words(std::size_t season_hour);
[[nodiscard]] std::string hour_words(std::size_t season_hour);
[[nodiscard]] sim::Text moment_words(std::size_t season_hour);

/// The rate of one asset among `rates`; 0 where there is none.
[[nodiscard]] double rate_of(sim::HourRates const &rates, Asset asset);

} // namespace app
