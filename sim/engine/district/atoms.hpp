#pragma once

#include "sim/engine/district/facts.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/geo/geometry.hpp"

#include <vector>

namespace sim::district {

/// A small piece of land that is never divided: a street block in town, an irregular cell outside.
struct Atom
{
    geo::Point point; ///< the Voronoi generator
    geo::Ring cell;
    bool town = false;
    bool inside = false;  ///< enough of it lies in the district
    double area_m2 = 0.0; ///< of the part inside the district
};

/// The edge that two atoms share.
struct Border
{
    std::size_t a = 0; ///< atoms
    std::size_t b = 0;
    std::size_t p = 0; ///< vertices
    std::size_t q = 0;
    double length_m = 0.0;
};

struct Link
{
    std::size_t to = 0;
    std::size_t border = 0;
};

struct AtomGraph
{
    std::vector<Atom> atoms;
    std::vector<geo::Point> vertices; ///< rounded to 1 mm
    std::vector<Border> borders;
    std::vector<std::vector<Link>> links; ///< of each atom, every border
};

/// Generators, their Voronoi cells and which of them touch.
AtomGraph make_atoms(Facts const &facts, Frame const &frame);

/// The atom whose cell holds `p`; of equals the one with the lowest index.
std::size_t atom_at(AtomGraph const &graph, geo::Point p);

/// The atoms under the line from `a` to `b`, in order, each once.
std::vector<std::size_t> atoms_along(AtomGraph const &graph, geo::Point a, geo::Point b);

} // namespace sim::district
