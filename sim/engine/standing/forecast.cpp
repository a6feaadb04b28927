#include "sim/engine/standing/forecast.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/engine/standing/gamma.hpp"
#include "sim/engine/works/answers/uncertainty.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sim::standing {

namespace {

constexpr Day week = 7;
constexpr double days_per_week = 7.0;
constexpr double most_spread = 3.0;
constexpr double even = 1e-6; ///< spreads below are none

/// Where a town begins its way in a draw.
struct Begin
{
    std::optional<double> stood; ///< time of the plan; nothing: all its homes are connected
    int households = 0;
    double pace_shape = 0.0; ///< of the gamma distribution of its pace
    double pace_rate = 0.0;
};

/// \param from  day of the district's last return
Begin begin_of(TownCourse const &town, PaceRules const &rules, Day from)
{
    Begin begin;
    begin.households = town.returned.empty() ? 0 : town.returned.back().households;
    begin.stood = town.curve.time_of(begin.households, from);
    PaceSeen const seen = pace_seen(town);
    double const prior = 1.0 / std::max(rules.pace_spread * rules.pace_spread, even);
    double const weight = 1.0 / std::max(rules.week_spread * rules.week_spread, even);
    begin.pace_shape = prior + seen.plan_weeks * weight;
    begin.pace_rate = prior + seen.weeks * weight;
    return begin;
}

/// Of the last return of any town: until then all stand as returned, the silent ones too, so that
/// the forecast begins where what is done ends.
Day last_day_of(std::vector<TownCourse> const &towns, Day today)
{
    std::optional<Day> last;
    for (TownCourse const &town : towns) {
        if (!town.returned.empty()) {
            last = std::max(last.value_or(town.returned.back().day), town.returned.back().day);
        }
    }
    return std::min(last.value_or(today), today);
}

/// The district's homes at today and each week after it, of one draw.
class Draw
{
public:
    Draw(std::vector<TownCourse> const &towns, PaceRules const &rules, ForecastAsked const &asked)
        : m_towns{towns}, m_rules{rules}, m_asked{asked}, m_from{last_day_of(towns, asked.today)},
          m_points(static_cast<std::size_t>(std::max(0, asked.last_day - asked.today) / week) + 1)
    {
        for (TownCourse const &town : towns) {
            m_begins.push_back(begin_of(town, rules, m_from));
        }
    }

    std::vector<double> const &run(int number)
    {
        RandomStream random = works::stream_of(m_asked.seed, number);
        std::vector<double> &sums = m_points;
        std::fill(sums.begin(), sums.end(), static_cast<double>(m_asked.households_before));
        std::vector<double> common(sums.size(), 1.0);
        for (double &factor : common) {
            factor = draw_factor(m_rules.common_week_spread, random);
        }
        for (std::size_t t = 0; t < m_towns.size(); ++t) {
            run_town(m_towns[t].curve, m_begins[t], common, random);
        }
        return sums;
    }

private:
    /// Weeks of the plan that `weeks` of the calendar bring.
    [[nodiscard]] double gain(double pace, double weeks, RandomStream &random) const
    {
        double const variance = m_rules.week_spread * m_rules.week_spread;
        double const mean = pace * weeks;
        return mean > even && variance > even ? draw_gamma(mean / variance, variance, random)
                                              : mean;
    }

    void run_town(PlannedCurve const &curve, Begin const &begin, std::vector<double> const &common,
                  RandomStream &random)
    {
        if (!begin.stood) {
            for (double &sum : m_points) {
                sum += begin.households;
            }
            return;
        }
        double const pace = m_rules.pace_spread > 0.0
                                ? draw_gamma(begin.pace_shape, 1.0 / begin.pace_rate, random)
                                : 1.0;
        double time = *begin.stood;
        for (std::size_t w = 0; w < m_points.size(); ++w) {
            double const weeks = w == 0 ? (m_asked.today - m_from) / days_per_week : 1.0;
            if (time < curve.last_day()) {
                time += days_per_week * common[w] * gain(pace, weeks, random);
            }
            m_points[w] += std::max<double>(begin.households, curve.at_time(time));
        }
    }

    std::vector<TownCourse> const &m_towns;
    PaceRules const &m_rules;
    ForecastAsked const &m_asked;
    Day m_from; ///< on which all stand as returned
    std::vector<Begin> m_begins;
    std::vector<double> m_points;
};

/// Day by which a draw has the target; the day after the horizon if never.
Day reached_day(std::vector<double> const &points, ForecastAsked const &asked)
{
    constexpr double rounding = 1e-9;
    double const target = asked.target_households - rounding;
    for (std::size_t w = 0; w < points.size(); ++w) {
        if (points[w] < target) {
            continue;
        }
        if (w == 0) {
            return asked.today;
        }
        double const before = points[w - 1];
        double const part = (target - before) / (points[w] - before);
        return asked.today + static_cast<Day>(w - 1) * week +
               static_cast<Day>(std::ceil(part * week));
    }
    return asked.last_day + 1;
}

template <typename T>
T quantile(std::vector<T> &values, double share)
{
    auto const rank =
        static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(values.size()) - 1e-9));
    auto const at = values.begin() + std::max<std::ptrdiff_t>(rank, 1) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

std::vector<Standing::Point> quantiles(std::vector<std::vector<double>> &by_week, double share,
                                       Day today)
{
    std::vector<Standing::Point> points;
    for (std::size_t w = 0; w < by_week.size(); ++w) {
        points.push_back({today + static_cast<Day>(w) * week,
                          static_cast<int>(std::floor(quantile(by_week[w], share) + 1e-6))});
    }
    return points;
}

} // namespace

PaceRules pace_rules(Source const &source)
{
    Values const values{source.dataset, source.scenario};
    return {.pace_spread = values.at("forecast.pace_spread", 0.0, most_spread),
            .week_spread = values.at("forecast.week_spread", 0.0, most_spread),
            .common_week_spread = values.at("forecast.common_week_spread", 0.0, most_spread)};
}

PaceSeen pace_seen(TownCourse const &town)
{
    if (town.curve.empty() || town.returned.empty()) {
        return {};
    }
    Day begin = town.curve.first_day() - 1;
    double const stood_then = begin;
    for (ReturnedHomes const &returned : town.returned) {
        if (returned.households > 0) {
            begin = std::min(begin, returned.day - week);
            break;
        }
    }
    ReturnedHomes const &last = town.returned.back();
    if (last.day <= begin) {
        return {};
    }
    std::optional<double> const stood = town.curve.time_of(last.households, last.day);
    double const stands = stood.value_or(town.curve.last_day());
    return {(last.day - begin) / days_per_week, std::max(0.0, stands - stood_then) / days_per_week};
}

Forecast forecast_of(std::vector<TownCourse> const &towns, PaceRules const &rules,
                     ForecastAsked const &asked)
{
    Forecast forecast;
    if (asked.draws <= 0) {
        return forecast;
    }
    Draw draw{towns, rules, asked};
    std::vector<std::vector<double>> by_week;
    std::vector<Day> reached;
    int in_time = 0;
    for (int number = 0; number < asked.draws; ++number) {
        std::vector<double> const &points = draw.run(number);
        by_week.resize(points.size());
        for (std::size_t w = 0; w < points.size(); ++w) {
            by_week[w].push_back(points[w]);
        }
        reached.push_back(reached_day(points, asked));
        in_time += reached.back() <= asked.target_day ? 1 : 0;
    }
    constexpr double tenth = 0.1;
    forecast.low = quantiles(by_week, tenth, asked.today);
    forecast.median = quantiles(by_week, 0.5, asked.today);
    forecast.high = quantiles(by_week, 1.0 - tenth, asked.today);
    Day const median = quantile(reached, 0.5);
    if (median <= asked.last_day) {
        forecast.reached = median;
    }
    forecast.chance = static_cast<double>(in_time) / asked.draws;
    return forecast;
}

} // namespace sim::standing
