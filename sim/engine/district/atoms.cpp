#include "sim/engine/district/atoms.hpp"

#include "sim/engine/district/generators.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/geo/tessellate.hpp"

#include <cmath>
#include <map>

namespace sim::district {

namespace {

using geo::Point;

constexpr double inside_share = 0.2; // an atom counts as inside from this share of its area on
constexpr double inside_m2 = 3000.0; // and this much land

using VertexKey = std::pair<std::int64_t, std::int64_t>;

VertexKey millimetres(Point p)
{
    return {std::llround(p.x * 1000), std::llround(p.y * 1000)};
}

/// Gives every place one number; fills `vertices`.
class VertexNumbers
{
public:
    explicit VertexNumbers(std::vector<Point> &vertices) : m_vertices{vertices} {}

    std::size_t operator()(Point p)
    {
        VertexKey const key = millimetres(p);
        auto const [it, fresh] = m_numbers.try_emplace(key, m_vertices.size());
        if (fresh) {
            m_vertices.push_back(
                {static_cast<double>(key.first) / 1000, static_cast<double>(key.second) / 1000});
        }
        return it->second;
    }

private:
    std::vector<Point> &m_vertices;
    std::map<VertexKey, std::size_t> m_numbers;
};

void find_borders(AtomGraph &graph)
{
    VertexNumbers number{graph.vertices};
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> open; // edge -> first atom
    for (std::size_t atom = 0; atom < graph.atoms.size(); ++atom) {
        geo::Ring const &cell = graph.atoms[atom].cell;
        for (std::size_t i = 0; i + 1 < cell.size(); ++i) {
            std::size_t const p = number(cell[i]);
            std::size_t const q = number(cell[i + 1]);
            if (p == q) {
                continue;
            }
            auto const [it, fresh] = open.try_emplace({std::min(p, q), std::max(p, q)}, atom);
            if (!fresh) {
                graph.borders.push_back(
                    {it->second, atom, p, q, geo::distance(graph.vertices[p], graph.vertices[q])});
            }
        }
    }
    graph.links.resize(graph.atoms.size());
    for (std::size_t i = 0; i < graph.borders.size(); ++i) {
        graph.links[graph.borders[i].a].push_back({graph.borders[i].b, i});
        graph.links[graph.borders[i].b].push_back({graph.borders[i].a, i});
    }
}

} // namespace

AtomGraph make_atoms(Facts const &facts, Frame const &frame)
{
    std::vector<Generator> const generators = make_generators(facts, frame);
    std::vector<Point> points;
    points.reserve(generators.size());
    for (Generator const &generator : generators) {
        points.push_back(generator.point);
    }
    geo::Box box = geo::box_of(points);
    box.extend(Point{box.min.x - 400, box.min.y - 400});
    box.extend(Point{box.max.x + 400, box.max.y + 400});
    std::vector<geo::Ring> cells = geo::voronoi(points, box);
    std::vector<double> const areas = geo::areas_within(cells, frame.outline);
    AtomGraph graph;
    for (std::size_t i = 0; i < generators.size(); ++i) {
        double const whole = std::abs(geo::signed_area(cells[i]));
        bool const inside = areas[i] > inside_share * whole && areas[i] > inside_m2;
        graph.atoms.push_back(
            {generators[i].point, std::move(cells[i]), generators[i].town, inside, areas[i]});
    }
    find_borders(graph);
    return graph;
}

std::size_t atom_at(AtomGraph const &graph, Point p)
{
    std::size_t best = 0;
    double best_distance = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < graph.atoms.size(); ++i) {
        Point const q = graph.atoms[i].point;
        double const square = (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y);
        if (square < best_distance) {
            best_distance = square;
            best = i;
        }
    }
    return best;
}

std::vector<std::size_t> atoms_along(AtomGraph const &graph, Point a, Point b)
{
    constexpr double step_m = 40.0;
    auto const steps = static_cast<int>(geo::distance(a, b) / step_m) + 1;
    std::vector<std::size_t> atoms;
    for (int i = 0; i <= steps; ++i) {
        double const t = static_cast<double>(i) / steps;
        std::size_t const atom = atom_at(graph, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        if (std::ranges::find(atoms, atom) == atoms.end()) {
            atoms.push_back(atom);
        }
    }
    return atoms;
}

} // namespace sim::district
