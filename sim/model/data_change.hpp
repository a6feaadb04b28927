#pragma once

#include "sim/geo/geometry.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sim {

/// A shape of the given data, metres on the plane of the dataset.
using DataShape = std::variant<geo::Point, std::vector<geo::LineString>, geo::MultiPolygon>;

/// A change of one row of a layer or table of the given data, in the words of the schema.
struct RowEdit
{
    enum class Kind
    {
        set, ///< fields and shape of a row that is there
        add, ///< a new row
        remove
    };

    Kind kind = Kind::set;
    std::string layer; ///< blocks, gas_mains, progress ...
    std::string key;   ///< of the row: the words of its key columns with '/' between them
    /// By column, as a person writes it; an empty word is no value. Columns that are not named stay
    /// as they are; of a new row they are those of `like`, or empty.
    std::map<std::string, std::string, std::less<>> fields;
    std::optional<DataShape> shape;
    std::string like; ///< of a new row: the key of the row that it is like
    /// The fields are facts now: they leave the list of illustrative ones. False: they stay marked.
    bool is_fact = true;

    friend bool operator==(RowEdit const &, RowEdit const &) = default;
};

/// Changes of the given data that belong together: one step that is undone at once.
struct DataChange
{
    std::vector<RowEdit> rows;
    /// By code of a new block: the block whose route, year and locks it takes over in every scenario.
    /// New blocks that are not named begin with coal.
    std::map<std::string, std::string, std::less<>> heirs;
};

} // namespace sim
