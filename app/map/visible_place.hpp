#pragma once

#include "sim/geo/geometry.hpp"

#include <optional>

namespace app::map {

/// A roomy place for a name in the part of an area that a view shows: `usual` while that is in
/// view, else the best of a grid of places, far from the area's border and from the view's edge.
/// \return nothing if the view shows too little of the area
std::optional<sim::geo::Point> visible_place(sim::geo::MultiPolygon const &area,
                                             sim::geo::Point usual, sim::geo::Box const &view);

} // namespace app::map
