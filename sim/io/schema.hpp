#pragma once

#include "sim/io/raw_table.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// What a known column may hold.
enum class CellKind
{
    words,
    list,
    integer,
    number,
    flag,
    date,
    fraction
};

/// What words may look like.
enum class WordRule
{
    any,
    code, ///< becomes part of file names
    name, ///< one line of a sensible length
    hours ///< 24 digits 0 or 1, hour 0 first
};

/// One known column: its type and what is allowed in it.
struct ColumnSpec
{
    std::string name{};
    CellKind kind = CellKind::words;
    bool filled = false;              ///< every row needs a value
    std::vector<std::string> words{}; ///< if not empty, nothing else is allowed
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    std::string references{}; ///< "table.column" in which the value must stand
    WordRule rule = WordRule::any;
    bool may_lack = false; ///< a table without it reads as if it were empty: older layouts
};

enum class ShapeKind
{
    none,
    point,
    line,
    polygon,
    any
};

/// What happens when a table is not there.
enum class Presence
{
    required, ///< an error
    expected, ///< a note: what it feeds stays empty
    optional, ///< nothing
    internal  ///< it is made, empty: the table holds decisions
};

/// One known layer or table.
struct TableSpec
{
    std::string name{};
    ShapeKind shape = ShapeKind::none;
    Presence presence = Presence::required;
    bool may_be_empty = false;
    std::vector<std::string> key{}; ///< columns that identify a row
    std::vector<ColumnSpec> columns{};
};

/// Every layer and table that the product knows, in the order of the project file.
std::span<TableSpec const> table_specs();

/// \return nullptr for a table that is none of ours: it is kept as it is
TableSpec const *find_table_spec(std::string_view name);

/// The column type in a GeoPackage.
RawType stored_type(CellKind kind);

// Parts of table_specs(), one file each.
std::vector<TableSpec> spatial_table_specs();
std::vector<TableSpec> grid_table_specs();
std::vector<TableSpec> physics_table_specs();
std::vector<TableSpec> money_table_specs();
std::vector<TableSpec> plan_table_specs();
std::vector<TableSpec> works_table_specs();

} // namespace sim::io
