#include "sim/io/geojson_shape.hpp"

#include <utility>

namespace sim::io {

namespace {

using Json = nlohmann::ordered_json;

/// Reads the coordinates of one shape; what is no pair of numbers makes it no good.
class ShapeReader
{
public:
    [[nodiscard]] bool good() const { return m_good; }

    RawGeometry shape(Json const &json)
    {
        std::string const type = word_of(json, "type");
        Json const &coordinates =
            json.is_object() && json.contains("coordinates") ? json["coordinates"] : m_none;
        if (type == "Point") {
            return point(coordinates);
        }
        if (type == "LineString") {
            return std::vector<geo::LineString>{line(coordinates)};
        }
        if (type == "Polygon") {
            return geo::MultiPolygon{polygon(coordinates)};
        }
        if (type == "MultiLineString") {
            return each<geo::LineString>(coordinates, &ShapeReader::line);
        }
        if (type == "MultiPolygon") {
            return each<geo::Polygon>(coordinates, &ShapeReader::polygon);
        }
        return OddGeometry{type.empty() ? "?" : type};
    }

private:
    geo::Point point(Json const &json)
    {
        if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
            m_good = false;
            return {};
        }
        return {json[0].get<double>(), json[1].get<double>()};
    }

    template <typename Part>
    std::vector<Part> each(Json const &json, Part (ShapeReader::*read)(Json const &))
    {
        std::vector<Part> parts;
        m_good = m_good && json.is_array();
        for (std::size_t i = 0; m_good && i < json.size(); ++i) {
            parts.push_back((this->*read)(json[i]));
        }
        return parts;
    }

    geo::LineString line(Json const &json) { return each<geo::Point>(json, &ShapeReader::point); }

    geo::Polygon polygon(Json const &json)
    {
        auto rings = each<geo::LineString>(json, &ShapeReader::line);
        geo::Polygon polygon;
        if (!rings.empty()) {
            polygon.outer = std::move(rings.front());
            rings.erase(rings.begin());
            polygon.holes = std::move(rings);
        }
        return polygon;
    }

    Json const m_none = Json::array();
    bool m_good = true;
};

} // namespace

std::string word_of(Json const &json, char const *member)
{
    auto const found = json.is_object() ? json.find(member) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

std::optional<RawGeometry> read_geojson_shape(Json const &json)
{
    ShapeReader reader;
    RawGeometry shape = reader.shape(json);
    return reader.good() ? std::optional{std::move(shape)} : std::nullopt;
}

} // namespace sim::io
