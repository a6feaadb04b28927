#include "sim/engine/assign/solver/enumeration.hpp"

#include "sim/engine/assign/solver/lagrangian.hpp"
#include "sim/engine/assign/solver/price_scale.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace sim::assign {

namespace {

constexpr std::uint64_t nodes_between_stops = 1024;

struct Load
{
    std::uint32_t row;
    Amount amount;
};

/// One option beside the cheapest and the least loads of its group.
struct Branch
{
    std::uint32_t option = 0;
    double reduced = 0.0;    ///< reduced cost above the group's least
    Cost cost = 0;           ///< cost above the group's least
    std::vector<Load> loads; ///< above the group's least, by row, parents too
};

class Enumeration
{
public:
    Enumeration(Problem const &problem, std::span<double const> price, Cost below,
                std::uint64_t most_nodes, std::function<bool()> const &stop)
        : m_problem{problem}, m_most_nodes{most_nodes}, m_stop{stop}, m_below{below},
          m_load(problem.rows.size(), 0), m_users(problem.charge_cost.size(), 0)
    {
        PriceScale const scale = price_scale(problem);
        m_error = rounding_error(problem, scale, price);
        std::vector<double> const reduced = reduced_costs(problem, price);
        for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
            add_group(g, reduced);
        }
        for (std::size_t r = 0; r < m_load.size(); ++r) {
            double least = std::numeric_limits<double>::infinity();
            for (Level const &level : problem.rows[r].levels) {
                least = std::min(least, static_cast<double>(level.cost) -
                                            price[r] * static_cast<double>(level.capacity));
            }
            m_reduced += least;
            m_cost += level_cost(static_cast<std::uint32_t>(r));
        }
        std::ranges::sort(m_groups, [this](std::uint32_t a, std::uint32_t b) {
            double const x = regret(a);
            double const y = regret(b);
            return x != y ? x > y : a < b;
        });
        m_choice.resize(problem.group_count());
    }

    Enumerated run()
    {
        m_complete = true;
        if (!m_empty_group && fits()) {
            descend(0);
        }
        m_found.complete = m_complete;
        return std::move(m_found);
    }

private:
    [[nodiscard]] double regret(std::uint32_t group) const
    {
        auto const &branches = m_branches[group];
        return branches.size() > 1 ? branches[1].reduced : std::numeric_limits<double>::infinity();
    }

    std::vector<Amount> loads_of(std::uint32_t option) const
    {
        std::vector<Amount> load(m_load.size(), 0);
        auto const rows = m_problem.rows_of(option);
        auto const amounts = m_problem.amounts_of(option);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            load[rows[i]] += amounts[i];
            if (std::uint32_t const parent = m_problem.rows[rows[i]].parent; parent != none) {
                load[parent] += amounts[i];
            }
        }
        return load;
    }

    void add_group(std::uint32_t group, std::span<double const> reduced)
    {
        std::uint32_t const begin = m_problem.first_option[group];
        std::uint32_t const end = m_problem.first_option[group + 1];
        m_groups.push_back(group);
        m_branches.emplace_back();
        if (begin == end) {
            m_empty_group = true;
            return;
        }
        std::vector<Amount> least = loads_of(begin);
        for (std::uint32_t o = begin + 1; o < end; ++o) {
            std::vector<Amount> const load = loads_of(o);
            for (std::size_t r = 0; r < least.size(); ++r) {
                least[r] = std::min(least[r], load[r]);
            }
        }
        Cost const cheapest =
            *std::min_element(m_problem.cost.begin() + begin, m_problem.cost.begin() + end);
        double const lowest = *std::min_element(reduced.begin() + begin, reduced.begin() + end);
        for (std::uint32_t o = begin; o < end; ++o) {
            Branch branch{o, reduced[o] - lowest, m_problem.cost[o] - cheapest, {}};
            std::vector<Amount> const load = loads_of(o);
            for (std::uint32_t r = 0; r < least.size(); ++r) {
                if (load[r] != least[r]) {
                    branch.loads.push_back({r, load[r] - least[r]});
                }
            }
            m_branches.back().push_back(std::move(branch));
        }
        std::ranges::stable_sort(m_branches.back(), {}, &Branch::reduced);
        for (std::size_t r = 0; r < least.size(); ++r) {
            m_load[r] += least[r];
        }
        m_cost += cheapest;
        m_reduced += lowest;
    }

    [[nodiscard]] Cost level_cost(std::uint32_t row) const
    {
        std::vector<Level> const &levels = m_problem.rows[row].levels;
        for (Level const &level : levels) {
            if (m_load[row] <= level.capacity) {
                return level.cost;
            }
        }
        return levels.back().cost;
    }

    [[nodiscard]] bool fits() const
    {
        for (std::size_t r = 0; r < m_load.size(); ++r) {
            if (m_load[r] > m_problem.rows[r].levels.back().capacity) {
                return false;
            }
        }
        return true;
    }

    void put(Branch const &branch, int sign)
    {
        m_cost += sign * branch.cost;
        m_reduced += sign * branch.reduced;
        for (Load const &load : branch.loads) {
            m_cost -= level_cost(load.row);
            m_load[load.row] += sign * load.amount;
            m_cost += level_cost(load.row);
        }
        for (std::uint32_t const charge : m_problem.charges_of(branch.option)) {
            bool const paid = sign > 0 ? m_users[charge]++ == 0 : --m_users[charge] == 0;
            m_charges += paid ? sign * m_problem.charge_cost[charge] : 0;
        }
    }

    [[nodiscard]] bool promising(Branch const &branch) const
    {
        for (Load const &load : branch.loads) {
            if (m_load[load.row] > m_problem.rows[load.row].levels.back().capacity) {
                return false;
            }
        }
        double const by_price = m_reduced + static_cast<double>(m_charges) - m_error;
        return m_cost + m_charges < m_below && std::ceil(by_price) < static_cast<double>(m_below);
    }

    void descend(std::size_t depth)
    {
        if (depth == m_groups.size()) {
            m_below = m_cost + m_charges;
            m_found.cost = m_below;
            m_found.choice = m_choice;
            return;
        }
        for (Branch const &branch : m_branches[m_groups[depth]]) {
            ++m_found.nodes;
            bool const asked = m_found.nodes % nodes_between_stops == 0 && m_stop && m_stop();
            if (m_found.nodes > m_most_nodes || asked || !m_complete) {
                m_complete = false;
                return;
            }
            double const reduced = m_reduced;
            put(branch, 1);
            if (promising(branch)) {
                m_choice[m_groups[depth]] = branch.option;
                descend(depth + 1);
            }
            put(branch, -1);
            m_reduced = reduced;
        }
    }

    Problem const &m_problem;
    std::uint64_t m_most_nodes;
    std::function<bool()> const &m_stop;
    Cost m_below;
    double m_error = 0.0;
    std::vector<std::uint32_t> m_groups;         ///< in the order of branching
    std::vector<std::vector<Branch>> m_branches; ///< by group, cheapest first
    std::vector<Amount> m_load;                  ///< by row: chosen, and the least of the others
    std::vector<std::uint32_t> m_users;          ///< by charge
    std::vector<std::uint32_t> m_choice;
    Cost m_cost = 0;      ///< options and levels: chosen, and the least of the others
    Cost m_charges = 0;   ///< paid by what is chosen
    double m_reduced = 0; ///< bound by prices
    bool m_empty_group = false;
    bool m_complete = true;
    Enumerated m_found;
};

} // namespace

Enumerated enumerate_plans(Problem const &problem, std::span<double const> price, Cost below,
                           std::uint64_t most_nodes, std::function<bool()> const &stop)
{
    return Enumeration{problem, price, below, most_nodes, stop}.run();
}

} // namespace sim::assign
