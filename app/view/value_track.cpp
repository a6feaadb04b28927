#include "app/view/value_track.hpp"

#include "sim/base/date.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr int plain_year = 2021; ///< any that is no leap year

/// 1, 2 or 5 times a power of ten, the first that is at least `size`.
double round_step(double size)
{
    double const power = std::pow(10.0, std::floor(std::log10(size)));
    for (double const times : {1.0, 2.0, 5.0}) {
        if (times * power >= size) {
            return times * power;
        }
    }
    return 10.0 * power;
}

} // namespace

ValueTrack::ValueTrack(sim::Parameter const &parameter, double own)
    : m_kind{kind_of(parameter)}, m_low{to_steps(parameter.low)},
      m_span{std::max(to_steps(parameter.high) - m_low, 1e-300)}
{
    bool const amounts = m_kind == AssumptionKind::real || m_kind == AssumptionKind::whole;
    m_power = amounts && own - parameter.low < 0.08 * m_span ? 3.0 : 1.0;
}

double ValueTrack::to_steps(double value) const
{
    return m_kind == AssumptionKind::month_day
               ? sim::day_number(plain_year, static_cast<int>(std::lround(value))).value_or(0)
               : value;
}

double ValueTrack::from_steps(double steps) const
{
    if (m_kind != AssumptionKind::month_day) {
        return steps;
    }
    sim::CivilDate const date = sim::civil_date(static_cast<sim::Day>(std::lround(steps)));
    return date.month * 100 + date.day;
}

float ValueTrack::place(double value) const
{
    double const share = std::clamp((to_steps(value) - m_low) / m_span, 0.0, 1.0);
    return static_cast<float>(std::pow(share, 1.0 / m_power));
}

double ValueTrack::value(double place) const
{
    double const exact = m_low + m_span * std::pow(std::clamp(place, 0.0, 1.0), m_power);
    double const size = m_power > 1.0 ? std::abs(exact) / 20.0 : m_span / 100.0;
    double step = size > 0.0 ? round_step(size) : 1.0;
    if (m_kind == AssumptionKind::whole) {
        step = std::max(step, 1.0);
    } else if (m_kind != AssumptionKind::real) {
        step = 1.0; // a day, a choice
    }
    return from_steps(std::clamp(std::round(exact / step) * step, m_low, m_low + m_span));
}

} // namespace app
