#include "sim/engine/district/guide_lines.hpp"
#include "sim/geo/curve.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>

namespace sim::district {

namespace {

using geo::Point;

geo::MultiPolygon all_districts(Facts const &facts)
{
    geo::MultiPolygon parts;
    for (OutlineFact const &outline : facts.outlines) {
        for (geo::Polygon const &part : outline.shape) {
            for (geo::Polygon &valid : geo::make_valid(part)) {
                parts.push_back(std::move(valid));
            }
        }
    }
    return geo::buffer(geo::buffer(geo::unite(parts), 150), -150);
}

std::size_t nearest_vertex(geo::Ring const &ring, Point p)
{
    auto const it = std::ranges::min_element(ring, {}, [p](Point q) { return distance(p, q); });
    return static_cast<std::size_t>(it - ring.begin());
}

/// The way along `ring` from near `from` to near `to` that lies farther south.
geo::LineString south_chain(geo::Ring const &ring, Point from, Point to)
{
    std::size_t const first = nearest_vertex(ring, from);
    std::size_t const last = nearest_vertex(ring, to);
    std::size_t const size = ring.size() - 1;
    geo::LineString onward;
    geo::LineString back;
    for (std::size_t i = first % size; i != last % size; i = (i + 1) % size) {
        onward.push_back(ring[i]);
    }
    for (std::size_t i = first % size; i != last % size; i = (i + size - 1) % size) {
        back.push_back(ring[i]);
    }
    return geo::length(onward) < geo::length(back) ? onward : back;
}

} // namespace

geo::MultiPolygon make_river(Facts const &facts, Frame const &frame)
{
    geo::Polygon const land = geo::largest(all_districts(facts));
    geo::LineString const chain = south_chain(land.outer, {395000, 4487000}, {449800, 4474500});
    // a soft middle line, and a straighter one so that the river does not break where the soft one
    // swings inland
    geo::MultiPolygon band =
        geo::buffer(geo::chaikin(geo::thin(chain, 300), 4), 400, geo::Cap::flat);
    geo::LineString const straighter = geo::chaikin(geo::thin(chain, 700), 4);
    for (geo::Polygon &part : geo::buffer(straighter, 360, geo::Cap::flat)) {
        band.push_back(std::move(part));
    }
    band = geo::unite(band);
    for (geo::Polygon &part : band) {
        part.holes.clear(); // slits between the two bands
    }
    return geo::difference(band, {frame.outline});
}

} // namespace sim::district
