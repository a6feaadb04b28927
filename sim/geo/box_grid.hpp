#pragma once

#include "sim/geo/geometry.hpp"

#include <cstddef>
#include <vector>

namespace sim::geo {

/// Boxes that can be found by place: a grid of about as many cells as boxes.
class BoxGrid
{
public:
    /// Empty boxes are never found.
    explicit BoxGrid(std::vector<Box> boxes);

    /// Boxes that share a place with `box` (touching counts), ascending.
    [[nodiscard]] std::vector<std::size_t> meeting(Box const &box) const;

private:
    struct Cells
    {
        std::size_t first_column, last_column, first_row, last_row;
    };
    [[nodiscard]] Cells cells_of(Box const &box) const;

    std::vector<Box> m_boxes;
    Box m_extent;
    double m_side = 1.0; ///< of a cell
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<std::size_t> m_starts; ///< by cell, into m_entries; one more at the end
    std::vector<std::size_t> m_entries;
};

} // namespace sim::geo
