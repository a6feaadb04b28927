#pragma once

#include "sim/base/date.hpp"
#include "sim/io/raw_table.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace sim::io {

/// Builds one layer row by row; the first row names the columns.
class LayerBuilder
{
public:
    explicit LayerBuilder(std::string name)
        : m_table{.name = std::move(name),
                  .files = {},
                  .columns = {},
                  .rows = {},
                  .spatial = true,
                  .crs = "EPSG:4490"}
    {
    }

    void begin(RawGeometry shape)
    {
        m_table.rows.push_back({.cells = {},
                                .geometry = std::move(shape),
                                .file = 0,
                                .number = m_table.rows.size() + 1});
    }

    void words(char const *column, std::string value)
    {
        cell(column, RawType::words, cell_of(std::move(value)));
    }
    void whole(char const *column, std::int64_t value) { cell(column, RawType::integer, value); }
    void number(char const *column, double value) { cell(column, RawType::number, value); }
    void date(char const *column, std::optional<Day> day)
    {
        cell(column, RawType::date, day ? RawCell{iso_date(*day)} : RawCell{});
    }
    void whole(char const *column, std::optional<int> value)
    {
        cell(column, RawType::integer, value ? RawCell{std::int64_t{*value}} : RawCell{});
    }

    RawTable finish() && { return std::move(m_table); }

private:
    void cell(char const *column, RawType type, RawCell value)
    {
        if (m_table.rows.size() == 1) {
            m_table.columns.push_back({column, type});
        }
        m_table.rows.back().cells.push_back(std::move(value));
    }

    RawTable m_table;
};

} // namespace sim::io
