#pragma once

namespace sim {

/// Half away from zero at `digits` decimals, steadied against binary noise: 100.255 gives 100.26.
double round_to(double value, int digits);
/// Towards zero at `digits` decimals, steadied likewise: 2.3 stays 2.3.
double truncate_to(double value, int digits);

} // namespace sim
