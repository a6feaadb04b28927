#pragma once

#include "sim/io/import/numbers_of_places.hpp"
#include "sim/io/import/siting.hpp"

namespace sim::io {

/// Gauss-Krueger metres at a meridian. \param zone  the number before the easting; 0: none
CoordinateSystem zone_system(double meridian, int zone);

/// What the numbers alone say. \return nothing if they say nothing certain; `findings` say why
std::optional<Siting> found_siting(SitingQuestion const &question, NumbersOfPlaces const &numbers,
                                   Diagnostics &findings);

} // namespace sim::io
