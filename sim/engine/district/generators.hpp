#pragma once

#include "sim/engine/district/facts.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/geo/geometry.hpp"

#include <vector>

namespace sim::district {

struct Generator
{
    geo::Point point;
    bool town = false;
};

/// Centres of the atoms: a rectangular street lattice in town, loose hexagons outside up to 900 m
/// beyond the outline, and every known place.
std::vector<Generator> make_generators(Facts const &facts, Frame const &frame);

/// Seats, unit points, plants and the gas gate, each place once.
std::vector<geo::Point> known_places(Facts const &facts, Frame const &frame);

} // namespace sim::district
