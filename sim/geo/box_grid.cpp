#include "sim/geo/box_grid.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::geo {

namespace {

bool meet(Box const &a, Box const &b)
{
    return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;
}

/// So that there are about `count` cells, and most boxes stand in few of them.
double side_of(Box const &extent, std::vector<Box> const &boxes)
{
    double lengths = 0.0;
    for (Box const &box : boxes) {
        lengths += std::max(box.width(), box.height());
    }
    auto const count = static_cast<double>(std::max<std::size_t>(boxes.size(), 1));
    double const even = std::sqrt(extent.width() * extent.height() / count);
    double const longest = std::max(extent.width(), extent.height()) / count; // all on one line
    double const side = std::max({even, longest, lengths / count});
    return side > 0.0 ? side : 1.0;
}

std::size_t cell_at(double offset, double side, std::size_t count)
{
    double const cell = std::floor(offset / side);
    return cell <= 0.0 ? 0 : std::min(static_cast<std::size_t>(cell), count - 1);
}

} // namespace

BoxGrid::BoxGrid(std::vector<Box> boxes) : m_boxes{std::move(boxes)}
{
    for (Box const &box : m_boxes) {
        m_extent.extend(box);
    }
    if (m_extent.empty()) {
        return;
    }
    m_side = side_of(m_extent, m_boxes);
    m_columns = static_cast<std::size_t>(m_extent.width() / m_side) + 1;
    m_rows = static_cast<std::size_t>(m_extent.height() / m_side) + 1;
    m_starts.assign(m_columns * m_rows + 1, 0);
    auto const each_cell = [this](Box const &box, auto const &use) {
        if (box.empty()) {
            return;
        }
        Cells const cells = cells_of(box);
        for (std::size_t row = cells.first_row; row <= cells.last_row; ++row) {
            for (std::size_t column = cells.first_column; column <= cells.last_column; ++column) {
                use(row * m_columns + column);
            }
        }
    };
    for (Box const &box : m_boxes) {
        each_cell(box, [this](std::size_t cell) { ++m_starts[cell + 1]; });
    }
    for (std::size_t cell = 1; cell < m_starts.size(); ++cell) {
        m_starts[cell] += m_starts[cell - 1];
    }
    m_entries.resize(m_starts.back());
    std::vector<std::size_t> next = m_starts;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        each_cell(m_boxes[i], [&](std::size_t cell) { m_entries[next[cell]++] = i; });
    }
}

BoxGrid::Cells BoxGrid::cells_of(Box const &box) const
{
    return {.first_column = cell_at(box.min.x - m_extent.min.x, m_side, m_columns),
            .last_column = cell_at(box.max.x - m_extent.min.x, m_side, m_columns),
            .first_row = cell_at(box.min.y - m_extent.min.y, m_side, m_rows),
            .last_row = cell_at(box.max.y - m_extent.min.y, m_side, m_rows)};
}

std::vector<std::size_t> BoxGrid::meeting(Box const &box) const
{
    std::vector<std::size_t> found;
    if (m_entries.empty() || box.empty() || !meet(box, m_extent)) {
        return found;
    }
    Cells const cells = cells_of(box);
    for (std::size_t row = cells.first_row; row <= cells.last_row; ++row) {
        for (std::size_t column = cells.first_column; column <= cells.last_column; ++column) {
            std::size_t const cell = row * m_columns + column;
            for (std::size_t i = m_starts[cell]; i < m_starts[cell + 1]; ++i) {
                if (meet(m_boxes[m_entries[i]], box)) {
                    found.push_back(m_entries[i]);
                }
            }
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace sim::geo
