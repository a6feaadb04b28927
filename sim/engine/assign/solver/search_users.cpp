#include "sim/engine/assign/solver/search_users.hpp"

#include <algorithm>

namespace sim::assign {

namespace {

/// Rows that every group loads in all its core options need no list of users.
std::vector<std::uint8_t> rows_with_lists(SearchCore const &core, std::size_t rows)
{
    std::vector<std::uint32_t> options(rows, 0);
    for (Use const &use : core.use) {
        options[use.row] += use.amount > 0 ? 1U : 0U;
    }
    std::vector<std::uint8_t> listed(rows, 1);
    for (std::size_t r = 0; r < rows; ++r) {
        listed[r] = options[r] < core.option.size() ? 1 : 0;
    }
    return listed;
}

} // namespace

SearchUsers::SearchUsers(SearchCore const &core, std::size_t rows)
    : m_core{core}, m_listed{rows_with_lists(core, rows)}, m_groups(rows), m_uses(rows)
{
    std::uint32_t places = 0;
    for (std::size_t g = 0; g + 1 < core.first.size(); ++g) {
        std::uint32_t most = 0;
        for (std::uint32_t k = core.first[g]; k < core.first[g + 1]; ++k) {
            most = std::max(most, core.first_use[k + 1] - core.first_use[k]);
        }
        m_first_place.push_back(places);
        places += most;
    }
    m_place.resize(places);
}

void SearchUsers::add(std::uint32_t group, std::uint32_t core_option)
{
    auto const uses = m_core.uses_of(core_option);
    for (std::uint32_t i = 0; i < uses.size(); ++i) {
        std::uint32_t const row = uses[i].row;
        if (m_listed[row] != 0 && uses[i].amount > 0) {
            m_place[m_first_place[group] + i] = static_cast<std::uint32_t>(m_groups[row].size());
            m_groups[row].push_back(group);
            m_uses[row].push_back(i);
        }
    }
}

void SearchUsers::remove(std::uint32_t group, std::uint32_t core_option)
{
    auto const uses = m_core.uses_of(core_option);
    for (std::uint32_t i = 0; i < uses.size(); ++i) {
        std::uint32_t const row = uses[i].row;
        if (m_listed[row] != 0 && uses[i].amount > 0) {
            std::uint32_t const place = m_place[m_first_place[group] + i];
            std::uint32_t const last = m_groups[row].back();
            std::uint32_t const use = m_uses[row].back();
            m_groups[row][place] = last;
            m_uses[row][place] = use;
            m_place[m_first_place[last] + use] = place;
            m_groups[row].pop_back();
            m_uses[row].pop_back();
        }
    }
}

std::uint32_t SearchUsers::draw(std::uint32_t row, Random &random) const
{
    if (m_listed[row] == 0 || m_groups[row].empty()) {
        auto const count = static_cast<std::uint32_t>(m_core.movable.size());
        return m_core.movable[random.below(count)];
    }
    auto const count = static_cast<std::uint32_t>(m_groups[row].size());
    return m_groups[row][random.below(count)];
}

} // namespace sim::assign
