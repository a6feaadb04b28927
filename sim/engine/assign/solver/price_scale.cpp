#include "sim/engine/assign/solver/price_scale.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim::assign {

namespace {

/// Least and largest amount of every row over the options of one group.
class GroupSpread
{
public:
    explicit GroupSpread(std::size_t count) : least(count, 0.0), most(count, 0.0), m_seen(count, 0)
    {
    }

    void collect(Problem const &p, std::size_t group)
    {
        rows.clear();
        ++m_stamp;
        std::uint32_t const begin = p.first_option[group];
        std::uint32_t const end = p.first_option[group + 1];
        for (std::uint32_t u = p.first_use[begin]; u < p.first_use[end]; ++u) {
            meet(p.use_row[u], static_cast<double>(p.use_amount[u]));
        }
    }

    std::vector<std::uint32_t> rows; ///< that the group uses
    std::vector<double> least;       ///< by row, at most 0 (an option may leave the row out)
    std::vector<double> most;

private:
    void meet(std::uint32_t row, double amount)
    {
        if (m_seen[row] != m_stamp) {
            m_seen[row] = m_stamp;
            rows.push_back(row);
            least[row] = 0.0;
            most[row] = 0.0;
        }
        least[row] = std::min(least[row], amount);
        most[row] = std::max(most[row], amount);
    }

    std::vector<std::uint32_t> m_seen;
    std::uint32_t m_stamp = 0;
};

void add_group(Problem const &p, std::size_t group, GroupSpread &spread, PriceScale &scale,
               std::vector<double> &amounts)
{
    std::uint32_t const begin = p.first_option[group];
    std::uint32_t const end = p.first_option[group + 1];
    if (begin == end) {
        return;
    }
    auto const [least, most] = std::minmax_element(p.cost.begin() + begin, p.cost.begin() + end);
    auto const low = static_cast<double>(*least);
    auto const high = static_cast<double>(*most);
    scale.cost += std::max(std::abs(low), std::abs(high));
    spread.collect(p, group);
    for (std::uint32_t const row : spread.rows) {
        scale.price[row] += high - low;
        amounts[row] += spread.most[row] - spread.least[row];
        scale.most[row] += std::max(spread.most[row], -spread.least[row]);
        if (std::uint32_t const parent = p.rows[row].parent; parent != none) {
            scale.price[parent] += high - low;
            amounts[parent] += spread.most[row] - spread.least[row];
            scale.most[parent] += std::max(spread.most[row], -spread.least[row]);
        }
    }
}

} // namespace

PriceScale price_scale(Problem const &problem)
{
    std::size_t const rows = problem.rows.size();
    PriceScale scale;
    scale.price.assign(rows, 0.0);
    scale.most.assign(rows, 0.0);
    scale.size.assign(rows, 1.0);
    std::vector<double> amounts(rows, 0.0);
    GroupSpread spread{rows};
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        add_group(problem, g, spread, scale, amounts);
    }
    for (std::size_t r = 0; r < rows; ++r) {
        scale.price[r] = amounts[r] > 0.0 ? scale.price[r] / amounts[r] : 0.0;
        double capacity = 0.0;
        for (Level const &level : problem.rows[r].levels) {
            capacity = std::max(capacity, std::abs(static_cast<double>(level.capacity)));
            scale.cost += std::abs(static_cast<double>(level.cost));
        }
        scale.size[r] = std::max({1.0, capacity, 1e-3 * amounts[r]});
        scale.most[r] += capacity;
    }
    for (Cost const charge : problem.charge_cost) {
        scale.cost += std::abs(static_cast<double>(charge));
    }
    return scale;
}

std::vector<double> unit_prices(Problem const &problem, std::span<double const> price)
{
    std::vector<double> unit(price.begin(), price.end());
    for (std::size_t r = 0; r < unit.size(); ++r) {
        if (problem.rows[r].parent != none) {
            unit[r] += price[problem.rows[r].parent];
        }
    }
    return unit;
}

double rounding_error(Problem const &problem, PriceScale const &scale,
                      std::span<double const> price)
{
    // Every sum has at most this many terms, each off by at most one part in 2^52 of its size.
    auto const terms = static_cast<double>(problem.group_count() + 4 * problem.rows.size() +
                                           problem.charge_cost.size() + 64);
    double size = scale.cost;
    for (std::size_t r = 0; r < price.size(); ++r) {
        size += price[r] * scale.most[r];
    }
    return terms * std::numeric_limits<double>::epsilon() * size;
}

double dearest_plan(Problem const &problem)
{
    double sum = 0.0;
    double size = 0.0;
    auto const add = [&](Cost cost) {
        sum += static_cast<double>(cost);
        size += std::abs(static_cast<double>(cost));
    };
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        auto const begin = problem.cost.begin() + problem.first_option[g];
        auto const end = problem.cost.begin() + problem.first_option[g + 1];
        if (begin != end) {
            add(*std::max_element(begin, end));
        }
    }
    for (Row const &row : problem.rows) {
        add(row.levels.back().cost);
    }
    for (Cost const charge : problem.charge_cost) {
        add(std::max<Cost>(0, charge));
    }
    auto const terms = static_cast<double>(problem.group_count() + problem.rows.size() +
                                           problem.charge_cost.size());
    return sum + (terms + 1.0) * std::numeric_limits<double>::epsilon() * size + 1.0;
}

Cost whole_bound(double value)
{
    constexpr double largest = 9.0e18;
    if (!(value > -largest)) {
        return no_bound;
    }
    return static_cast<Cost>(std::ceil(std::min(value, largest)));
}

} // namespace sim::assign
