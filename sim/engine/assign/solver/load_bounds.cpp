#include "sim/engine/assign/solver/load_bounds.hpp"

#include <algorithm>

namespace sim::assign {

namespace {

/// Adds what one group can load its rows with.
class GroupBounds
{
public:
    explicit GroupBounds(std::size_t rows) : m_own(rows), m_seen(rows, 0) {}

    void add(Problem const &problem, std::size_t group, std::vector<LoadBounds> &bounds);

private:
    void widen(std::uint32_t row, double amount);

    std::vector<LoadBounds> m_own;
    std::vector<std::uint32_t> m_seen; ///< options that name the row
    std::vector<std::uint32_t> m_touched;
};

void GroupBounds::widen(std::uint32_t row, double amount)
{
    if (m_seen[row]++ == 0) {
        m_touched.push_back(row);
        m_own[row] = {amount, amount};
    }
    m_own[row].least = std::min(m_own[row].least, amount);
    m_own[row].most = std::max(m_own[row].most, amount);
}

void GroupBounds::add(Problem const &problem, std::size_t group, std::vector<LoadBounds> &bounds)
{
    std::uint32_t const first = problem.first_option[group];
    std::uint32_t const end = problem.first_option[group + 1];
    m_touched.clear();
    for (std::size_t option = first; option < end; ++option) {
        auto const rows = problem.rows_of(option);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            widen(rows[i], static_cast<double>(problem.amounts_of(option)[i]));
        }
    }
    for (std::uint32_t const row : m_touched) {
        bool const every = m_seen[row] == end - first; // an option without the row loads it with 0
        bounds[row].least += every ? m_own[row].least : std::min(0.0, m_own[row].least);
        bounds[row].most += every ? m_own[row].most : std::max(0.0, m_own[row].most);
        m_seen[row] = 0;
    }
}

} // namespace

std::vector<LoadBounds> load_bounds(Problem const &problem)
{
    std::vector<LoadBounds> bounds(problem.rows.size());
    GroupBounds group{problem.rows.size()};
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        group.add(problem, g, bounds);
    }
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        if (std::uint32_t const parent = problem.rows[r].parent; parent != none) {
            bounds[parent].least += bounds[r].least;
            bounds[parent].most += bounds[r].most;
        }
    }
    return bounds;
}

} // namespace sim::assign
