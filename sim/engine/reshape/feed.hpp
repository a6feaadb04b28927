#pragma once

#include "sim/engine/reshape/reshape.hpp"
#include "sim/model/dataset.hpp"

#include <limits>
#include <optional>
#include <string>

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

/// The nearest thing that a line can begin at: a station, or a line of its own kind that may carry
/// it. A gas main hangs on none of lower pressure, one that is in place on none still to be laid.
[[nodiscard]] Feed feed_of(Dataset const &dataset, NewLine const &drawn, geo::Point p);

/// Why the gas main nearest to a place, within meets_m of it, may not carry the line; nothing if it
/// may, or if there is none.
[[nodiscard]] std::optional<Text> barred_feed(Dataset const &dataset, NewLine const &drawn,
                                              geo::Point p);

} // namespace sim::reshape
