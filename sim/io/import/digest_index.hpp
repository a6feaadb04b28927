#pragma once

#include "sim/geo/box_grid.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/import/spelling.hpp"
#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

/// Rows of a layer by what lines of a list call them, and by place.
class DigestIndex
{
public:
    DigestIndex(RawProject const &tables, RawTable const &layer);

    /// By code, then by name or another spelling of it; where several have it, only those of the
    /// town.
    /// \param town  code or name of a jurisdiction; may be empty
    [[nodiscard]] std::vector<std::size_t> find(std::string const &words,
                                                std::string const &town) const;

    /// Rows whose area holds the place, degrees.
    [[nodiscard]] std::vector<std::size_t> at(geo::Point place) const;

    /// Rows whose box meets the shape's.
    [[nodiscard]] std::vector<std::size_t> near(geo::Box const &box) const;

private:
    std::unique_ptr<Spelling const> m_spelling; ///< the indexes look at it, wherever this moves
    RawTable const *m_layer;
    RowIndex m_rows;
    RawTable const *m_town_table;
    std::optional<RowIndex> m_towns{};
    std::vector<std::string> m_town_of{}; ///< code by row
    geo::BoxGrid m_boxes;

    [[nodiscard]] std::string code_of_town(std::string const &town) const;
};

/// Empty for what is no area.
geo::Box box_of_shape(RawGeometry const &shape);

} // namespace sim::io
