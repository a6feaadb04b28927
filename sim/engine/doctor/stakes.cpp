#include "sim/engine/doctor/stakes.hpp"

#include <algorithm>

namespace sim::checkup {

Stakes::Stakes(Dataset const &dataset, Answer const &base)
    : m_dataset{dataset}, m_base{base}, m_changed(dataset.blocks.size()),
      m_low(dataset.jurisdictions.size() + 1), m_high(dataset.jurisdictions.size() + 1)
{
}

void Stakes::add(Answer const &varied)
{
    std::vector<Money> moved(m_low.size());
    for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
        m_changed[b] = m_changed[b] || varied.route[b] != m_base.route[b];
        Money const more = varied.cost[b] - m_base.cost[b];
        moved[m_dataset.blocks[b].jurisdiction.index] += more;
        moved.back() += more;
    }
    for (std::size_t j = 0; j < moved.size(); ++j) {
        m_low[j] = std::min(m_low[j], moved[j]);
        m_high[j] = std::max(m_high[j], moved[j]);
    }
}

int Stakes::routes(std::size_t place) const
{
    bool const is_district = place == m_dataset.jurisdictions.size();
    int count = 0;
    for (std::size_t b = 0; b < m_changed.size(); ++b) {
        bool const is_there = is_district || m_dataset.blocks[b].jurisdiction.index == place;
        count += m_changed[b] && is_there ? 1 : 0;
    }
    return count;
}

} // namespace sim::checkup
