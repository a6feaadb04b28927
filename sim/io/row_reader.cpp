#include "sim/io/row_reader.hpp"

#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/check_tables.hpp"

#include <cassert>
#include <cmath>
#include <utility>

namespace sim::io {

namespace {

geo::LineString in_metres(geo::LineString line, double central_meridian)
{
    assert(!std::isnan(central_meridian));
    for (geo::Point &p : line) {
        p = geo::plane_from_degrees(p, central_meridian);
    }
    return line;
}

} // namespace

std::string RowReader::words(std::string_view column) const
{
    auto const found = m_table.find_column(column);
    return found ? cell_words(m_row.cells[*found]) : std::string{};
}

std::optional<double> RowReader::maybe_number(std::string_view column) const
{
    auto const found = m_table.find_column(column);
    if (!found) {
        return std::nullopt;
    }
    RawCell const &cell = m_row.cells[*found];
    if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*whole);
    }
    auto const *number = std::get_if<double>(&cell);
    return number != nullptr ? std::optional{*number} : std::nullopt;
}

double RowReader::number(std::string_view column) const
{
    return maybe_number(column).value_or(0.0);
}

int RowReader::integer(std::string_view column) const
{
    double const value = number(column);
    return std::abs(value) < 2e9 ? static_cast<int>(value) : 0;
}

Provenance RowReader::provenance() const
{
    return {.source = words("source"), .illustrative = words("illustrative")};
}

geo::MultiPolygon RowReader::area() const
{
    auto const *polygons = std::get_if<geo::MultiPolygon>(&m_row.geometry);
    bool const usable = polygons != nullptr && is_sound(m_row.geometry);
    geo::MultiPolygon area = usable ? *polygons : geo::MultiPolygon{};
    for (geo::Polygon &polygon : area) {
        polygon.outer = in_metres(std::move(polygon.outer), m_central_meridian);
        for (geo::Ring &hole : polygon.holes) {
            hole = in_metres(std::move(hole), m_central_meridian);
        }
    }
    return area;
}

std::vector<geo::LineString> RowReader::lines() const
{
    auto const *found = std::get_if<std::vector<geo::LineString>>(&m_row.geometry);
    auto lines = found != nullptr ? *found : std::vector<geo::LineString>{};
    for (geo::LineString &line : lines) {
        line = in_metres(std::move(line), m_central_meridian);
    }
    return lines;
}

geo::Point RowReader::point() const
{
    auto const *place = std::get_if<geo::Point>(&m_row.geometry);
    return place != nullptr ? in_metres({*place}, m_central_meridian).front() : geo::Point{};
}

} // namespace sim::io
