#pragma once

#include "sim/engine/assign/solver/mip.hpp"

#include <cstddef>

namespace sim::assign {

/// cost = base + scale x objective; every plan costs base + a whole multiple of step.
struct CostScale
{
    Cost base = 0;
    Cost step = 1;
    double scale = 1.0;
};

/// Least cost of a group's open options; the largest number there is if none is open.
[[nodiscard]] Cost least_cost(Problem const &problem, MipShape const &shape, std::size_t group);

/// Costs counted from the cheapest option of each group: small numbers keep digits.
[[nodiscard]] CostScale cost_scale_of(Problem const &problem, MipShape const &shape);

/// The common divisor times a power of two that brings `size` to at most `wanted`.
[[nodiscard]] double scale_of(Amount divisor, double size, double wanted);

} // namespace sim::assign
