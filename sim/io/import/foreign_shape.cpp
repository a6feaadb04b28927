#include "sim/io/import/foreign_shape.hpp"

#include "sim/io/gpkg_geometry.hpp"

#include <memory>
#include <utility>
#include <variant>

namespace sim::io {

namespace {

/// Collections in collections without end are no map.
constexpr int deepest = 16;

RawGeometry shape_in(OGRGeometry const &geometry, int depth);

/// Adds the parts of one shape to another of the same kind. \return false if they do not go together
bool join(RawGeometry &all, RawGeometry part)
{
    if (std::holds_alternative<std::monostate>(part)) {
        return true;
    }
    if (std::holds_alternative<std::monostate>(all)) {
        all = std::move(part);
        return !std::holds_alternative<OddGeometry>(all);
    }
    if (auto *lines = std::get_if<std::vector<geo::LineString>>(&all)) {
        auto *more = std::get_if<std::vector<geo::LineString>>(&part);
        if (more != nullptr) {
            lines->insert(lines->end(), more->begin(), more->end());
        }
        return more != nullptr;
    }
    if (auto *areas = std::get_if<geo::MultiPolygon>(&all)) {
        auto *more = std::get_if<geo::MultiPolygon>(&part);
        if (more != nullptr) {
            areas->insert(areas->end(), more->begin(), more->end());
        }
        return more != nullptr;
    }
    return false;
}

RawGeometry joined(OGRGeometryCollection const &collection, int depth)
{
    RawGeometry all;
    for (int i = 0; i < collection.getNumGeometries(); ++i) {
        if (depth > deepest || !join(all, shape_in(*collection.getGeometryRef(i), depth + 1))) {
            return OddGeometry{collection.getGeometryName()};
        }
    }
    return all;
}

RawGeometry shape_in(OGRGeometry const &geometry, int depth)
{
    if (geometry.IsEmpty() != FALSE) {
        return {};
    }
    if (geometry.hasCurveGeometry() != FALSE) {
        std::unique_ptr<OGRGeometry> const straight{geometry.getLinearGeometry()};
        return straight ? shape_in(*straight, depth + 1) : OddGeometry{geometry.getGeometryName()};
    }
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbMultiPoint:
    case wkbGeometryCollection:
        return joined(*geometry.toGeometryCollection(), depth);
    case wkbPolyhedralSurface:
    case wkbTIN: {
        std::unique_ptr<OGRGeometry> const flat{
            OGRGeometryFactory::forceToMultiPolygon(geometry.clone())};
        return flat ? shape_of(flat.get()) : OddGeometry{geometry.getGeometryName()};
    }
    case wkbTriangle:
        return shape_of(geometry.toPolygon());
    default:
        return shape_of(&geometry);
    }
}

} // namespace

RawGeometry foreign_shape(OGRGeometry const *geometry)
{
    return geometry == nullptr ? RawGeometry{} : shape_in(*geometry, 0);
}

std::string crs_words(OGRSpatialReference const *reference)
{
    if (reference == nullptr) {
        return "";
    }
    char const *const authority = reference->GetAuthorityName(nullptr);
    char const *const code = reference->GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) {
        return std::string{authority} + ":" + code;
    }
    char const *const name = reference->GetName();
    return name != nullptr ? name : "";
}

} // namespace sim::io
