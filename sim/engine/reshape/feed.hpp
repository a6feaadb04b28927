#pragma once

#include "sim/model/dataset.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace sim::reshape {

/// Ends of mains are digitised by hand: nearer than this they are one place, as the data check has
/// it too.
inline constexpr double meets_m = 50.0;

/// What a new line hangs on: a station, or a line of its own kind.
struct Feed
{
    double metres = std::numeric_limits<double>::infinity();
    std::string station; ///< or source, feeder
    std::string line;    ///< code of the line upstream; empty: the station itself
    double spare = 0.0;  ///< of the station, in the unit of its mains
};

/// The nearest thing that a line of `layer` can begin at.
[[nodiscard]] Feed feed_of(Dataset const &dataset, std::string_view layer, geo::Point p);

/// From a place to the nearest of some lines; infinite if there is none.
[[nodiscard]] double to_lines(geo::Point p, std::vector<geo::LineString> const &lines);

} // namespace sim::reshape
