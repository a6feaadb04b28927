#pragma once

#include "sim/base/progress.hpp"
#include "sim/geo/geometry.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// The shapes of a layer that lies under the map, on the plane of the project, metres.
struct VectorBackground
{
    std::vector<geo::LineString> lines; ///< and outlines of areas
    std::vector<geo::Point> points;
    std::size_t features = 0; ///< that were read
    bool is_cut = false;      ///< there are more, but no more are read
};

/// At most so much of a layer is read.
struct VectorLimits
{
    std::size_t features = 300'000;
    std::size_t vertices = 3'000'000;
};

/// Reads the features of a layer that lie near the district, whatever its system.
/// \param layer  empty: the first
/// \param around  of the plane: features elsewhere are left out
/// \param central_meridian  of the plane, degrees east
/// \throws IoError if the file cannot be read, has no such layer, or nothing of it is near;
///         Cancelled
VectorBackground read_vector_background(std::filesystem::path const &file, std::string const &layer,
                                        geo::Box const &around, double central_meridian,
                                        Progress &progress, VectorLimits const &limits = {});

} // namespace sim::io
