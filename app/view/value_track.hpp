#pragma once

#include "app/view/assumption.hpp"

namespace app {

/// Where values stand on a slider from 0 to 1. A range whose own value lies close to its low end (25
/// crews of at most 1 000) is stretched there; days of a year move by days. Dates have no track.
class ValueTrack
{
public:
    /// \param own  the value that the slider goes out from
    ValueTrack(sim::Parameter const &parameter, double own);

    [[nodiscard]] float place(double value) const;
    /// The value at a place, rounded to a hundredth of the range, or to two digits where stretched.
    [[nodiscard]] double value(double place) const;

private:
    [[nodiscard]] double to_steps(double value) const;
    [[nodiscard]] double from_steps(double steps) const;

    AssumptionKind m_kind;
    double m_low;
    double m_span;
    double m_power = 1.0;
};

} // namespace app
