#include "sim/io/import/layer_rows.hpp"
#include "sim/io/import/tally.hpp"

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

namespace sim::io {

namespace {

struct AllFinite
{
    static bool of(std::vector<geo::Point> const &points)
    {
        return std::ranges::all_of(
            points, [](geo::Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    }
    bool operator()(std::monostate /*none*/) const { return true; }
    bool operator()(OddGeometry const & /*odd*/) const { return true; }
    bool operator()(geo::Point p) const { return of({p}); }
    bool operator()(std::vector<geo::LineString> const &lines) const
    {
        return std::ranges::all_of(lines, of);
    }
    bool operator()(geo::MultiPolygon const &areas) const
    {
        return std::ranges::all_of(areas, [](geo::Polygon const &area) {
            return of(area.outer) && std::ranges::all_of(area.holes, of);
        });
    }
};

/// Rings end where they start and enclose something; lines lead somewhere.
struct IsDrawn
{
    static bool ring(geo::Ring const &ring)
    {
        return ring.size() >= 4 && ring.front() == ring.back();
    }
    static bool line(geo::LineString const &line) { return line.size() >= 2; }
    bool operator()(std::monostate /*none*/) const { return true; }
    bool operator()(OddGeometry const & /*odd*/) const { return true; }
    bool operator()(geo::Point /*point*/) const { return true; }
    bool operator()(std::vector<geo::LineString> const &lines) const
    {
        return std::ranges::all_of(lines, line);
    }
    bool operator()(geo::MultiPolygon const &areas) const
    {
        return std::ranges::all_of(areas, [](geo::Polygon const &area) {
            return ring(area.outer) && std::ranges::all_of(area.holes, ring);
        });
    }
};

} // namespace

void tell_shapes(ForeignTable const &table, Diagnostics &findings)
{
    Tally odd;
    Tally missing;
    Tally endless;
    Tally unsound;
    for (ForeignRow const &row : table.rows) {
        if (auto const *kind = std::get_if<OddGeometry>(&row.geometry)) {
            odd.add(row.number, kind->type);
        } else if (table.spatial && std::holds_alternative<std::monostate>(row.geometry)) {
            missing.add(row.number, "");
        } else if (!std::visit(AllFinite{}, row.geometry)) {
            endless.add(row.number, "");
        } else if (!std::visit(IsDrawn{}, row.geometry)) {
            unsound.add(row.number, "");
        }
    }
    odd.tell(table, Severity::warning, "odd_shape",
             text("shapes of a kind that no layer can hold: {count}"),
             text("points, lines or polygons"), findings);
    missing.tell(table, Severity::warning, "missing_shape",
                 text("features without a shape: {count}"), {}, findings);
    endless.tell(table, Severity::error, "endless_coordinates",
                 text("shapes with coordinates that are no numbers: {count}"),
                 text("the whole file, copied again from its owner"), findings);
    unsound.tell(table, Severity::warning, "unsound_shape",
                 text("rings that do not close, or lines of one vertex: {count}"),
                 text("rings of four vertices or more, the last like the first"), findings);
}

} // namespace sim::io
