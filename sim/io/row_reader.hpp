#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/model/provenance.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sim::io {

/// Typed access to the cells of one settled row. A cell that is missing or of another type reads
/// as nothing: such rows have been reported, and what is built from them is never handed on.
class RowReader
{
public:
    RowReader(RawTable const &table, RawRow const &row) : m_table{table}, m_row{row} {}

    [[nodiscard]] std::string words(std::string_view column) const;
    [[nodiscard]] std::optional<double> maybe_number(std::string_view column) const;
    [[nodiscard]] double number(std::string_view column) const;
    [[nodiscard]] int integer(std::string_view column) const;
    [[nodiscard]] bool flag(std::string_view column) const { return integer(column) != 0; }
    [[nodiscard]] Provenance provenance() const;

    // Shapes in metres (EPSG:4546); empty for a shape of another kind or a broken one.
    [[nodiscard]] geo::MultiPolygon area() const;
    [[nodiscard]] std::vector<geo::LineString> lines() const;
    [[nodiscard]] geo::Point point() const;

private:
    RawTable const &m_table;
    RawRow const &m_row;
};

} // namespace sim::io
