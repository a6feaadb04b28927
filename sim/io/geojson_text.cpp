#include "sim/io/geojson_text.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/geo/measure.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sim::io {

namespace {

using geo::Point;

std::string trimmed(std::string number)
{
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') {
        number.pop_back();
    }
    return number == "-0" ? "0" : number;
}

std::string point_text(Point p)
{
    return '[' + trimmed(fmt::format("{:.7f}", p.x)) + ',' + trimmed(fmt::format("{:.7f}", p.y)) +
           ']';
}

/// Vertices that fall together when rounded are written once.
std::string line_text(geo::LineString const &line)
{
    std::string text = "[";
    std::string last;
    for (Point const p : line) {
        std::string vertex = point_text(p);
        if (vertex != last) {
            text += last.empty() ? "" : ",";
            text += vertex;
            last = std::move(vertex);
        }
    }
    return text + ']';
}

std::string ring_text(geo::Ring ring, bool anticlockwise)
{
    if ((geo::signed_area(ring) > 0) != anticlockwise) {
        std::ranges::reverse(ring);
    }
    return line_text(ring);
}

std::string polygon_text(geo::Polygon const &polygon)
{
    std::string text = '[' + ring_text(polygon.outer, true);
    for (geo::Ring const &hole : polygon.holes) {
        text += ',' + ring_text(hole, false);
    }
    return text + ']';
}

std::string geometry_text(char const *type, std::string const &coordinates)
{
    return fmt::format(R"({{"type":"{}","coordinates":{}}})", type, coordinates);
}

template <typename Part, typename Write>
std::string parts_text(std::vector<Part> const &parts, Write write)
{
    std::string text = "[";
    for (Part const &part : parts) {
        text += text.size() > 1 ? "," : "";
        text += write(part);
    }
    return text + ']';
}

struct ShapeText
{
    std::string operator()(Point p) const { return geometry_text("Point", point_text(p)); }
    std::string operator()(geo::LineString const &line) const
    {
        return geometry_text("LineString", line_text(line));
    }
    std::string operator()(std::vector<geo::LineString> const &lines) const
    {
        return lines.size() == 1 ? (*this)(lines.front())
                                 : geometry_text("MultiLineString", parts_text(lines, line_text));
    }
    std::string operator()(geo::MultiPolygon const &polygons) const
    {
        return polygons.size() == 1
                   ? geometry_text("Polygon", polygon_text(polygons.front()))
                   : geometry_text("MultiPolygon", parts_text(polygons, polygon_text));
    }
};

struct ValueText
{
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return trimmed(fmt::format("{:.6f}", value)); }
    std::string operator()(std::string const &value) const { return nlohmann::json(value).dump(); }
};

std::string feature_text(GeoFeature const &feature)
{
    std::string properties;
    for (auto const &[key, value] : feature.properties) {
        properties += properties.empty() ? "" : ",";
        properties += nlohmann::json(key).dump() + ':' + std::visit(ValueText{}, value);
    }
    return fmt::format(R"({{"type":"Feature","properties":{{{}}},"geometry":{}}})", properties,
                       std::visit(ShapeText{}, feature.shape));
}

geo::Ring read_ring(nlohmann::json const &coordinates)
{
    geo::Ring ring;
    for (nlohmann::json const &vertex : coordinates) {
        ring.push_back({vertex.at(0).get<double>(), vertex.at(1).get<double>()});
    }
    return ring;
}

geo::Polygon read_polygon(nlohmann::json const &coordinates)
{
    geo::Polygon polygon{read_ring(coordinates.at(0)), {}};
    for (std::size_t i = 1; i < coordinates.size(); ++i) {
        polygon.holes.push_back(read_ring(coordinates[i]));
    }
    return polygon;
}

NamedShape read_feature(nlohmann::json const &feature)
{
    NamedShape named{feature.at("id").get<std::string>(),
                     feature.at("properties").at("name").get<std::string>(),
                     {}};
    nlohmann::json const &geometry = feature.at("geometry");
    nlohmann::json const &coordinates = geometry.at("coordinates");
    if (geometry.at("type") == "Polygon") {
        named.shape.push_back(read_polygon(coordinates));
    } else {
        for (nlohmann::json const &part : coordinates) {
            named.shape.push_back(read_polygon(part));
        }
    }
    return named;
}

} // namespace

std::string geojson_text(std::string_view name, std::vector<GeoFeature> const &features)
{
    std::string text = fmt::format(
        R"({{"type":"FeatureCollection","name":"{}",)"
        R"("crs":{{"type":"name","properties":{{"name":"urn:ogc:def:crs:EPSG::4490"}}}},)"
        "\n\"features\":[\n",
        name);
    for (std::size_t i = 0; i < features.size(); ++i) {
        text += feature_text(features[i]);
        text += i + 1 < features.size() ? ",\n" : "\n";
    }
    return text + "]}\n";
}

std::vector<NamedShape> read_named_shapes(std::string const &file, std::string_view text)
{
    try {
        std::vector<NamedShape> shapes;
        nlohmann::json const collection = nlohmann::json::parse(text);
        for (nlohmann::json const &feature : collection.at("features")) {
            shapes.push_back(read_feature(feature));
        }
        return shapes;
    } catch (nlohmann::json::exception const &error) {
        throw InputError{{Diagnostic{.code = "bad_geojson",
                                     .where = {file, {}, {}, {}},
                                     .value = error.what(),
                                     .message = sim::text("This is not a GeoJSON collection of "
                                                          "named areas"),
                                     .allowed = {},
                                     .place = {}}}};
    }
}

} // namespace sim::io
