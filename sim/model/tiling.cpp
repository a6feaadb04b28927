#include "sim/model/tiling.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

namespace sim {

namespace {

/// An edge from its lesser end to its greater one, and how often it is walked that way.
struct Edge
{
    geo::Point from;
    geo::Point to;
    int times = 0;
};

auto key_of(Edge const &edge)
{
    return std::tuple{edge.from.x, edge.from.y, edge.to.x, edge.to.y};
}

/// Adds a ring's edges; `sign` is 1 for what lies inside it, -1 for what does not.
void add_ring(std::vector<Edge> &edges, geo::Ring const &ring, int sign)
{
    int const walk = geo::signed_area(ring) >= 0.0 ? sign : -sign;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        geo::Point const a = ring[i];
        geo::Point const b = ring[i + 1];
        bool const upward = std::tie(a.x, a.y) < std::tie(b.x, b.y);
        edges.push_back(upward ? Edge{a, b, walk} : Edge{b, a, -walk});
    }
}

void add_polygons(std::vector<Edge> &edges, geo::MultiPolygon const &polygons, int sign)
{
    for (geo::Polygon const &polygon : polygons) {
        add_ring(edges, polygon.outer, sign);
        for (geo::Ring const &hole : polygon.holes) {
            add_ring(edges, hole, -sign);
        }
    }
}

} // namespace

bool tiles_exactly(geo::MultiPolygon const &parts, geo::MultiPolygon const &whole)
{
    std::vector<Edge> edges;
    add_polygons(edges, parts, 1);
    add_polygons(edges, whole, -1);
    std::ranges::sort(edges, {}, key_of);
    for (std::size_t i = 0; i < edges.size();) {
        int times = 0;
        auto const key = key_of(edges[i]);
        for (; i < edges.size() && key_of(edges[i]) == key; ++i) {
            times += edges[i].times;
        }
        if (times != 0) {
            return false;
        }
    }
    return true;
}

} // namespace sim
