#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/model/provenance.hpp"

#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace sim::io {

/// Typed access to the cells of one settled row. A cell that is missing or of another type reads
/// as nothing: such rows have been reported, and what is built from them is never handed on.
class RowReader
{
public:
    /// \param central_meridian  of the plane, see sim/io/plane.hpp; only shapes need it
    RowReader(RawTable const &table, RawRow const &row,
              double central_meridian = std::numeric_limits<double>::quiet_NaN())
        : m_table{table}, m_row{row}, m_central_meridian{central_meridian}
    {
    }

    [[nodiscard]] std::string words(std::string_view column) const;
    [[nodiscard]] std::optional<double> maybe_number(std::string_view column) const;
    [[nodiscard]] double number(std::string_view column) const;
    [[nodiscard]] int integer(std::string_view column) const;
    [[nodiscard]] bool flag(std::string_view column) const { return integer(column) != 0; }
    [[nodiscard]] Provenance provenance() const;

    // Shapes on the plane, metres; empty for a shape of another kind or a broken one.
    [[nodiscard]] geo::MultiPolygon area() const;
    [[nodiscard]] std::vector<geo::LineString> lines() const;
    [[nodiscard]] geo::Point point() const;

private:
    RawTable const &m_table;
    RawRow const &m_row;
    double m_central_meridian;
};

} // namespace sim::io
