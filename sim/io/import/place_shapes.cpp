#include "sim/io/import/place_shapes.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/told.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

/// \param shape  RawGeometry or RawGeometry const
template <typename Shape, typename Visit>
bool each_vertex(Shape &shape, Visit visit)
{
    auto const all = [&](auto &line) { return std::ranges::all_of(line, visit); };
    if (auto *point = std::get_if<geo::Point>(&shape)) {
        return visit(*point);
    }
    if (auto *lines = std::get_if<std::vector<geo::LineString>>(&shape)) {
        return std::ranges::all_of(*lines, all);
    }
    if (auto *polygons = std::get_if<geo::MultiPolygon>(&shape)) {
        return std::ranges::all_of(*polygons, [&](auto &polygon) {
            return all(polygon.outer) && std::ranges::all_of(polygon.holes, all);
        });
    }
    return true;
}

/// A drawing knows no areas: closed lines are their borders.
void close_to_polygons(RawGeometry &shape)
{
    auto const *lines = std::get_if<std::vector<geo::LineString>>(&shape);
    constexpr std::size_t fewest = 4;
    bool const closed =
        lines != nullptr && !lines->empty() && std::ranges::all_of(*lines, [](auto const &line) {
            return line.size() >= fewest && line.front() == line.back();
        });
    if (!closed) {
        return;
    }
    geo::MultiPolygon polygons;
    for (geo::LineString const &line : *lines) {
        polygons.push_back({line, {}});
    }
    shape = std::move(polygons);
}

bool fits(ShapeKind kind, RawGeometry const &shape)
{
    bool const none = std::holds_alternative<std::monostate>(shape);
    bool const point = std::holds_alternative<geo::Point>(shape);
    bool const line = std::holds_alternative<std::vector<geo::LineString>>(shape);
    bool const polygon = std::holds_alternative<geo::MultiPolygon>(shape);
    return none || point || (kind == ShapeKind::line && line) ||
           (kind == ShapeKind::polygon && polygon) || (kind == ShapeKind::any && (line || polygon));
}

std::string kind_words(RawGeometry const &shape)
{
    if (auto const *odd = std::get_if<OddGeometry>(&shape)) {
        return odd->type;
    }
    return std::holds_alternative<geo::MultiPolygon>(shape) ? "POLYGON" : "LINESTRING";
}

Text wanted(ShapeKind kind)
{
    return kind == ShapeKind::point  ? text("points")
           : kind == ShapeKind::line ? text("lines")
                                     : text("polygons");
}

} // namespace

std::optional<geo::Point> first_vertex(RawGeometry const &shape)
{
    if (auto const *point = std::get_if<geo::Point>(&shape)) {
        return *point;
    }
    if (auto const *lines = std::get_if<std::vector<geo::LineString>>(&shape)) {
        return lines->empty() || lines->front().empty() ? std::optional<geo::Point>{}
                                                        : lines->front().front();
    }
    auto const *polygons = std::get_if<geo::MultiPolygon>(&shape);
    bool const some = polygons != nullptr && !polygons->empty() && !polygons->front().outer.empty();
    return some ? std::optional{polygons->front().outer.front()} : std::nullopt;
}

std::string words_of_place(RawGeometry const &shape)
{
    auto const first = first_vertex(shape);
    return first ? fmt::format("{:.9g}, {:.9g}", first->x, first->y) : std::string{};
}

bool move_shape(RawGeometry &shape, std::function<std::optional<geo::Point>(geo::Point)> const &way)
{
    return each_vertex(shape, [&](geo::Point &p) {
        auto const there = way(p);
        p = there.value_or(p);
        return there.has_value();
    });
}

bool lies_in_china(RawGeometry const &degrees)
{
    geo::Box const china{{72.0, 0.8}, {138.0, 56.0}};
    return each_vertex(degrees, [&](geo::Point p) { return china.contains(p); });
}

void keep_fitting_shapes(TableSpec const &spec, RawTable &table, Location const &where,
                         Diagnostics &findings)
{
    std::map<std::string, std::pair<std::size_t, std::size_t>> others; ///< count, first row
    for (RawRow &row : table.rows) {
        if (spec.shape == ShapeKind::polygon || spec.shape == ShapeKind::any) {
            close_to_polygons(row.geometry);
        }
        if (!fits(spec.shape, row.geometry)) {
            auto &[count, first] = others[kind_words(row.geometry)];
            first = count == 0 ? row.number : first;
            ++count;
        }
    }
    std::size_t gone = 0;
    for (auto const &[kind, counted] : others) {
        gone += counted.first;
    }
    bool const none_left = gone == table.rows.size();
    for (auto const &[kind, counted] : others) {
        Location place = where;
        place.feature = fmt::format("row {}", counted.second);
        Text message = text("{count} shapes are of a kind that this layer does not hold; "
                            "their rows are not taken",
                            {TextArg{"count", fmt::format("{}", counted.first)}});
        Diagnostic finding =
            warning_at("other_shapes", place, kind, std::move(message), wanted(spec.shape));
        finding.severity = none_left ? Severity::error : Severity::warning;
        findings.push_back(std::move(finding));
    }
    std::erase_if(table.rows, [&](RawRow const &row) { return !fits(spec.shape, row.geometry); });
}

} // namespace sim::io
