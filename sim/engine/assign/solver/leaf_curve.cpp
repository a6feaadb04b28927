#include "sim/engine/assign/solver/leaf_curve.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace sim::assign {

LeafCurve::LeafCurve(Row const *row, std::span<HullStep> steps)
    : m_row{row}, m_steps{steps}, m_load(steps.size() + 1), m_cost(steps.size() + 1),
      m_full(row == nullptr ? 0 : row->levels.size())
{
}

void LeafCurve::begin()
{
    m_count = 0;
    m_base_load = 0.0;
    m_base_cost = 0.0;
}

void LeafCurve::add_base(double load, double cost)
{
    m_base_load += load;
    m_base_cost += cost;
}

void LeafCurve::add_step(HullStep const &step)
{
    assert(m_count < m_steps.size() && step.slope < 0.0 && step.load > 0.0);
    m_steps[m_count++] = step;
}

void LeafCurve::finish()
{
    auto const taken = m_steps.first(m_count);
    // Slopes of one group all differ: its steps stay in the order of load.
    std::sort(taken.begin(), taken.end(), [](HullStep const &a, HullStep const &b) {
        return a.slope != b.slope ? a.slope < b.slope : a.group < b.group;
    });
    m_load[0] = m_base_load;
    m_cost[0] = m_base_cost;
    for (std::size_t i = 0; i < m_count; ++i) {
        m_load[i + 1] = m_load[i] + taken[i].load;
        m_cost[i + 1] = m_cost[i] + taken[i].cost;
    }
    auto const loads = std::span{m_load}.first(m_count + 1);
    for (std::size_t l = 0; l < m_full.size(); ++l) {
        auto const capacity = static_cast<double>(m_row->levels[l].capacity);
        auto const beyond = std::upper_bound(loads.begin(), loads.end(), capacity);
        Full &full = m_full[l];
        full.possible = beyond != loads.begin();
        if (full.possible) {
            auto const steps = static_cast<std::size_t>(beyond - loads.begin()) - 1;
            full.steps = static_cast<std::uint32_t>(steps);
            full.part = steps < m_count ? (capacity - m_load[steps]) / taken[steps].load : 0.0;
            full.cost = m_cost[steps] + (steps < m_count ? full.part * taken[steps].cost : 0.0);
        }
    }
}

LeafPoint LeafCurve::at(double trunk_price) const
{
    auto const taken = m_steps.first(m_count);
    auto const wanted = std::partition_point(
        taken.begin(), taken.end(), [&](HullStep const &s) { return s.slope < -trunk_price; });
    auto const count = static_cast<std::size_t>(wanted - taken.begin());
    LeafPoint const free{m_cost[count] + trunk_price * m_load[count], m_load[count], 0,
                         static_cast<std::uint32_t>(count), 0.0};
    if (m_row == nullptr) {
        return free;
    }
    LeafPoint best;
    best.value = std::numeric_limits<double>::infinity();
    best.load = m_base_load;
    best.level = static_cast<std::uint32_t>(m_full.size() - 1);
    for (std::uint32_t l = 0; l < m_full.size(); ++l) {
        auto const charge = static_cast<double>(m_row->levels[l].cost);
        Full const &full = m_full[l];
        if (full.possible && full.steps >= count) {
            // All that is worth its price fits: higher levels only cost more.
            if (charge + free.value < best.value) {
                best = free;
                best.value += charge;
                best.level = l;
            }
            break;
        }
        auto const capacity = static_cast<double>(m_row->levels[l].capacity);
        double const value = charge + full.cost + trunk_price * capacity;
        if (full.possible && value < best.value) {
            best = {value, capacity, l, full.steps, full.part};
        }
    }
    return best;
}

double LeafCurve::own_price(LeafPoint const &point, double trunk_price) const
{
    bool const full =
        m_row != nullptr && point.steps < m_count && m_steps[point.steps].slope < -trunk_price;
    return full ? -m_steps[point.steps].slope - trunk_price : 0.0;
}

} // namespace sim::assign
