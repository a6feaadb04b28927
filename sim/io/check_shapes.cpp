#include "sim/io/check_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sim::io {

namespace {

/// Where China's mainland lies, in degrees: catches metres and swapped coordinates.
constexpr geo::Point far_south_west{73.0, 3.0};
constexpr geo::Point far_north_east{136.0, 54.0};

char const *name_of(RawGeometry const &shape)
{
    constexpr char const *names[] = {"", "Point", "LineString", "Polygon", "?"};
    return names[shape.index()];
}

Text allowed_shape(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::point:
        return text("a point");
    case ShapeKind::line:
        return text("a line or several");
    case ShapeKind::polygon:
        return text("a polygon or several");
    case ShapeKind::any:
    case ShapeKind::none:
        break;
    }
    return text("a point, lines or polygons");
}

bool fits(RawGeometry const &shape, ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::point:
        return std::holds_alternative<geo::Point>(shape);
    case ShapeKind::line:
        return std::holds_alternative<std::vector<geo::LineString>>(shape);
    case ShapeKind::polygon:
        return std::holds_alternative<geo::MultiPolygon>(shape);
    case ShapeKind::any:
    case ShapeKind::none:
        break;
    }
    return !std::holds_alternative<OddGeometry>(shape);
}

/// Looks at one shape; every problem becomes a finding at `where`.
class ShapeCheck
{
public:
    ShapeCheck(Location where, Diagnostics &findings)
        : m_where{std::move(where)}, m_findings{findings}
    {
    }

    void operator()(std::monostate /*none*/) const {}
    void operator()(OddGeometry const & /*other*/) const {}
    void operator()(geo::Point p) { vertices({p}); }

    void operator()(std::vector<geo::LineString> const &lines)
    {
        if (lines.empty()) {
            fail("empty_shape", "", text("the shape is empty"), text("at least one part"));
        }
        for (geo::LineString const &line : lines) {
            if (line.size() < 2) {
                fail("line_too_short", fmt::format("{}", line.size()),
                     text("the line has too few vertices"), text("two vertices or more"));
            }
            vertices(line);
        }
    }

    void operator()(geo::MultiPolygon const &polygons)
    {
        if (polygons.empty()) {
            fail("empty_shape", "", text("the shape is empty"), text("at least one part"));
        }
        for (geo::Polygon const &polygon : polygons) {
            ring(polygon.outer);
            for (geo::Ring const &hole : polygon.holes) {
                ring(hole);
            }
        }
    }

private:
    void fail(char const *code, std::string value, Text message, Text allowed)
    {
        m_findings.push_back(
            error_at(code, m_where, std::move(value), std::move(message), std::move(allowed)));
    }

    void ring(geo::Ring const &ring)
    {
        if (ring.empty()) {
            fail("empty_ring", "0", text("a ring has no vertices"),
                 text("four vertices or more, the last like the first"));
        } else if (ring.front() != ring.back()) {
            fail("ring_not_closed", fmt::format("{} {}", ring.back().x, ring.back().y),
                 text("a ring does not end where it starts"),
                 text("four vertices or more, the last like the first"));
        } else if (ring.size() < 4) {
            fail("ring_too_short", fmt::format("{}", ring.size()),
                 text("a ring has too few vertices"),
                 text("four vertices or more, the last like the first"));
        }
        vertices(ring);
    }

    /// At most one finding a shape: a layer in metres would yield thousands.
    void vertices(std::vector<geo::Point> const &points)
    {
        for (geo::Point const p : points) {
            bool const inside = p.x >= far_south_west.x && p.x <= far_north_east.x &&
                                p.y >= far_south_west.y && p.y <= far_north_east.y;
            if (!inside && !m_said_range) {
                m_said_range = true;
                fail("coordinate_out_of_range", fmt::format("{} {}", p.x, p.y),
                     text("a vertex lies outside China"),
                     text("longitude 73 to 136, then latitude 3 to 54, in degrees"));
            }
        }
    }

    Location m_where;
    Diagnostics &m_findings;
    bool m_said_range = false;
};

void check_crs(RawTable const &table, Diagnostics &findings)
{
    if (table.crs == "EPSG:4490") {
        return;
    }
    bool const missing = table.crs.empty();
    findings.push_back(
        error_at(missing ? "missing_crs" : "wrong_crs",
                 {table.files.empty() ? "" : table.files.back(), table.name, "", "crs"}, table.crs,
                 missing ? text("the layer does not name its coordinate system")
                         : text("the layer is in another coordinate system"),
                 text("EPSG:4490 (CGCS2000, degrees)")));
}

} // namespace

bool is_sound(RawGeometry const &shape)
{
    Diagnostics found;
    std::visit(ShapeCheck{{}, found}, shape);
    return found.empty();
}

void check_shapes(RawTable const &table, Diagnostics &findings)
{
    TableSpec const *const spec = find_table_spec(table.name);
    ShapeKind const kind = spec != nullptr ? spec->shape
                           : table.spatial ? ShapeKind::any
                                           : ShapeKind::none;
    if (kind != ShapeKind::none && !table.spatial) {
        findings.push_back(error_at(
            "not_a_layer", {table.files.empty() ? "" : table.files.back(), table.name, "", ""}, "",
            text("the table has no shapes"),
            text("a layer with shapes (GeoJSON in a source folder)")));
    }
    if (kind == ShapeKind::none || !table.spatial) {
        return;
    }
    check_crs(table, findings);
    for (RawRow const &row : table.rows) {
        // Known layers need a shape in every row; others keep what they have.
        bool const missing = std::holds_alternative<std::monostate>(row.geometry);
        if (missing && spec != nullptr) {
            findings.push_back(error_at("missing_shape", place_of(table, spec, row, "geometry"), "",
                                        text("the feature has no shape"), allowed_shape(kind)));
        } else if (!missing && !fits(row.geometry, kind)) {
            auto const *odd = std::get_if<OddGeometry>(&row.geometry);
            findings.push_back(error_at("wrong_shape", place_of(table, spec, row, "geometry"),
                                        odd != nullptr ? odd->type : name_of(row.geometry),
                                        text("the shape is of the wrong kind"),
                                        allowed_shape(kind)));
        } else {
            Diagnostics found;
            std::visit(ShapeCheck{{}, found}, row.geometry);
            for (Diagnostic &finding : found) {
                finding.where = place_of(table, spec, row, "geometry");
                findings.push_back(std::move(finding));
            }
        }
    }
}

} // namespace sim::io
