#include "sim/engine/assign/solver/search_arms.hpp"

#include <algorithm>

namespace sim::assign {

SearchArms::SearchArms(std::size_t groups, std::size_t most)
{
    /// Likely ones first.
    constexpr Arm arms[] = {{1.0, 0.03}, {2.0, 0.03}, {1.0, 0.1},  {2.0, 0.1},
                            {0.5, 0.03}, {1.0, 0.01}, {0.5, 0.3},  {2.0, 0.01},
                            {1.0, 0.3},  {0.5, 0.1},  {4.0, 0.03}, {4.0, 0.1}};
    /// With so few groups the bound is far away and reduced costs rule out nothing: all options.
    constexpr std::size_t few_groups = 25;
    constexpr double all_options = 1e6;
    for (Arm const &arm : arms) {
        if (m_arms.size() < std::max<std::size_t>(2, most)) {
            m_arms.push_back(arm);
            if (groups <= few_groups && m_arms.size() % 2 == 0) {
                m_arms.back().width = all_options;
            }
        }
    }
}

void SearchArms::report(std::size_t island, double cost)
{
    m_arms[(m_next + island) % m_arms.size()].cost = cost;
}

void SearchArms::advance(std::size_t islands)
{
    m_next += islands;
    if (m_next < m_arms.size()) {
        return;
    }
    m_next = 0;
    ++m_round;
    std::ranges::stable_sort(m_arms, {}, &Arm::cost);
    m_arms.resize((m_arms.size() + 1) / 2);
}

} // namespace sim::assign
