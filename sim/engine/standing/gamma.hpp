#pragma once

#include "sim/engine/climate/random.hpp"

namespace sim::standing {

/// A draw of the gamma distribution with mean shape * scale.
/// \pre shape > 0
/// \source Marsaglia, Tsang, "A simple method for generating gamma variables", ACM Trans. Math.
/// Softw. 26 (2000) 363-372
[[nodiscard]] double draw_gamma(double shape, double scale, RandomStream &random);

/// Mean 1 and that standard deviation; 1 for none.
[[nodiscard]] double draw_factor(double spread, RandomStream &random);

} // namespace sim::standing
