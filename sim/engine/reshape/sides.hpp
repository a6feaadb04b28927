#pragma once

#include "sim/geo/cut.hpp"
#include "sim/model/dataset.hpp"

#include <tuple>

namespace sim::reshape {

/// One of the two sides of a cut through a block.
struct Side
{
    geo::MultiPolygon area;
    double m2 = 0.0;
    int zones = 0;      ///< that count its homes
    int zone_homes = 0; ///< behind them
    int homes = 0;
};

/// The side that keeps the block's code, with more homes or else more area; the other one; and
/// whether homes follow the transformer zones.
[[nodiscard]] std::tuple<Side, Side, bool> sides_of(Dataset const &dataset, BlockId block,
                                                    geo::Cut const &cut);

/// Does the place lie in `area`, or nearer to it than to `other`?
[[nodiscard]] bool is_nearer(geo::Point p, geo::MultiPolygon const &area,
                             geo::MultiPolygon const &other);

} // namespace sim::reshape
