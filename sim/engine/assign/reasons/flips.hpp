#pragma once

#include "sim/engine/assign/reasons/block_view.hpp"
#include "sim/model/assignment.hpp"

#include <string>
#include <vector>

namespace sim::assign {

/// One price and how the cost of every option grows with it.
struct PriceSlope
{
    std::string key; ///< of the parameter
    Text name;       ///< as a sentence uses it
    std::string unit;
    double value = 0.0; ///< now
    double lowest = 0.0;
    double highest = 0.0;            ///< flips outside these are not worth telling
    std::vector<double> fen_per_one; ///< by option: cost of the problem per 1 of the price
};

/// What all flips of a block are computed from.
struct FlipBase
{
    Dataset const &dataset;
    Model const &model;
    Situation const &situation;
    double tolerance_share = 0.0;
};

/// Adds: capacity of a limit at which a route that it keeps out is chosen.
void add_limit_flips(FlipBase const &base, BlockView const &view, std::vector<Flip> &flips);

/// Adds: for each price the nearest value at which another route is chosen, the limits permitting.
/// Costs are linear in a price, so the value is exact.
void add_price_flips(FlipBase const &base, BlockView const &view,
                     std::vector<PriceSlope> const &slopes, std::vector<Flip> &flips);

/// Adds: 20-year cost of the runner-up, in yuan a home, at which it is chosen.
void add_cost_flip(FlipBase const &base, BlockView const &view, std::vector<Flip> &flips);

/// Adds: for routes that need a main of their own, the length at which they are chosen. Works cost
/// in proportion to their length.
void add_distance_flips(FlipBase const &base, BlockView const &view, std::vector<Flip> &flips);

} // namespace sim::assign
