#pragma once

#include "sim/geo/geometry.hpp"

#include <optional>
#include <vector>

namespace sim::io {

/// What the size of coordinates says about them, for places in China.
struct NumbersOfPlaces
{
    enum class Look
    {
        none, ///< nothing that lies in China
        degrees,
        plane,    ///< an easting around 500 000
        zone,     ///< an easting with the number of a zone before it
        mercator, ///< of a web map; its eastings may look like those of 6-degree zones 13 to 15
    };

    Look look = Look::none;
    bool exchanged = false; ///< north or latitude comes first
    int zone = 0;           ///< 25 to 45 of 3 degrees, 13 to 23 of 6 degrees
    bool may_be_mercator = false;
    geo::Point middle{}; ///< medians, east first
};

NumbersOfPlaces numbers_of_places(std::vector<geo::Point> const &sample);

/// Of a zone by its number, degrees.
double meridian_of_zone(int zone);

} // namespace sim::io
