#pragma once

#include "sim/geo/box_grid.hpp"
#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <vector>

namespace sim::io {

/// A shape in metres: what lies where is asked on the plane.
/// \param central_meridian  of the plane, degrees
RawGeometry on_plane(RawGeometry shape, double central_meridian);

/// Rows of a layer by where they lie.
class PlaceIndex
{
public:
    PlaceIndex(RawTable const &table, double central_meridian);

    struct Hit
    {
        std::vector<std::size_t> rows; ///< positions in the table, most alike first
        bool is_sure = false;          ///< the first one and no other
    };

    /// Rows that lie where `shape` lies: areas that cover each other by half or more, points in an
    /// area, points and lines that are close together.
    /// \param shape  in degrees
    [[nodiscard]] Hit find(RawGeometry const &shape) const;

private:
    double m_meridian;
    std::vector<RawGeometry> m_shapes; ///< metres
    geo::BoxGrid m_grid;
};

} // namespace sim::io
