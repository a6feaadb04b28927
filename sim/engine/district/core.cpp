#include "sim/engine/district/core.hpp"

#include "sim/engine/district/compaction.hpp"

#include <map>

namespace sim::district {

namespace {

using geo::Point;

constexpr double pocket_m2 = 1.5e6;

/// Adds to `core` every piece of the rest that is small: a pocket.
void fill_pockets(Terrain const &terrain, std::vector<char> &core)
{
    std::vector<int> rest(core.size(), no_label);
    for (std::size_t i = 0; i < core.size(); ++i) {
        if (core[i] == 0 && terrain.open[i] != 0) {
            rest[i] = 0;
        }
    }
    std::vector<int> const piece = components(terrain.graph, rest);
    std::map<int, double> area;
    for (std::size_t i = 0; i < core.size(); ++i) {
        if (piece[i] != no_label) {
            area[piece[i]] += terrain.graph.atoms[i].area_m2;
        }
    }
    for (std::size_t i = 0; i < core.size(); ++i) {
        if (piece[i] != no_label && area[piece[i]] < pocket_m2) {
            core[i] = 1;
        }
    }
}

} // namespace

std::vector<std::size_t> town_spine(Facts const &facts, Frame const &frame, AtomGraph const &graph)
{
    std::vector<Point> stops;
    for (LayoutFact const &row : layout_rows(facts, "town_spine")) {
        stops.push_back(*facts.units[unit_index(facts, row.code)].place);
    }
    stops.push_back(frame.seats[frame.inner_town]);
    std::vector<std::size_t> atoms;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        for (std::size_t const atom : atoms_along(graph, stops[i], stops[i + 1])) {
            atoms.push_back(atom);
        }
    }
    return atoms;
}

std::vector<std::vector<std::size_t>> street_seeds(Facts const &facts, Frame const &frame,
                                                   AtomGraph const &graph)
{
    std::vector<std::vector<std::size_t>> seeds;
    std::vector<char> taken(graph.atoms.size(), 0);
    for (std::size_t const j : frame.core_streets) {
        seeds.push_back({atom_at(graph, frame.seats[j])});
        taken[seeds.back().front()] = 1;
    }
    for (std::size_t k = 0; k < frame.core_streets.size(); ++k) {
        for (UnitFact const &unit : facts.units) {
            if (unit.jurisdiction != frame.core_streets[k] || !unit.place) {
                continue;
            }
            Point const seat = frame.seats[unit.jurisdiction];
            for (std::size_t const atom : atoms_along(graph, seat, *unit.place)) {
                if (taken[atom] == 0) {
                    taken[atom] = 1;
                    seeds[k].push_back(atom);
                }
            }
        }
    }
    return seeds;
}

std::vector<char> make_core(Terrain const &terrain,
                            std::vector<std::vector<std::size_t>> const &seeds, double target_m2)
{
    std::vector<Source> sources;
    for (std::size_t j = 0; j < seeds.size(); ++j) {
        for (std::size_t const atom : seeds[j]) {
            sources.push_back({atom, static_cast<int>(j), 0.0});
        }
    }
    std::vector<char> core(terrain.open.size(), 0);
    double area_m2 = 0.0;
    for (std::size_t const atom : grow(terrain, sources).order) {
        if (area_m2 >= target_m2) {
            break;
        }
        core[atom] = 1;
        area_m2 += terrain.graph.atoms[atom].area_m2;
    }
    fill_pockets(terrain, core);
    return core;
}

} // namespace sim::district
