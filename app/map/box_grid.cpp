#include "app/map/box_grid.hpp"

#include <algorithm>
#include <cmath>

namespace app::map {

BoxGrid::BoxGrid(std::vector<sim::geo::Box> const &boxes)
{
    for (sim::geo::Box const &box : boxes) {
        if (!box.empty()) {
            m_whole.extend(box);
        }
    }
    if (m_whole.empty()) {
        return;
    }
    constexpr int most_along = 2048;
    double const longest = std::max({m_whole.width(), m_whole.height(), 1e-6});
    double const wanted =
        std::sqrt(std::max(m_whole.width(), longest * 1e-3) *
                  std::max(m_whole.height(), longest * 1e-3) / static_cast<double>(boxes.size()));
    m_side = std::max(wanted, longest / most_along);
    m_columns = static_cast<int>(m_whole.width() / m_side) + 1;
    m_rows = static_cast<int>(m_whole.height() / m_side) + 1;
    m_first.assign(square(0, m_rows) + 1, 0);
    auto const each_square = [&](auto visit) {
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i].empty()) {
                continue;
            }
            Squares const squares = squares_of(boxes[i]);
            for (int row = squares.low; row <= squares.high; ++row) {
                for (int column = squares.left; column <= squares.right; ++column) {
                    visit(square(column, row), static_cast<std::uint32_t>(i));
                }
            }
        }
    };
    each_square([&](std::size_t at, std::uint32_t /*box*/) { ++m_first[at + 1]; });
    for (std::size_t i = 1; i < m_first.size(); ++i) {
        m_first[i] += m_first[i - 1];
    }
    m_boxes.resize(m_first.back());
    std::vector<std::uint32_t> next = m_first;
    each_square([&](std::size_t at, std::uint32_t box) { m_boxes[next[at]++] = box; });
}

BoxGrid::Squares BoxGrid::squares_of(sim::geo::Box const &box) const
{
    auto const place = [&](double from_start, int count) {
        return static_cast<int>(std::clamp(from_start / m_side, 0.0, count - 1.0));
    };
    return {place(box.min.x - m_whole.min.x, m_columns),
            place(box.max.x - m_whole.min.x, m_columns), place(box.min.y - m_whole.min.y, m_rows),
            place(box.max.y - m_whole.min.y, m_rows)};
}

std::vector<std::uint32_t> BoxGrid::near(sim::geo::Point place) const
{
    return near(sim::geo::Box{place, place});
}

std::vector<std::uint32_t> BoxGrid::near(sim::geo::Box const &box) const
{
    std::vector<std::uint32_t> found;
    if (m_columns == 0 || box.max.x < m_whole.min.x || box.min.x > m_whole.max.x ||
        box.max.y < m_whole.min.y || box.min.y > m_whole.max.y) {
        return found;
    }
    Squares const squares = squares_of(box);
    for (int row = squares.low; row <= squares.high; ++row) {
        for (int column = squares.left; column <= squares.right; ++column) {
            std::size_t const at = square(column, row);
            found.insert(found.end(), m_boxes.begin() + m_first[at],
                         m_boxes.begin() + m_first[at + 1]);
        }
    }
    std::ranges::sort(found);
    auto const twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
    return found;
}

} // namespace app::map
