#pragma once

#include "sim/engine/doctor/border_match.hpp"
#include "sim/engine/doctor/report.hpp"
#include "sim/geo/geometry.hpp"

#include <optional>
#include <span>

namespace sim::checkup {

// Shapes without one fault; nothing where there is none. A ring is left alone where it would fall
// below a triangle.

/// Without vertices nearer than `metres` to the one before.
[[nodiscard]] std::optional<geo::MultiPolygon> without_repeats(geo::MultiPolygon const &area,
                                                               double metres);
/// Without vertices where the border turns back on itself and stays nearer than `metres`.
[[nodiscard]] std::optional<geo::MultiPolygon> without_spikes(geo::MultiPolygon const &area,
                                                              double metres);
/// Without parts below `m2` and below `share` of the greatest.
[[nodiscard]] std::optional<geo::MultiPolygon> without_tiny_parts(geo::MultiPolygon const &area,
                                                                  double m2, double share);
[[nodiscard]] std::optional<geo::MultiPolygon> without_tiny_holes(geo::MultiPolygon const &area,
                                                                  double m2);

/// A vertex of `before` that `after` has no longer.
[[nodiscard]] std::optional<geo::Point> first_difference(geo::MultiPolygon const &before,
                                                         geo::MultiPolygon const &after);

/// The shape with vertices moved. \return nothing if it would not be valid
[[nodiscard]] std::optional<geo::MultiPolygon>
with_moved_vertices(geo::MultiPolygon area, std::span<NearVertex const> moves);

/// Does any zone, section or regulator stand on the block, or a return speak of it?
[[nodiscard]] bool is_referred_to(Dataset const &dataset, BlockId block);

/// Pieces of a town or street in no block, each to be joined to the block that it touches most.
void check_gaps(Report &report);

} // namespace sim::checkup
