#include "sim/engine/assign/solver/mip.hpp"
#include "sim/engine/assign/solver/mip_scale.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace sim::assign {

namespace {

/// Coefficients up to this lose nothing against a solver's tolerance of 1e-7 a row.
constexpr double largest_coefficient = 10'000.0;

constexpr std::uint8_t first_parents = 1;
constexpr std::uint8_t then_rows = 2;
constexpr std::uint8_t then_charges = 3;
constexpr std::uint8_t then_options = 4;
constexpr std::uint8_t never = 255;

class Maker
{
public:
    Maker(Problem const &problem, MipShape const &shape) : m_problem{problem}, m_shape{shape} {}

    Mip make()
    {
        CostScale const scale = cost_scale_of(m_problem, m_shape);
        m_mip.base = scale.base;
        m_mip.step = scale.step;
        m_mip.cost_scale = scale.scale;
        add_options();
        add_loads();
        if (m_shape.costs) {
            add_charges();
        }
        return std::move(m_mip);
    }

private:
    int add_column(double cost, double upper, std::uint8_t priority)
    {
        m_mip.cost.push_back(cost);
        m_mip.upper.push_back(upper);
        m_mip.priority.push_back(priority);
        return static_cast<int>(m_mip.cost.size() - 1);
    }

    void add_options();
    void add_loads();
    void add_load(std::size_t row, MipRow load, std::span<Amount const> amounts);
    void add_levels(std::size_t row, MipRow &load);
    void add_charges();

    Problem const &m_problem;
    MipShape const &m_shape;
    Mip m_mip;
    std::vector<int> m_column; ///< by option, or -1
};

void Maker::add_options()
{
    m_column.assign(m_problem.option_count(), -1);
    for (std::size_t g = 0; g < m_problem.group_count(); ++g) {
        MipRow one{.column = {}, .value = {}, .lower = 1.0, .upper = 1.0};
        Cost const cheapest = least_cost(m_problem, m_shape, g);
        for (auto o = m_problem.first_option[g]; o < m_problem.first_option[g + 1]; ++o) {
            if (!m_shape.is_open(o)) {
                continue;
            }
            auto const extra = static_cast<double>(m_problem.cost[o] - cheapest);
            double const cost = m_shape.costs ? extra / m_mip.cost_scale : 0.0;
            m_column[o] = add_column(cost, 1.0, then_options);
            m_mip.option.push_back(o);
            one.column.push_back(m_column[o]);
            one.value.push_back(1.0);
        }
        m_mip.rows.push_back(std::move(one));
    }
}

void Maker::add_loads()
{
    std::size_t const count = m_problem.rows.size();
    std::vector<MipRow> loads(count);
    std::vector<std::vector<Amount>> amounts(count);
    for (std::uint32_t const o : m_mip.option) {
        auto const rows = m_problem.rows_of(o);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (std::uint32_t r = rows[i]; r != none; r = m_problem.rows[r].parent) {
                bool const again =
                    !loads[r].column.empty() && loads[r].column.back() == m_column[o];
                if (again) {
                    amounts[r].back() += m_problem.amounts_of(o)[i];
                } else {
                    loads[r].column.push_back(m_column[o]);
                    amounts[r].push_back(m_problem.amounts_of(o)[i]);
                }
            }
        }
    }
    m_mip.load_row.assign(count, -1);
    m_mip.row_scale.assign(count, 1.0);
    m_mip.grow_column.assign(count, -1);
    m_mip.level_column.assign(count, -1);
    for (std::size_t r = 0; r < count; ++r) {
        if (m_shape.rule_of(r) != RowRule::dropped) {
            add_load(r, std::move(loads[r]), amounts[r]);
        }
    }
}

void Maker::add_load(std::size_t row, MipRow load, std::span<Amount const> amounts)
{
    auto const &levels = m_problem.rows[row].levels;
    Amount divisor = 0;
    double largest = 0.0;
    for (Amount const amount : amounts) {
        divisor = std::gcd(divisor, amount);
        largest = std::max(largest, std::abs(static_cast<double>(amount)));
    }
    bool const priced = m_shape.rule_of(row) == RowRule::levels;
    for (std::size_t l = priced ? 0 : levels.size() - 1; l < levels.size(); ++l) {
        divisor = std::gcd(divisor, levels[l].capacity);
    }
    double const scale = scale_of(divisor, largest, largest_coefficient);
    m_mip.row_scale[row] = scale;
    for (Amount const amount : amounts) {
        load.value.push_back(static_cast<double>(amount) / scale);
    }
    load.lower = -std::numeric_limits<double>::infinity();
    load.upper = static_cast<double>((priced ? levels.front() : levels.back()).capacity) / scale;
    if (priced) {
        add_levels(row, load);
    }
    if (m_shape.rule_of(row) == RowRule::elastic) {
        double const most = m_shape.most.empty() || m_shape.most[row] == endless
                                ? std::numeric_limits<double>::infinity()
                                : static_cast<double>(m_shape.most[row]) / scale;
        m_mip.grow_column[row] = add_column(m_shape.growth[row] * scale, most, never);
        load.column.push_back(m_mip.grow_column[row]);
        load.value.push_back(-1.0);
    }
    m_mip.load_row[row] = static_cast<int>(m_mip.rows.size());
    m_mip.rows.push_back(std::move(load));
}

void Maker::add_levels(std::size_t row, MipRow &load)
{
    auto const &levels = m_problem.rows[row].levels;
    bool const parent =
        std::ranges::any_of(m_problem.rows, [&](Row const &other) { return other.parent == row; });
    for (std::size_t l = 1; l < levels.size(); ++l) {
        auto const paid = static_cast<double>(levels[l].cost - levels[l - 1].cost);
        int const column = add_column(m_shape.costs ? paid / m_mip.cost_scale : 0.0, 1.0,
                                      parent ? first_parents : then_rows);
        load.column.push_back(column);
        load.value.push_back(-static_cast<double>(levels[l].capacity - levels[l - 1].capacity) /
                             m_mip.row_scale[row]);
        if (l == 1) {
            m_mip.level_column[row] = column;
        } else {
            m_mip.rows.push_back({.column = {column - 1, column},
                                  .value = {1.0, -1.0},
                                  .lower = 0.0,
                                  .upper = std::numeric_limits<double>::infinity()});
        }
    }
}

void Maker::add_charges()
{
    m_mip.charge_column.assign(m_problem.charge_cost.size(), -1);
    for (std::size_t g = 0; g < m_problem.group_count(); ++g) {
        // One row a group and charge: x1 + x2 + ... <= y, tighter than a row an option.
        std::vector<std::pair<std::uint32_t, int>> needs;
        for (auto o = m_problem.first_option[g]; o < m_problem.first_option[g + 1]; ++o) {
            for (std::uint32_t const charge : m_problem.charges_of(o)) {
                if (m_column[o] >= 0) {
                    needs.emplace_back(charge, m_column[o]);
                }
            }
        }
        std::ranges::sort(needs);
        for (std::size_t i = 0; i < needs.size();) {
            std::uint32_t const charge = needs[i].first;
            int &column = m_mip.charge_column[charge];
            if (column < 0) {
                double const cost =
                    static_cast<double>(m_problem.charge_cost[charge]) / m_mip.cost_scale;
                column = add_column(cost, 1.0, then_charges);
            }
            MipRow row{.column = {column},
                       .value = {1.0},
                       .lower = 0.0,
                       .upper = std::numeric_limits<double>::infinity()};
            for (; i < needs.size() && needs[i].first == charge; ++i) {
                row.column.push_back(needs[i].second);
                row.value.push_back(-1.0);
            }
            m_mip.rows.push_back(std::move(row));
        }
    }
}

} // namespace

Mip make_mip(Problem const &problem, MipShape const &shape)
{
    return Maker{problem, shape}.make();
}

} // namespace sim::assign
