#pragma once

#include "sim/engine/assign/options/material.hpp"
#include "sim/engine/assign/reasons/flips.hpp"

#include <vector>

namespace sim::assign {

/// Prices that households pay for gas, power and network heat, and how each option's cost in
/// the model's objective grows with them: energy of its seasons, worth at the households' rate.
/// Empty for a dataset without prices.
[[nodiscard]] std::vector<PriceSlope> price_slopes(Dataset const &dataset, Scenario const &scenario,
                                                   Material const &material, Model const &model);

} // namespace sim::assign
