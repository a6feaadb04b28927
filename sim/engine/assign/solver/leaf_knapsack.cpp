#include "sim/engine/assign/solver/leaf_knapsack.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace sim::assign {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

void LeafKnapsack::begin()
{
    m_items.clear();
    m_first_item.assign(1, 0);
    m_base_load = 0.0;
    m_base_cost = 0.0;
    set_foreign(0.0, 0.0, 0.0);
}

void LeafKnapsack::add_group(std::span<Item const> items)
{
    assert(!items.empty());
    m_items.insert(m_items.end(), items.begin(), items.end());
    m_first_item.push_back(m_items.size());
    m_base_load += items.front().load;
    m_base_cost += items.front().cost;
}

void LeafKnapsack::set_foreign(double least, double most, double price)
{
    m_least_foreign = least;
    m_most_foreign = most;
    m_foreign_price = price;
}

std::uint32_t LeafKnapsack::cells_of(Item const &item, Item const &least) const
{
    double const exact = (item.load - least.load) / m_cell;
    double const whole = m_round == Round::down ? std::floor(exact) : std::ceil(exact);
    return static_cast<std::uint32_t>(std::min(whole, 4e9));
}

void LeafKnapsack::solve(Row const &row, Round round, std::uint32_t cells)
{
    m_round = round;
    m_hull.clear();
    m_points.clear();
    double const room =
        static_cast<double>(row.levels.back().capacity) - m_base_load - m_least_foreign;
    if (room < 0.0) {
        return;
    }
    // Whole units, so that small loads are exact and no quotient is off by rounding.
    m_cell = std::max(1.0, std::ceil(room / static_cast<double>(cells)));
    m_last_cell = static_cast<std::size_t>(std::floor(room / m_cell));
    m_groups = m_first_item.size() - 1;
    if (m_layers.size() < m_groups + 1) {
        m_layers.resize(m_groups + 1);
    }
    m_layers[0].assign(1, 0.0);
    for (std::size_t g = 0; g < m_groups; ++g) {
        auto const items =
            std::span{m_items}.subspan(m_first_item[g], m_first_item[g + 1] - m_first_item[g]);
        std::uint32_t const widest = cells_of(items.back(), items.front());
        std::size_t const size =
            std::min<std::size_t>(m_last_cell + 1, m_layers[g].size() + widest);
        m_layers[g + 1].assign(size, infinite);
        double const *before = m_layers[g].data();
        double *after = m_layers[g + 1].data();
        for (Item const &item : items) {
            std::size_t const shift = cells_of(item, items.front());
            double const cost = item.cost - items.front().cost;
            if (shift >= size) {
                continue;
            }
            std::size_t const count = std::min(m_layers[g].size(), size - shift);
            for (std::size_t i = 0; i < count; ++i) {
                after[i + shift] = std::min(after[i + shift], before[i] + cost);
            }
        }
    }
    make_points(row);
    make_hull();
}

void LeafKnapsack::make_points(Row const &row)
{
    auto const &costs = m_layers[m_groups];
    double const span = m_most_foreign - m_least_foreign;
    std::size_t first_level = 0;
    double least = infinite;
    for (std::size_t cell = 0; cell < costs.size(); ++cell) {
        double const cost = m_base_cost + costs[cell];
        double const load = m_base_load + m_least_foreign + m_cell * static_cast<double>(cell);
        while (load > static_cast<double>(row.levels[first_level].capacity)) {
            ++first_level;
        }
        if (!(costs[cell] < least)) {
            continue; // no cheaper with more load: never a corner
        }
        least = costs[cell];
        for (std::size_t l = first_level; l < row.levels.size(); ++l) {
            double const level = static_cast<double>(row.levels[l].cost);
            auto const capacity = static_cast<double>(row.levels[l].capacity);
            double const value = cost + level - m_foreign_price * m_least_foreign;
            m_points.push_back({load, value, static_cast<std::uint32_t>(cell)});
            if (span == 0.0 || m_foreign_price <= 0.0) {
                break;
            }
            double const more = std::min(span, capacity - load);
            m_points.push_back(
                {load + more, value - m_foreign_price * more, static_cast<std::uint32_t>(cell)});
        }
    }
}

void LeafKnapsack::make_hull()
{
    std::ranges::sort(m_points, [](Point const &a, Point const &b) {
        return a.load != b.load ? a.load < b.load : a.value < b.value;
    });
    auto const turns = [](Point const &a, Point const &b, Point const &c) {
        return (b.value - a.value) * (c.load - a.load) < (c.value - a.value) * (b.load - a.load);
    };
    for (Point const &point : m_points) {
        if (!m_hull.empty() && point.value >= m_hull.back().value) {
            continue;
        }
        while (m_hull.size() > 1 && !turns(m_hull[m_hull.size() - 2], m_hull.back(), point)) {
            m_hull.pop_back();
        }
        m_hull.push_back(point);
    }
}

std::vector<std::uint32_t> LeafKnapsack::options_of(std::uint32_t cell) const
{
    std::vector<std::uint32_t> options(m_groups, none);
    std::size_t at = cell;
    for (std::size_t g = m_groups; g-- > 0;) {
        auto const items =
            std::span{m_items}.subspan(m_first_item[g], m_first_item[g + 1] - m_first_item[g]);
        for (Item const &item : items) {
            std::size_t const shift = cells_of(item, items.front());
            double const cost = item.cost - items.front().cost;
            if (shift <= at && at - shift < m_layers[g].size() &&
                m_layers[g][at - shift] + cost == m_layers[g + 1][at]) {
                options[g] = item.option;
                at -= shift;
                break;
            }
        }
        assert(options[g] != none);
    }
    return options;
}

LeafKnapsack::Point const &least_at(std::span<LeafKnapsack::Point const> hull, double price)
{
    assert(!hull.empty());
    std::size_t low = 0;
    std::size_t high = hull.size() - 1;
    while (low < high) {
        std::size_t const middle = (low + high) / 2;
        LeafKnapsack::Point const &a = hull[middle];
        LeafKnapsack::Point const &b = hull[middle + 1];
        if (b.value - a.value < -price * (b.load - a.load)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return hull[low];
}

} // namespace sim::assign
