#pragma once

#include "sim/geo/geometry.hpp"

#include <cstdint>
#include <vector>

namespace app::map {

/// Finds boxes near a place without walking through all of them: squares of a grid, about as many
/// as boxes, know which boxes meet them.
class BoxGrid
{
public:
    BoxGrid() = default;
    explicit BoxGrid(std::vector<sim::geo::Box> const &boxes);
    /// Numbers of the boxes that may hold the place or meet the box, each once, in their order.
    [[nodiscard]] std::vector<std::uint32_t> near(sim::geo::Point place) const;
    [[nodiscard]] std::vector<std::uint32_t> near(sim::geo::Box const &box) const;

private:
    struct Squares
    {
        int left = 0;
        int right = 0; ///< included
        int low = 0;
        int high = 0; ///< included
    };
    [[nodiscard]] Squares squares_of(sim::geo::Box const &box) const;
    [[nodiscard]] std::size_t square(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
               static_cast<std::size_t>(column);
    }

    sim::geo::Box m_whole;
    double m_side = 1.0;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint32_t> m_first; ///< of each square's boxes in m_boxes, and the end
    std::vector<std::uint32_t> m_boxes;
};

} // namespace app::map
