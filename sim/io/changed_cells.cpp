#include "sim/io/changed_cells.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/plane.hpp"

#include <utility>

namespace sim::io {

namespace {

/// Words of the data: they stand as they are in any language.
Text verbatim(std::string words)
{
    return words.empty() ? text("nothing") : Text{"{words}", {TextArg{"words", std::move(words)}}};
}

/// A shape in degrees in words.
class ShapeWords
{
public:
    explicit ShapeWords(double central_meridian) : m_central_meridian{central_meridian} {}

    Text operator()(std::monostate /*none*/) const { return verbatim(""); }
    Text operator()(OddGeometry const &other) const { return verbatim(other.type); }
    Text operator()(geo::Point p) const { return verbatim(fmt::format("{:.6f} {:.6f}", p.x, p.y)); }
    Text operator()(std::vector<geo::LineString> const &lines) const
    {
        std::size_t vertices = 0;
        double metres = 0.0;
        for (geo::LineString const &line : lines) {
            vertices += line.size();
            metres += geo::length(on_plane(line));
        }
        return text("{count} vertices, {metres} m",
                    {TextArg{"count", fmt::format("{}", vertices)},
                     TextArg{"metres", fmt::format("{:.1f}", metres)}});
    }
    Text operator()(geo::MultiPolygon const &area) const
    {
        std::size_t vertices = 0;
        double m2 = 0.0;
        for (geo::Polygon const &part : area) {
            geo::Polygon plane{on_plane(part.outer), {}};
            vertices += part.outer.size();
            for (geo::Ring const &hole : part.holes) {
                plane.holes.push_back(on_plane(hole));
                vertices += hole.size();
            }
            m2 += geo::area(plane);
        }
        return text("{count} vertices, {m2} m2", {TextArg{"count", fmt::format("{}", vertices)},
                                                  TextArg{"m2", fmt::format("{:.1f}", m2)}});
    }

private:
    [[nodiscard]] std::vector<geo::Point> on_plane(std::vector<geo::Point> points) const
    {
        for (geo::Point &p : points) {
            p = geo::plane_from_degrees(p, m_central_meridian);
        }
        return points;
    }

    double m_central_meridian;
};

/// The cells of a row that is there before and after.
void compare(RawTable const &table, RowChange const &change, ShapeWords const &shape_words,
             std::vector<ChangedCell> &cells)
{
    RawRow const &before = *change.before;
    RawRow const &after = *change.after;
    std::string const key = key_words(table, before);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (before.cells[i] != after.cells[i]) {
            cells.push_back({table.name, key, table.columns[i].name,
                             verbatim(cell_words(before.cells[i])),
                             verbatim(cell_words(after.cells[i]))});
        }
    }
    if (before.geometry != after.geometry) {
        cells.push_back({table.name, key, "geometry", std::visit(shape_words, before.geometry),
                         std::visit(shape_words, after.geometry)});
    }
}

} // namespace

std::vector<ChangedCell> changed_cells(RawProject const &tables, DataEdit const &edit)
{
    ShapeWords const shape_words{central_meridian(tables)};
    std::vector<ChangedCell> cells;
    for (RowChange const &change : edit.rows) {
        RawTable const *const table = tables.find(change.table);
        if (table == nullptr) {
            continue;
        }
        if (change.before && change.after) {
            compare(*table, change, shape_words, cells);
            continue;
        }
        RawRow const &row = change.before ? *change.before : *change.after;
        cells.push_back({table->name, key_words(*table, row), "",
                         change.before ? text("a row") : verbatim(""),
                         change.after ? text("a row") : verbatim("")});
    }
    return cells;
}

} // namespace sim::io
