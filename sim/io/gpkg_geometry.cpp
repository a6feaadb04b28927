#include "sim/io/gpkg_geometry.hpp"

#include <utility>
#include <variant>

namespace sim::io {

namespace {

geo::LineString line_of(OGRSimpleCurve const &curve)
{
    geo::LineString line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        line.push_back({curve.getX(i), curve.getY(i)});
    }
    return line;
}

geo::Polygon polygon_of(OGRPolygon const &polygon)
{
    geo::Polygon ours;
    if (OGRLinearRing const *const outer = polygon.getExteriorRing()) {
        ours.outer = line_of(*outer);
    }
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        ours.holes.push_back(line_of(*polygon.getInteriorRing(i)));
    }
    return ours;
}

void set_points(OGRSimpleCurve &curve, geo::LineString const &line)
{
    curve.setNumPoints(static_cast<int>(line.size()), FALSE);
    for (std::size_t i = 0; i < line.size(); ++i) {
        curve.setPoint(static_cast<int>(i), line[i].x, line[i].y);
    }
}

std::unique_ptr<OGRLinearRing> ring_of(geo::Ring const &ring)
{
    auto theirs = std::make_unique<OGRLinearRing>();
    set_points(*theirs, ring);
    return theirs;
}

/// Makes GDAL's geometry of each kind of shape.
struct ToGdal
{
    using Result = std::unique_ptr<OGRGeometry>;

    Result operator()(std::monostate /*none*/) const { return nullptr; }
    Result operator()(OddGeometry const & /*other*/) const { return nullptr; }
    Result operator()(geo::Point p) const { return std::make_unique<OGRPoint>(p.x, p.y); }

    Result operator()(std::vector<geo::LineString> const &lines) const
    {
        auto all = std::make_unique<OGRMultiLineString>();
        for (geo::LineString const &line : lines) {
            auto part = std::make_unique<OGRLineString>();
            set_points(*part, line);
            all->addGeometryDirectly(part.release());
        }
        return all;
    }

    Result operator()(geo::MultiPolygon const &polygons) const
    {
        auto all = std::make_unique<OGRMultiPolygon>();
        for (geo::Polygon const &polygon : polygons) {
            auto part = std::make_unique<OGRPolygon>();
            part->addRingDirectly(ring_of(polygon.outer).release());
            for (geo::Ring const &hole : polygon.holes) {
                part->addRingDirectly(ring_of(hole).release());
            }
            all->addGeometryDirectly(part.release());
        }
        return all;
    }
};

} // namespace

RawGeometry shape_of(OGRGeometry const *geometry)
{
    if (geometry == nullptr) {
        return {};
    }
    switch (wkbFlatten(geometry->getGeometryType())) {
    case wkbPoint:
        return geo::Point{geometry->toPoint()->getX(), geometry->toPoint()->getY()};
    case wkbLineString:
        return std::vector<geo::LineString>{line_of(*geometry->toLineString())};
    case wkbPolygon:
        return geo::MultiPolygon{polygon_of(*geometry->toPolygon())};
    case wkbMultiLineString: {
        std::vector<geo::LineString> lines;
        for (OGRLineString const *part : *geometry->toMultiLineString()) {
            lines.push_back(line_of(*part));
        }
        return lines;
    }
    case wkbMultiPolygon: {
        geo::MultiPolygon polygons;
        for (OGRPolygon const *part : *geometry->toMultiPolygon()) {
            polygons.push_back(polygon_of(*part));
        }
        return polygons;
    }
    default:
        return OddGeometry{geometry->getGeometryName()};
    }
}

std::unique_ptr<OGRGeometry> geometry_of(RawGeometry const &shape)
{
    return std::visit(ToGdal{}, shape);
}

OGRwkbGeometryType layer_type(RawTable const &table)
{
    std::size_t kind = 0;
    for (RawRow const &row : table.rows) {
        std::size_t const own = row.geometry.index();
        if (own != 0 && kind != 0 && own != kind) {
            return wkbUnknown;
        }
        kind = own != 0 ? own : kind;
    }
    constexpr OGRwkbGeometryType types[] = {wkbUnknown, wkbPoint, wkbMultiLineString,
                                            wkbMultiPolygon, wkbUnknown};
    return types[kind];
}

} // namespace sim::io
