#include "sim/engine/doctor/border_match.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sim::checkup {

namespace {

struct Vertex
{
    double strip = 0.0; ///< of the width of the limit, from west to east
    geo::Point at;
    std::uint32_t block = 0;
};

/// From strip to strip, then from south to north. Written out: most of the time is spent here.
bool is_before(Vertex const &a, Vertex const &b)
{
    if (a.strip != b.strip) {
        return a.strip < b.strip;
    }
    if (a.at.y != b.at.y) {
        return a.at.y < b.at.y;
    }
    return a.at.x != b.at.x ? a.at.x < b.at.x : a.block < b.block;
}

/// Strip by strip, from south to north; each place of each block once.
std::vector<Vertex> vertices_of(std::span<Block const> blocks, double limit_m)
{
    std::vector<Vertex> all;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        auto const add = [&](geo::Ring const &ring) {
            for (geo::Point const p : ring) {
                all.push_back({std::floor(p.x / limit_m), p, b});
            }
        };
        for (geo::Polygon const &part : blocks[b].area) {
            add(part.outer);
            std::ranges::for_each(part.holes, add);
        }
    }
    std::sort(all.begin(), all.end(),
              [](Vertex const &a, Vertex const &b) { return is_before(a, b); });
    auto const rest = std::ranges::unique(
        all, [](Vertex const &a, Vertex const &b) { return a.at == b.at && a.block == b.block; });
    all.erase(rest.begin(), rest.end());
    return all;
}

/// A run of `vertices` at one place: the blocks that have it, ascending.
struct Place
{
    std::size_t first = 0;
    std::size_t end = 0;
};

std::vector<Place> places_of(std::vector<Vertex> const &vertices)
{
    std::vector<Place> places;
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        if (i == 0 || vertices[i].at != vertices[i - 1].at) {
            places.push_back({i, i});
        }
        places.back().end = i + 1;
    }
    return places;
}

/// Calls `visit` for every pair of places within the limit, once.
template <typename Visit>
void each_pair(std::vector<Vertex> const &vertices, std::vector<Place> const &places,
               double limit_m, Visit visit)
{
    auto const at = [&](std::size_t place) -> Vertex const & {
        return vertices[places[place].first];
    };
    std::size_t beside = 0; ///< first in the next strip that is not too far south
    for (std::size_t i = 0; i < places.size(); ++i) {
        Vertex const &a = at(i);
        for (std::size_t k = i + 1;
             k < places.size() && at(k).strip == a.strip && at(k).at.y - a.at.y <= limit_m; ++k) {
            visit(i, k);
        }
        while (beside < places.size() && std::tuple{at(beside).strip, at(beside).at.y} <
                                             std::tuple{a.strip + 1, a.at.y - limit_m}) {
            ++beside;
        }
        for (std::size_t k = beside;
             k < places.size() && at(k).strip == a.strip + 1 && at(k).at.y - a.at.y <= limit_m;
             ++k) {
            visit(i, k);
        }
    }
}

} // namespace

std::vector<NearVertex> near_vertices(std::span<Block const> blocks, double limit_m)
{
    std::vector<Vertex> const vertices = vertices_of(blocks, limit_m);
    std::vector<Place> const places = places_of(vertices);
    std::vector<NearVertex> found;
    auto const blocks_at = [&](Place const &place) {
        return std::span{vertices}.subspan(place.first, place.end - place.first);
    };
    auto const add = [&](Place const &moves, Place const &stays) {
        // A vertex that several blocks share is where their borders meet, however near the next is.
        Vertex const &vertex = vertices[moves.first];
        auto const there = blocks_at(stays);
        bool const is_alone = moves.end - moves.first == 1;
        bool const stays_shared = there.size() > 1;
        bool const is_own = std::ranges::any_of(
            there, [&](Vertex const &other) { return other.block == vertex.block; });
        if (!is_alone || is_own) {
            return;
        }
        auto const near = std::ranges::find_if(there, [&](Vertex const &other) {
            return blocks[other.block].jurisdiction == blocks[vertex.block].jurisdiction;
        });
        if (near != there.end() && (stays_shared || vertex.block > near->block)) {
            found.push_back({vertex.block, near->block, vertex.at, near->at});
        }
    };
    each_pair(vertices, places, limit_m, [&](std::size_t i, std::size_t k) {
        if (geo::distance(vertices[places[i].first].at, vertices[places[k].first].at) <= limit_m) {
            add(places[k], places[i]);
            add(places[i], places[k]);
        }
    });
    std::ranges::sort(found, {}, [](NearVertex const &near) {
        return std::tuple{near.block, near.from.x, near.from.y, near.to.x, near.to.y};
    });
    return found;
}

} // namespace sim::checkup
