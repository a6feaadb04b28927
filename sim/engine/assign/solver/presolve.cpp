#include "sim/engine/assign/solver/presolve.hpp"

#include <algorithm>
#include <limits>

namespace sim::assign {

namespace {

constexpr unsigned rounds = 4; ///< each round may bar what the one before made impossible

/// Loads of one option, its rows' parents counted.
struct Load
{
    std::uint32_t row;
    Amount amount;
};

class LeastLoads
{
public:
    explicit LeastLoads(Problem const &problem)
        : m_problem{problem}, m_open(problem.option_count(), 1), m_amount(problem.rows.size()),
          m_count(problem.rows.size()), m_sum(problem.rows.size()), m_mine(problem.rows.size(), 0)
    {
    }

    /// \return false if no plan exists
    bool add_up()
    {
        std::ranges::fill(m_sum, 0);
        for (std::uint32_t g = 0; g < m_problem.group_count(); ++g) {
            if (!collect(g)) {
                return false;
            }
            for (std::uint32_t const row : m_rows) {
                m_sum[row] += m_amount[row];
            }
        }
        for (std::size_t r = 0; r < m_sum.size(); ++r) {
            if (m_sum[r] > m_problem.rows[r].levels.back().capacity) {
                return false;
            }
        }
        return true;
    }

    /// Closes options that are too much beside the least of all other groups.
    std::size_t close_impossible()
    {
        std::size_t closed = 0;
        for (std::uint32_t g = 0; g < m_problem.group_count(); ++g) {
            collect(g);
            for (std::uint32_t o = m_problem.first_option[g]; o < m_problem.first_option[g + 1];
                 ++o) {
                if (m_open[o] != 0 && impossible(o)) {
                    m_open[o] = 0;
                    ++closed;
                }
            }
        }
        return closed;
    }

    [[nodiscard]] std::vector<char> const &open() const { return m_open; }

private:
    std::vector<Load> const &loads_of(std::uint32_t option)
    {
        m_loads.clear();
        auto const rows = m_problem.rows_of(option);
        auto const amounts = m_problem.amounts_of(option);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            m_loads.push_back({rows[i], amounts[i]});
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::uint32_t const parent = m_problem.rows[rows[i]].parent;
            if (parent == none) {
                continue;
            }
            auto const known = std::ranges::find(m_loads, parent, &Load::row);
            if (known == m_loads.end()) {
                m_loads.push_back({parent, amounts[i]});
            } else {
                known->amount += amounts[i];
            }
        }
        return m_loads;
    }

    /// Least amount of every row that the group's open options use, 0 where one leaves it out.
    bool collect(std::uint32_t group)
    {
        for (std::uint32_t const row : m_rows) {
            m_count[row] = 0;
        }
        m_rows.clear();
        std::uint32_t options = 0;
        for (std::uint32_t o = m_problem.first_option[group]; o < m_problem.first_option[group + 1];
             ++o) {
            if (m_open[o] == 0) {
                continue;
            }
            ++options;
            for (Load const &load : loads_of(o)) {
                if (m_count[load.row]++ == 0) {
                    m_rows.push_back(load.row);
                    m_amount[load.row] = load.amount;
                } else {
                    m_amount[load.row] = std::min(m_amount[load.row], load.amount);
                }
            }
        }
        for (std::uint32_t const row : m_rows) {
            m_amount[row] =
                m_count[row] < options ? std::min<Amount>(0, m_amount[row]) : m_amount[row];
        }
        return options > 0;
    }

    bool impossible(std::uint32_t option)
    {
        for (Load const &load : loads_of(option)) {
            m_mine[load.row] = load.amount;
        }
        bool const result = std::ranges::any_of(m_rows, [this](std::uint32_t row) {
            return m_sum[row] - m_amount[row] + m_mine[row] >
                   m_problem.rows[row].levels.back().capacity;
        });
        for (Load const &load : m_loads) {
            m_mine[load.row] = 0;
        }
        return result;
    }

    Problem const &m_problem;
    std::vector<char> m_open;           ///< by option
    std::vector<Amount> m_amount;       ///< by row, of the group collected last
    std::vector<std::uint32_t> m_count; ///< by row: options of that group that use it
    std::vector<std::uint32_t> m_rows;
    std::vector<Amount> m_sum;  ///< by row, of all groups
    std::vector<Amount> m_mine; ///< by row, of the option looked at
    std::vector<Load> m_loads;
};

Problem keep(Problem const &p, std::vector<char> const &open, std::vector<std::uint32_t> &option)
{
    Problem kept;
    kept.rows = p.rows;
    kept.charge_cost = p.charge_cost;
    for (std::size_t g = 0; g < p.group_count(); ++g) {
        kept.first_option.push_back(static_cast<std::uint32_t>(kept.cost.size()));
        for (std::uint32_t o = p.first_option[g]; o < p.first_option[g + 1]; ++o) {
            if (open[o] == 0) {
                continue;
            }
            option.push_back(o);
            kept.cost.push_back(p.cost[o]);
            kept.first_use.push_back(static_cast<std::uint32_t>(kept.use_row.size()));
            kept.use_row.insert(kept.use_row.end(), p.rows_of(o).begin(), p.rows_of(o).end());
            kept.use_amount.insert(kept.use_amount.end(), p.amounts_of(o).begin(),
                                   p.amounts_of(o).end());
            if (!p.first_charge.empty()) {
                kept.first_charge.push_back(static_cast<std::uint32_t>(kept.charge.size()));
                kept.charge.insert(kept.charge.end(), p.charges_of(o).begin(),
                                   p.charges_of(o).end());
            }
        }
    }
    kept.first_option.push_back(static_cast<std::uint32_t>(kept.cost.size()));
    kept.first_use.push_back(static_cast<std::uint32_t>(kept.use_row.size()));
    if (!p.first_charge.empty()) {
        kept.first_charge.push_back(static_cast<std::uint32_t>(kept.charge.size()));
    }
    return kept;
}

} // namespace

Presolved presolve(Problem const &problem)
{
    Presolved result;
    LeastLoads loads{problem};
    bool any_closed = false;
    for (unsigned round = 0; round < rounds; ++round) {
        if (!loads.add_up()) {
            result.infeasible = true;
            return result;
        }
        if (loads.close_impossible() == 0) {
            break;
        }
        any_closed = true;
    }
    if (any_closed) {
        result.smaller = keep(problem, loads.open(), result.option);
        if (!loads.add_up()) {
            result.infeasible = true;
        }
    }
    return result;
}

} // namespace sim::assign
