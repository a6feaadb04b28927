#pragma once

#include <algorithm>
#include <cmath>

namespace sim::grid {

/// Load that n independent homes exceed in few hours only: n mu + z sigma sqrt(n).
/// \param mean_kw      of all of them together
/// \param variance_kw2 of all of them together: variances of independent homes add
/// \param z            quantile of the normal distribution, 1.65 for 95 %
/// \param limit_kw     what their devices and main fuses let through
/// \source normal-quantile form behind the Velander and Rusck formulas; the Nordic constants are not
///         taken over because the load factor of a severe-cold district is lower
inline double diversified_kw(double mean_kw, double variance_kw2, double z, double limit_kw)
{
    return std::min(mean_kw + z * std::sqrt(variance_kw2), limit_kw);
}

/// Rusck's coincidence of n homes: load over the sum of their own peaks. For comparison only.
/// \source S. Rusck, 1956; g is the coincidence of infinitely many
inline double rusck_coincidence(double g, int homes)
{
    return g + (1.0 - g) / std::sqrt(static_cast<double>(homes));
}

} // namespace sim::grid
