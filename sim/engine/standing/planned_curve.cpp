#include "sim/engine/standing/planned_curve.hpp"

#include <algorithm>
#include <cmath>

namespace sim::standing {

PlannedCurve::PlannedCurve(std::vector<Step> steps)
{
    std::sort(steps.begin(), steps.end(),
              [](Step const &a, Step const &b) { return a.day < b.day; });
    int sum = 0;
    for (Step const &step : steps) {
        if (step.households <= 0) {
            continue;
        }
        sum += step.households;
        if (!m_steps.empty() && m_steps.back().day == step.day) {
            m_steps.back().households = sum;
        } else {
            m_steps.push_back({step.day, sum});
        }
    }
}

int PlannedCurve::at(Day day) const
{
    auto const after = std::upper_bound(m_steps.begin(), m_steps.end(), day,
                                        [](Day at, Step const &step) { return at < step.day; });
    return after == m_steps.begin() ? 0 : std::prev(after)->households;
}

double PlannedCurve::at_time(double time) const
{
    if (empty() || time >= m_steps.back().day) {
        return total();
    }
    if (time <= m_steps.front().day - 1) {
        return 0.0;
    }
    double const whole = std::floor(time);
    auto const day = static_cast<Day>(whole);
    double const before = at(day);
    return before + (time - whole) * (at(day + 1) - before);
}

std::optional<double> PlannedCurve::time_of(int households, Day day) const
{
    auto const next =
        std::upper_bound(m_steps.begin(), m_steps.end(), households,
                         [](int homes, Step const &step) { return homes < step.households; });
    if (next == m_steps.end()) {
        return std::nullopt;
    }
    Day const last = next->day - 1; // the plan has no more than these by its end
    if (next == m_steps.begin()) {
        return households > 0 ? last + static_cast<double>(households) / next->households
                              : static_cast<double>(std::min(day, last));
    }
    Step const &before = *std::prev(next);
    if (households == before.households) {
        return std::clamp(day, before.day, last);
    }
    return last + static_cast<double>(households - before.households) /
                      (next->households - before.households);
}

} // namespace sim::standing
