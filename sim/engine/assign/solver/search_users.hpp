#pragma once

#include "sim/engine/assign/solver/random.hpp"
#include "sim/engine/assign/solver/search_core.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// Which groups load each row, kept for drawing one of them.
class SearchUsers
{
public:
    SearchUsers(SearchCore const &core, std::size_t rows);

    void add(std::uint32_t group, std::uint32_t core_option);
    void remove(std::uint32_t group, std::uint32_t core_option);
    /// A group that loads the row; any movable group where all or none do.
    [[nodiscard]] std::uint32_t draw(std::uint32_t row, Random &random) const;
    /// Groups on the row; empty too where every core option loads it.
    [[nodiscard]] std::span<std::uint32_t const> on(std::uint32_t row) const
    {
        return m_groups[row];
    }

private:
    SearchCore const &m_core;
    std::vector<std::uint8_t> m_listed;               ///< by row
    std::vector<std::vector<std::uint32_t>> m_groups; ///< by row
    std::vector<std::vector<std::uint32_t>> m_uses;   ///< by row, like m_groups: index of the use
    std::vector<std::uint32_t> m_first_place;         ///< by group
    std::vector<std::uint32_t> m_place; ///< by group and use: where it stands in m_groups
};

} // namespace sim::assign
