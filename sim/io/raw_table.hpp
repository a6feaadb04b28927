#pragma once

#include "sim/geo/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sim::io {

/// monostate is "no value"; an empty word counts as none.
using RawCell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// What a column holds in a GeoPackage.
enum class RawType
{
    integer,
    number,
    words,
    date ///< ISO words in a cell; only written: QGIS plays a layer by a true date
};

struct RawColumn
{
    std::string name{};
    RawType type = RawType::words;

    friend bool operator==(RawColumn const &, RawColumn const &) = default;
};

/// A shape that no layer of ours can hold; `type` is its name as it stands in the file.
struct OddGeometry
{
    std::string type{};

    friend bool operator==(OddGeometry const &, OddGeometry const &) = default;
};

/// A shape in degrees (EPSG:4490); monostate is "no shape".
using RawGeometry = std::variant<std::monostate, geo::Point, std::vector<geo::LineString>,
                                 geo::MultiPolygon, OddGeometry>;

struct RawRow
{
    std::vector<RawCell> cells{}; ///< as long as the table's columns
    RawGeometry geometry{};
    std::size_t file = 0;   ///< index into RawTable::files
    std::size_t number = 0; ///< line in the file, feature in the layer; from 1

    friend bool operator==(RawRow const &a, RawRow const &b)
    {
        return a.cells == b.cells && a.geometry == b.geometry;
    }
};

/// One layer or table as it stands in a file, known columns and unknown ones alike.
struct RawTable
{
    std::string name{};
    std::vector<std::string> files{}; ///< where its rows come from
    std::vector<RawColumn> columns{};
    std::vector<RawRow> rows{};
    bool spatial = false;
    std::string crs{}; ///< "EPSG:4490", or what the file says, or empty

    /// Position of a column, if there is one of that name.
    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view column) const;

    friend bool operator==(RawTable const &a, RawTable const &b)
    {
        return a.name == b.name && a.columns == b.columns && a.rows == b.rows &&
               a.spatial == b.spatial && a.crs == b.crs;
    }
};

/// All layers and tables of a district, by name.
struct RawProject
{
    std::string origin{}; ///< the file or folder
    std::map<std::string, RawTable, std::less<>> tables{};

    /// \return nullptr if there is no such table
    [[nodiscard]] RawTable const *find(std::string_view table) const;
};

/// The cell as a person would write it; empty for none. Numbers in their shortest exact form.
std::string cell_words(RawCell const &cell);

/// `words` as a cell: none if it is empty.
RawCell cell_of(std::string words);

} // namespace sim::io
