#include "sim/io/vector_background.hpp"

#include "sim/base/error.hpp"
#include "sim/io/background_file.hpp"

#include <memory>
#include <utility>

namespace sim::io {

namespace {

struct Destroy
{
    void operator()(OGRCoordinateTransformation *one) const
    {
        OGRCoordinateTransformation::DestroyCT(one);
    }
};
using Transform = std::unique_ptr<OGRCoordinateTransformation, Destroy>;

/// Collects the lines and points of features.
class Collector
{
public:
    explicit Collector(VectorBackground &out) : m_out{out} {}

    void add(OGRGeometry const &shape)
    {
        switch (wkbFlatten(shape.getGeometryType())) {
        case wkbPoint:
            if (!shape.IsEmpty()) {
                m_out.points.push_back({shape.toPoint()->getX(), shape.toPoint()->getY()});
                ++m_vertices;
            }
            break;
        case wkbLineString:
            add_line(*shape.toLineString());
            break;
        case wkbPolygon:
            for (OGRLinearRing const *const ring : *shape.toPolygon()) {
                add_line(*ring);
            }
            break;
        case wkbMultiPoint:
        case wkbMultiLineString:
        case wkbMultiPolygon:
        case wkbGeometryCollection:
            for (OGRGeometry const *const part : *shape.toGeometryCollection()) {
                add(*part);
            }
            break;
        default:
            add_straight(shape);
        }
    }
    [[nodiscard]] std::size_t vertices() const { return m_vertices; }

private:
    void add_line(OGRSimpleCurve const &curve)
    {
        geo::LineString line;
        for (int i = 0; i < curve.getNumPoints(); ++i) {
            line.push_back({curve.getX(i), curve.getY(i)});
        }
        m_vertices += line.size();
        if (line.size() >= 2) {
            m_out.lines.push_back(std::move(line));
        }
    }
    /// Arcs and surfaces as straight pieces.
    void add_straight(OGRGeometry const &shape)
    {
        std::unique_ptr<OGRGeometry> const linear{shape.getLinearGeometry()};
        if (linear &&
            wkbFlatten(linear->getGeometryType()) != wkbFlatten(shape.getGeometryType())) {
            add(*linear);
        }
    }

    VectorBackground &m_out;
    std::size_t m_vertices = 0;
};

std::string layer_names(GDALDataset &dataset)
{
    constexpr int most = 12;
    std::string all;
    for (int i = 0; i < dataset.GetLayerCount() && i < most; ++i) {
        all += (all.empty() ? "" : ", ") + std::string{dataset.GetLayer(i)->GetName()};
    }
    return all.empty() ? "-" : all;
}

OGRLayer &layer_of(GDALDataset &dataset, std::filesystem::path const &file, std::string const &name)
{
    OGRLayer *const layer =
        name.empty() ? dataset.GetLayer(0) : dataset.GetLayerByName(name.c_str());
    if (layer == nullptr) {
        throw IoError{file.string(),
                      text("the file has no layer {name}; it has: {list}",
                           {{"name", name.empty() ? "-" : name}, {"list", layer_names(dataset)}})};
    }
    return *layer;
}

OGRSpatialReference reference_of(OGRLayer &layer, double central_meridian)
{
    OGRSpatialReference reference;
    OGREnvelope around;
    if (layer.GetSpatialRef() != nullptr) {
        reference = *layer.GetSpatialRef();
    } else if (layer.GetExtent(&around) == OGRERR_NONE) {
        reference =
            guessed_reference(around.MinX, around.MinY, around.MaxX, around.MaxY, central_meridian);
    } else {
        reference = cgcs2000();
    }
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

/// Leaves out what is far from the district, where the system of the layer reaches it.
void look_near(OGRLayer &layer, OGRSpatialReference const &own, OGRSpatialReference const &plane,
               geo::Box const &around)
{
    Transform const back{OGRCreateCoordinateTransformation(&plane, &own)};
    constexpr int places_on_edge = 21;
    geo::Box near;
    if (back != nullptr &&
        back->TransformBounds(around.min.x, around.min.y, around.max.x, around.max.y, &near.min.x,
                              &near.min.y, &near.max.x, &near.max.y, places_on_edge) != 0) {
        layer.SetSpatialFilterRect(near.min.x, near.min.y, near.max.x, near.max.y);
    }
}

} // namespace

VectorBackground read_vector_background(std::filesystem::path const &file,
                                        std::string const &layer_name, geo::Box const &around,
                                        double central_meridian, Progress &progress,
                                        VectorLimits const &limits)
{
    QuietGdal const quiet;
    GdalDataset const dataset = open_background(file, GDAL_OF_VECTOR, {});
    OGRLayer &layer = layer_of(*dataset, file, layer_name);
    OGRSpatialReference const own = reference_of(layer, central_meridian);
    OGRSpatialReference const plane = plane_reference(central_meridian);
    Transform const to_plane{OGRCreateCoordinateTransformation(&own, &plane)};
    if (to_plane == nullptr) {
        throw IoError{file.string(), text("the coordinate system of the layer is not known: {what}",
                                          {{"what", gdal_message()}})};
    }
    look_near(layer, own, plane, around);
    VectorBackground read;
    Collector collect{read};
    layer.ResetReading();
    while (FeaturePtr const feature{layer.GetNextFeature()}) {
        progress.step(static_cast<double>(read.features) / static_cast<double>(limits.features));
        if (read.features >= limits.features || collect.vertices() >= limits.vertices) {
            read.is_cut = true;
            break;
        }
        OGRGeometry *const shape = feature->GetGeometryRef();
        if (shape != nullptr && shape->transform(to_plane.get()) == OGRERR_NONE) {
            collect.add(*shape);
            ++read.features;
        }
    }
    if (read.features == 0) {
        throw IoError{file.string(), text("nothing of the layer is near the district; check its "
                                          "coordinate system, or choose another layer: {list}",
                                          {{"list", layer_names(*dataset)}})};
    }
    return read;
}

} // namespace sim::io
