#include "sim/engine/district/arcs.hpp"

#include "sim/engine/district/chains.hpp"
#include "sim/engine/district/growth.hpp"
#include "sim/geo/curve.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <map>

namespace sim::district {

namespace {

using geo::Point;

constexpr double street_tolerance_m = 115.0; // flattens the steps of the lattice
constexpr double street_cut_m = 35.0;
constexpr double street_cut_share = 0.3;
constexpr double country_tolerance_m = 120.0;
constexpr int country_rounds = 3;

geo::LineString smoothed(geo::LineString const &raw, bool town)
{
    if (town) {
        return geo::cut_corners(geo::thin(raw, street_tolerance_m), street_cut_m, street_cut_share);
    }
    return geo::chaikin(geo::thin(raw, country_tolerance_m), country_rounds);
}

bool end_of(geo::LineString const &line, Point p)
{
    return p == line.front() || p == line.back();
}

/// Do two arcs meet anywhere but at an end that both have?
bool arcs_cross(geo::LineString const &a, geo::LineString const &b)
{
    geo::Box const box_a = geo::box_of(a);
    geo::Box const box_b = geo::box_of(b);
    if (box_a.min.x > box_b.max.x || box_b.min.x > box_a.max.x || box_a.min.y > box_b.max.y ||
        box_b.min.y > box_a.max.y) {
        return false;
    }
    for (std::size_t i = 0; i + 1 < a.size(); ++i) {
        for (std::size_t k = 0; k + 1 < b.size(); ++k) {
            if (!geo::segments_meet(a[i], a[i + 1], b[k], b[k + 1])) {
                continue;
            }
            bool const shared =
                (a[i] == b[k] || a[i] == b[k + 1] || a[i + 1] == b[k] || a[i + 1] == b[k + 1]);
            Point const p = a[i] == b[k] || a[i] == b[k + 1] ? a[i] : a[i + 1];
            if (!shared || !end_of(a, p) || !end_of(b, p)) {
                return true;
            }
        }
    }
    return false;
}

void untangle(std::vector<Arc> &arcs)
{
    for (Arc &arc : arcs) {
        if (!geo::is_simple(arc.smooth)) {
            arc.smooth = arc.raw;
        }
    }
    bool again = true;
    for (int round = 0; again && round < 5; ++round) {
        again = false;
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            for (std::size_t k = i + 1; k < arcs.size(); ++k) {
                bool const changeable =
                    arcs[i].smooth != arcs[i].raw || arcs[k].smooth != arcs[k].raw;
                if (changeable && arcs_cross(arcs[i].smooth, arcs[k].smooth)) {
                    arcs[i].smooth = arcs[i].raw;
                    arcs[k].smooth = arcs[k].raw;
                    again = true;
                }
            }
        }
    }
}

} // namespace

std::vector<int> spread_labels(AtomGraph const &graph, std::span<int const> label)
{
    std::vector<int> all(label.begin(), label.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (label[i] != no_label) {
            continue;
        }
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < all.size(); ++k) {
            Point const p = graph.atoms[i].point;
            Point const q = graph.atoms[k].point;
            double const square = (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y);
            if (label[k] != no_label && square < nearest) {
                nearest = square;
                all[i] = label[k];
            }
        }
    }
    return all;
}

std::vector<Arc> make_arcs(AtomGraph const &graph, std::span<int const> label)
{
    std::map<std::pair<int, int>, int> kinds; // a number for each pair of labels
    std::vector<std::pair<int, int>> pairs;
    std::vector<Edge> edges;
    std::vector<char> town;
    for (Border const &border : graph.borders) {
        std::pair const key = std::minmax(label[border.a], label[border.b]);
        if (key.first != key.second) {
            auto const [it, fresh] = kinds.try_emplace(key, static_cast<int>(pairs.size()));
            if (fresh) {
                pairs.emplace_back(key);
            }
            edges.push_back({border.p, border.q, it->second});
            town.push_back(graph.atoms[border.a].town && graph.atoms[border.b].town ? 1 : 0);
        }
    }
    std::vector<Arc> arcs;
    for (Chain const &chain : make_chains(edges)) {
        auto const [left, right] = pairs[static_cast<std::size_t>(chain.kind)];
        Arc arc{left, right, {}, {}};
        for (std::size_t const place : chain.places) {
            arc.raw.push_back(graph.vertices[place]);
        }
        auto const streets =
            std::ranges::count_if(chain.edges, [&](std::size_t edge) { return town[edge] != 0; });
        bool const mostly_town = 2 * static_cast<std::size_t>(streets) > chain.edges.size();
        arc.smooth = smoothed(arc.raw, mostly_town);
        arcs.push_back(std::move(arc));
    }
    untangle(arcs);
    return arcs;
}

} // namespace sim::district
