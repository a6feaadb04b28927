#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <span>
#include <vector>

namespace sim::assign {

/// Sizes that belong to a problem, whatever its prices.
struct PriceScale
{
    std::vector<double>
        price;                ///< by row: spread of cost / spread of amounts of the groups that use
                              ///< it; a price of this size moves many choices
    std::vector<double> size; ///< by row: largest use or capacity, > 0: overloads are shares of it
    std::vector<double> most; ///< by row: sum over groups of the largest |amount|, and capacity
    double cost = 0.0;        ///< sum of the largest |cost| of all parts
};

[[nodiscard]] PriceScale price_scale(Problem const &problem);

/// By row: its price and its parent's, what one unit of an option's amount costs.
[[nodiscard]] std::vector<double> unit_prices(Problem const &problem,
                                              std::span<double const> price);

/// What rounding may have added to the value of a dual at these prices, in double arithmetic.
[[nodiscard]] double rounding_error(Problem const &problem, PriceScale const &scale,
                                    std::span<double const> price);

/// No plan costs more: the dearest options, every charge, every level.
[[nodiscard]] double dearest_plan(Problem const &problem);

/// The smallest whole cost that is not below `value`: costs are whole numbers.
[[nodiscard]] Cost whole_bound(double value);

} // namespace sim::assign
