#include "sim/engine/district/faces.hpp"

#include "sim/geo/label_point.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/geo/tessellate.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace sim::district {

namespace {

using geo::Point;

constexpr int guard_rounds = 8;

struct Face
{
    geo::Polygon shape;
    std::size_t unit = 0;
    double area_m2 = 0.0;
    bool main = false; ///< the largest of its unit
};

bool point_less(Point a, Point b)
{
    return a.x != b.x ? a.x < b.x : a.y < b.y;
}

struct SegmentLess
{
    using Segment = std::pair<Point, Point>;
    bool operator()(Segment const &s, Segment const &t) const
    {
        return s.first == t.first ? point_less(s.second, t.second) : point_less(s.first, t.first);
    }
};

std::vector<Face> split(FaceInput const &input, std::vector<Arc> const &arcs)
{
    std::vector<geo::LineString> lines{input.outline.outer};
    for (Arc const &arc : arcs) {
        lines.push_back(arc.smooth);
    }
    std::vector<Face> faces;
    for (geo::Polygon &shape : geo::polygonize(lines)) {
        Point const inner = geo::label_point(shape, 5.0);
        if (geo::contains(input.outline, inner)) {
            auto const unit = static_cast<std::size_t>(input.label[atom_at(input.graph, inner)]);
            double const area_m2 = geo::area(shape);
            faces.push_back({std::move(shape), unit, area_m2, false});
        }
    }
    std::map<std::size_t, std::size_t> largest;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        auto const [it, fresh] = largest.try_emplace(faces[i].unit, i);
        if (!fresh && faces[i].area_m2 > faces[it->second].area_m2) {
            it->second = i;
        }
    }
    for (auto const &[unit, face] : largest) {
        faces[face].main = true;
    }
    return faces;
}

/// Gives each face that is not its unit's main one to the main face with the longest common
/// border; the own jurisdiction counts three times.
void hand_over(FaceInput const &input, std::vector<Face> &faces)
{
    std::map<SegmentLess::Segment, std::vector<std::size_t>, SegmentLess> at;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        geo::Ring const &ring = faces[i].shape.outer;
        for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
            auto const [a, b] = std::minmax(ring[k], ring[k + 1], point_less);
            at[{a, b}].push_back(i);
        }
    }
    std::map<std::size_t, std::map<std::size_t, double>> common; // small face -> unit -> metres
    for (auto const &[segment, sides] : at) {
        for (std::size_t const i : sides) {
            for (std::size_t const k : sides) {
                if (i != k && !faces[i].main && faces[k].main) {
                    bool const own =
                        input.jurisdiction[faces[i].unit] == input.jurisdiction[faces[k].unit];
                    common[i][faces[k].unit] +=
                        geo::distance(segment.first, segment.second) * (own ? 3 : 1);
                }
            }
        }
    }
    for (auto const &[face, units] : common) {
        faces[face].unit = std::ranges::max_element(units, {}, [](auto const &entry) {
                               return entry.second;
                           })->first;
    }
}

std::vector<geo::Polygon> merge(std::vector<Face> const &faces, std::size_t units)
{
    std::vector<geo::MultiPolygon> parts(units);
    for (Face const &face : faces) {
        parts[face.unit].push_back(face.shape);
    }
    std::vector<geo::Polygon> shapes;
    for (geo::MultiPolygon const &part : parts) {
        shapes.push_back(part.size() == 1 ? part.front() : geo::largest(geo::unite(part)));
    }
    return shapes;
}

/// Straightens nothing near misplaced anchors any more. \return how many arcs went back to raw
std::size_t guard(FaceInput const &input, std::vector<geo::Polygon> const &shapes,
                  std::vector<Arc> &arcs)
{
    std::size_t changed = 0;
    for (Anchor const &anchor : input.anchors) {
        if (geo::contains(shapes[anchor.unit], anchor.place)) {
            continue;
        }
        auto const unit = static_cast<int>(anchor.unit);
        for (Arc &arc : arcs) {
            if ((arc.left == unit || arc.right == unit) && arc.smooth != arc.raw &&
                geo::distance(anchor.place, arc.raw) < 400) {
                arc.smooth = arc.raw;
                ++changed;
            }
        }
    }
    return changed;
}

} // namespace

std::vector<geo::Polygon> make_faces(FaceInput const &input, std::vector<Arc> arcs)
{
    std::vector<geo::Polygon> shapes;
    for (int round = 0; round < guard_rounds; ++round) {
        std::vector<Face> faces = split(input, arcs);
        hand_over(input, faces);
        shapes = merge(faces, input.jurisdiction.size());
        if (guard(input, shapes, arcs) == 0) {
            break;
        }
    }
    return shapes;
}

} // namespace sim::district
