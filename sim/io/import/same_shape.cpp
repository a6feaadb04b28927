#include "sim/io/import/same_shape.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/import/place_index.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace sim::io {

namespace {

constexpr double rounding_degrees = 1.01e-7;

bool same(geo::Point a, geo::Point b)
{
    return std::abs(a.x - b.x) <= rounding_degrees && std::abs(a.y - b.y) <= rounding_degrees;
}

bool same_line(geo::LineString const &a, geo::LineString const &b)
{
    return std::ranges::equal(a, b, same);
}

/// The ring's vertices once each, anticlockwise.
std::vector<geo::Point> open_ring(geo::Ring const &ring)
{
    std::vector<geo::Point> vertices{ring.begin(), ring.empty() ? ring.end() : ring.end() - 1};
    if (geo::signed_area(ring) < 0.0) {
        std::ranges::reverse(vertices);
    }
    return vertices;
}

bool same_ring(geo::Ring const &a, geo::Ring const &b)
{
    if (a.size() != b.size()) {
        return false;
    }
    if (same_line(a, b)) {
        return true;
    }
    std::vector<geo::Point> const first = open_ring(a);
    std::vector<geo::Point> second = open_ring(b);
    for (std::size_t turn = 0; turn < second.size(); ++turn) {
        if (same_line(first, second)) {
            return true;
        }
        std::ranges::rotate(second, second.begin() + 1);
    }
    return false;
}

/// Each part of one has its like in the other, in any order.
template <typename T, typename Same>
bool same_parts(std::vector<T> const &a, std::vector<T> const &b, Same const &is_same)
{
    if (a.size() != b.size()) {
        return false;
    }
    std::vector<bool> taken(b.size());
    return std::ranges::all_of(a, [&](T const &part) {
        for (std::size_t i = 0; i < b.size(); ++i) {
            if (!taken[i] && is_same(part, b[i])) {
                taken[i] = true;
                return true;
            }
        }
        return false;
    });
}

bool same_polygon(geo::Polygon const &a, geo::Polygon const &b)
{
    return same_ring(a.outer, b.outer) && same_parts(a.holes, b.holes, same_ring);
}

struct Same
{
    template <typename A, typename B>
    bool operator()(A const & /*a*/, B const & /*b*/) const
    {
        return false;
    }
    bool operator()(std::monostate /*a*/, std::monostate /*b*/) const { return true; }
    bool operator()(OddGeometry const &a, OddGeometry const &b) const { return a == b; }
    bool operator()(geo::Point a, geo::Point b) const { return same(a, b); }
    bool operator()(std::vector<geo::LineString> const &a,
                    std::vector<geo::LineString> const &b) const
    {
        return same_parts(a, b, same_line);
    }
    bool operator()(geo::MultiPolygon const &a, geo::MultiPolygon const &b) const
    {
        return same_parts(a, b, same_polygon);
    }
};

/// Of the plane in which a shape is measured for a person.
double meridian_at(geo::Point degrees)
{
    return geo::nearest_meridian(degrees.x);
}

struct Words
{
    std::string operator()(std::monostate /*none*/) const { return {}; }
    std::string operator()(OddGeometry const &odd) const { return odd.type; }
    std::string operator()(geo::Point p) const { return fmt::format("{:.6f}, {:.6f}", p.x, p.y); }
    std::string operator()(std::vector<geo::LineString> const &lines) const
    {
        double const meridian =
            lines.empty() || lines.front().empty() ? 0.0 : meridian_at(lines.front().front());
        auto const metres = std::get<std::vector<geo::LineString>>(on_plane(lines, meridian));
        double length_m = 0.0;
        for (geo::LineString const &line : metres) {
            length_m += geo::length(line);
        }
        return fmt::format("{:.0f} m", length_m);
    }
    std::string operator()(geo::MultiPolygon const &area) const
    {
        double const meridian = area.empty() || area.front().outer.empty()
                                    ? 0.0
                                    : meridian_at(area.front().outer.front());
        return fmt::format("{:.0f} m2",
                           geo::area(std::get<geo::MultiPolygon>(on_plane(area, meridian))));
    }
};

} // namespace

bool same_shape(RawGeometry const &a, RawGeometry const &b)
{
    return a == b || std::visit(Same{}, a, b);
}

bool fits_layer(RawGeometry const &shape, ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::point:
        return std::holds_alternative<geo::Point>(shape);
    case ShapeKind::line:
        return std::holds_alternative<std::vector<geo::LineString>>(shape);
    case ShapeKind::polygon:
        return std::holds_alternative<geo::MultiPolygon>(shape);
    case ShapeKind::any:
        return !std::holds_alternative<std::monostate>(shape) &&
               !std::holds_alternative<OddGeometry>(shape);
    case ShapeKind::none:
        break;
    }
    return false;
}

std::string shape_words(RawGeometry const &shape)
{
    return std::visit(Words{}, shape);
}

} // namespace sim::io
