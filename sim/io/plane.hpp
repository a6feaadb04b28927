#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

namespace sim::io {

/// The meridian of the plane that the project is computed in: `central_meridian` of its table
/// `meta`, or, where that is not there, of the 3-degree zone in which its jurisdictions lie.
/// \return degrees east
double central_meridian(RawProject const &project);

/// Makes `meta` say which meridian it is where it says nothing: from then on the plane stays, however
/// the outlines of the jurisdictions change.
/// \param meridian  degrees east
void declare_meridian(RawProject &project, double meridian);

/// Finds a `central_meridian` that is none, or that lies too far from the district for the plane
/// to be true.
void check_plane(RawProject const &project, Diagnostics &findings);

} // namespace sim::io
