#include "sim/engine/doctor/border_match.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <tuple>

namespace sim::checkup {

namespace {

struct Vertex
{
    geo::Point at;
    std::uint32_t block = 0;

    [[nodiscard]] auto key() const { return std::tuple{at.x, at.y, block}; }
};

std::vector<Vertex> vertices_of(std::span<Block const> blocks)
{
    std::vector<Vertex> all;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        for (geo::Polygon const &part : blocks[b].area) {
            for (geo::Point const p : part.outer) {
                all.push_back({p, b});
            }
            for (geo::Ring const &hole : part.holes) {
                for (geo::Point const p : hole) {
                    all.push_back({p, b});
                }
            }
        }
    }
    std::ranges::sort(all, {}, &Vertex::key);
    auto const rest = std::ranges::unique(all, {}, &Vertex::key);
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

} // namespace

std::vector<NearVertex> near_vertices(std::span<Block const> blocks, double limit_m)
{
    std::vector<Vertex> const vertices = vertices_of(blocks);
    std::vector<Place> const places = places_of(vertices);
    std::vector<NearVertex> found;
    auto const has = [&](Place const &place, std::uint32_t block) {
        return std::any_of(vertices.begin() + static_cast<long>(place.first),
                           vertices.begin() + static_cast<long>(place.end),
                           [&](Vertex const &v) { return v.block == block; });
    };
    auto const add = [&](Place const &moves, Place const &stays) {
        std::uint32_t const other = vertices[stays.first].block;
        for (std::size_t i = moves.first; i < moves.end; ++i) {
            std::uint32_t const block = vertices[i].block;
            if (block > other && !has(stays, block)) {
                found.push_back({block, other, vertices[i].at, vertices[stays.first].at});
            }
        }
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        geo::Point const a = vertices[places[i].first].at;
        for (std::size_t k = i + 1; k < places.size(); ++k) {
            geo::Point const b = vertices[places[k].first].at;
            if (b.x - a.x > limit_m) {
                break;
            }
            if (geo::distance(a, b) <= limit_m) {
                add(places[k], places[i]);
                add(places[i], places[k]);
            }
        }
    }
    std::ranges::stable_sort(found, {}, &NearVertex::block);
    return found;
}

} // namespace sim::checkup
