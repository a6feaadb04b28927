#include "sim/engine/climate/temperature_generator.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/engine/climate/random.hpp"
#include "sim/engine/climate/season_calendar.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace sim {

namespace {

constexpr int curve_passes = 60;
constexpr double curve_gain = 0.7;

/// Position of a month in a year that starts in July, so that a season is one run of months.
int season_order(int month)
{
    return (month + 5) % 12;
}

/// Months from the one before the season to the one behind it, as far as they are given.
std::vector<ClimateMonth> season_months(std::span<ClimateMonth const> normals)
{
    std::vector<ClimateMonth> months{normals.begin(), normals.end()};
    std::ranges::sort(months, {}, [](ClimateMonth const &m) { return season_order(m.month); });
    auto const index_of = [&](int month) {
        return std::ranges::find(months, month, &ClimateMonth::month) - months.begin();
    };
    auto const first = index_of(10);
    auto const last = index_of(4);
    if (first == std::ssize(months) || last == std::ssize(months) || last - first != 6) {
        Diagnostic problem;
        problem.code = "missing_month";
        problem.where = {"", "climate_normals", "", "month"};
        problem.message = text("the climate normals lack a month of the heating season");
        problem.allowed = text("October to April, each once");
        throw InputError{{problem}};
    }
    auto const month_at = [&](auto index) {
        return index >= 0 && index < std::ssize(months)
                   ? months[static_cast<std::size_t>(index)].month
                   : 0;
    };
    auto const begin = month_at(first - 1) == 9 ? first - 1 : first;
    auto const end = month_at(last + 1) == 5 ? last + 2 : last + 1;
    return {months.begin() + begin, months.begin() + end};
}

/// Piecewise straight lines through values in the middle of the months.
class MonthCurve
{
public:
    explicit MonthCurve(std::span<ClimateMonth const> months)
    {
        for (ClimateMonth const &month : months) {
            int const days = month_days(month.month);
            m_first_day.push_back(m_days);
            m_middle.push_back(static_cast<double>(m_days) + 0.5 * (days - 1));
            m_days += static_cast<std::size_t>(days);
        }
        m_first_day.push_back(m_days);
    }

    [[nodiscard]] std::vector<double> through(std::span<double const> nodes) const
    {
        std::vector<double> curve(m_days);
        std::size_t right = 0;
        for (std::size_t day = 0; day < m_days; ++day) {
            auto const x = static_cast<double>(day);
            while (right < m_middle.size() && m_middle[right] < x) {
                ++right;
            }
            if (right == 0 || right == m_middle.size()) {
                curve[day] = right == 0 ? nodes.front() : nodes.back();
                continue;
            }
            double const share =
                (x - m_middle[right - 1]) / (m_middle[right] - m_middle[right - 1]);
            curve[day] = nodes[right - 1] + share * (nodes[right] - nodes[right - 1]);
        }
        return curve;
    }

    /// The curve whose monthly averages are the given means.
    [[nodiscard]] std::vector<double> with_means(std::span<double const> means) const
    {
        std::vector<double> nodes{means.begin(), means.end()};
        for (int pass = 0; pass < curve_passes; ++pass) {
            std::vector<double> const curve = through(nodes);
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                nodes[i] += curve_gain * (means[i] - average(curve, i));
            }
        }
        return through(nodes);
    }

private:
    [[nodiscard]] double average(std::span<double const> curve, std::size_t month) const
    {
        std::size_t const days = m_first_day[month + 1] - m_first_day[month];
        auto const part = curve.subspan(m_first_day[month], days);
        return std::accumulate(part.begin(), part.end(), 0.0) / static_cast<double>(days);
    }

    std::size_t m_days = 0;
    std::vector<std::size_t> m_first_day; ///< of each month, and one past the last
    std::vector<double> m_middle;
};

/// Cosine from the coldest to the warmest hour, then an exponential fall; mean 0.
std::array<double, 24> day_shape(TemperatureRule const &rule)
{
    double const rise_h = rule.warmest_hour - rule.coldest_hour;
    double const end = std::exp(-rule.evening_decay);
    std::array<double, 24> shape{};
    for (std::size_t hour = 0; hour < shape.size(); ++hour) {
        double const t = static_cast<double>(hour) + 0.5;
        if (t >= rule.coldest_hour && t <= rule.warmest_hour) {
            shape[hour] = -std::cos(std::numbers::pi * (t - rule.coldest_hour) / rise_h);
        } else {
            double const since =
                t > rule.warmest_hour ? t - rule.warmest_hour : t + 24.0 - rule.warmest_hour;
            double const fall = std::exp(-rule.evening_decay * since / (24.0 - rise_h));
            shape[hour] = -1.0 + 2.0 * (fall - end) / (1.0 - end);
        }
    }
    double const mean = std::accumulate(shape.begin(), shape.end(), 0.0) / 24.0;
    for (double &value : shape) {
        value -= mean;
    }
    return shape;
}

} // namespace

TemperatureGenerator::TemperatureGenerator(std::span<ClimateMonth const> normals,
                                           TemperatureRule const &rule)
    : m_rule{rule}, m_shape{day_shape(rule)}
{
    std::vector<ClimateMonth> const months = season_months(normals);
    std::vector<double> mean;
    std::vector<double> range;
    std::vector<double> sigma;
    for (ClimateMonth const &month : months) {
        mean.push_back(0.5 * (month.max_c + month.min_c) + month.mean_offset_k);
        range.push_back(month.max_c - month.min_c);
        sigma.push_back(month.sigma_k);
    }
    MonthCurve const curve{months};
    m_mean_c = curve.with_means(mean);
    m_range_k = curve.through(range);
    m_sigma_k = curve.through(sigma);
    m_first_season_day = 14U + (months.front().month == 9 ? 30U : 0U);
}

std::span<double const> TemperatureGenerator::base_c() const
{
    return std::span{m_mean_c}.subspan(m_first_season_day, season_days);
}

std::vector<double> TemperatureGenerator::season(std::uint64_t seed, double offset_k) const
{
    RandomStream random{seed};
    double const new_anomaly =
        std::sqrt(1.0 - m_rule.anomaly_persistence * m_rule.anomaly_persistence);
    double const new_noise = std::sqrt(1.0 - m_rule.noise_persistence * m_rule.noise_persistence);
    double anomaly = random.next_normal();
    double noise = 0.0;
    std::vector<double> hours;
    hours.reserve(season_hours);
    std::size_t const last_day = m_first_season_day + season_days;
    // The days before the season let the anomaly forget its start.
    for (std::size_t day = 0; day < last_day; ++day) {
        anomaly = m_rule.anomaly_persistence * anomaly + new_anomaly * random.next_normal();
        double const range =
            m_range_k[day] * std::max(m_rule.range_floor_share,
                                      1.0 + m_rule.range_spread_share * random.next_normal());
        double const mean =
            m_mean_c[day] + offset_k + anomaly * m_rule.anomaly_factor * m_sigma_k[day];
        for (double const shape : m_shape) {
            noise = m_rule.noise_persistence * noise +
                    new_noise * m_rule.noise_k * random.next_normal();
            if (day >= m_first_season_day) {
                hours.push_back(mean + 0.5 * range * shape + noise);
            }
        }
    }
    return hours;
}

} // namespace sim
