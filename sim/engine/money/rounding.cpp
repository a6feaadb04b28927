#include "sim/engine/money/rounding.hpp"

#include <cmath>

namespace sim {

namespace {

/// Far below a fen and far above the noise of a sum of doubles.
double steadied(double scaled)
{
    return std::copysign(std::abs(scaled) + 1e-7, scaled);
}

} // namespace

double round_to(double value, int digits)
{
    double const scale = std::pow(10.0, digits);
    return std::round(steadied(value * scale)) / scale;
}

double truncate_to(double value, int digits)
{
    double const scale = std::pow(10.0, digits);
    return std::trunc(steadied(value * scale)) / scale;
}

} // namespace sim
