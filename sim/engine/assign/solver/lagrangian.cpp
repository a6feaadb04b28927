#include "sim/engine/assign/solver/lagrangian.hpp"

#include "sim/engine/assign/solver/price_ascent.hpp"
#include "sim/engine/assign/solver/price_scale.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim::assign {

namespace {

/// One evaluation of the dual: every group takes its cheapest option, every row its cheapest level.
class FlatRelaxation
{
public:
    explicit FlatRelaxation(Problem const &problem)
        : m_problem{problem}, m_scale{price_scale(problem)}, m_cost(problem.option_count())
    {
        for (std::size_t o = 0; o < m_cost.size(); ++o) {
            m_cost[o] = static_cast<double>(problem.cost[o]);
        }
        choice.resize(problem.group_count());
        excess.resize(problem.rows.size());
    }

    /// \return value of the dual, rounded down safely
    double evaluate(std::span<double const> price)
    {
        std::vector<double> const unit = unit_prices(m_problem, price);
        m_load.assign(m_problem.rows.size(), 0.0);
        double value = 0.0;
        for (std::size_t g = 0; g < choice.size(); ++g) {
            value += cheapest(g, unit);
        }
        for (std::size_t r = 0; r < m_load.size(); ++r) {
            if (m_problem.rows[r].parent != none) {
                m_load[m_problem.rows[r].parent] += m_load[r];
            }
        }
        for (std::size_t r = 0; r < m_load.size(); ++r) {
            value += buy_level(r, price[r]);
        }
        return value - rounding_error(m_problem, m_scale, price);
    }

    std::vector<std::uint32_t> choice;
    std::vector<double> excess; ///< by row, over its size

private:
    double cheapest(std::size_t group, std::span<double const> unit)
    {
        Problem const &p = m_problem;
        double least = std::numeric_limits<double>::infinity();
        std::uint32_t best = p.first_option[group];
        for (std::uint32_t o = p.first_option[group]; o < p.first_option[group + 1]; ++o) {
            double cost = m_cost[o];
            for (std::uint32_t u = p.first_use[o]; u < p.first_use[o + 1]; ++u) {
                cost += unit[p.use_row[u]] * static_cast<double>(p.use_amount[u]);
            }
            if (cost < least) {
                least = cost;
                best = o;
            }
        }
        choice[group] = best;
        if (p.first_option[group] == p.first_option[group + 1]) {
            return least; // nothing to choose: infinite, which proves that no plan exists
        }
        for (std::uint32_t u = p.first_use[best]; u < p.first_use[best + 1]; ++u) {
            m_load[p.use_row[u]] += static_cast<double>(p.use_amount[u]);
        }
        return least;
    }

    double buy_level(std::size_t row, double price)
    {
        double least = std::numeric_limits<double>::infinity();
        double capacity = 0.0;
        for (Level const &level : m_problem.rows[row].levels) {
            double const offered = static_cast<double>(level.capacity);
            double const cost = static_cast<double>(level.cost) - price * offered;
            if (cost < least) {
                least = cost;
                capacity = offered;
            }
        }
        excess[row] = (m_load[row] - capacity) / m_scale.size[row];
        return least;
    }

    Problem const &m_problem;
    PriceScale m_scale;
    std::vector<double> m_cost;
    std::vector<double> m_load;
};

} // namespace

FlatDual flat_dual(Problem const &problem, std::uint64_t steps, std::span<double const> start,
                   Control const &control)
{
    FlatRelaxation relaxation{problem};
    PriceScale const scale = price_scale(problem);
    PriceAscent ascent{scale.price};
    std::vector<double> price(problem.rows.size(), 0.0);
    if (!start.empty()) {
        price.assign(start.begin(), start.end());
        ascent.start_warm();
    }
    FlatDual best;
    best.price = price;
    double best_value = -std::numeric_limits<double>::infinity();
    double const most = dearest_plan(problem);
    while (best.steps < steps && !control.stopped()) {
        double const value = relaxation.evaluate(price);
        ++best.steps;
        if (value > best_value) {
            best_value = value;
            best.price = price;
            best.cheapest = relaxation.choice;
        }
        if (value > most) {
            best.infeasible = true;
            break;
        }
        ascent.step(price, relaxation.excess);
        if (ascent.cycle_ended()) {
            price = best.price;
            ascent.forget();
        }
    }
    best.bound = whole_bound(best_value);
    return best;
}

std::vector<double> reduced_costs(Problem const &problem, std::span<double const> price)
{
    std::vector<double> const unit = unit_prices(problem, price);
    std::vector<double> result(problem.option_count());
    for (std::size_t o = 0; o < result.size(); ++o) {
        double cost = static_cast<double>(problem.cost[o]);
        for (std::uint32_t u = problem.first_use[o]; u < problem.first_use[o + 1]; ++u) {
            cost += unit[problem.use_row[u]] * static_cast<double>(problem.use_amount[u]);
        }
        result[o] = cost;
    }
    return result;
}

} // namespace sim::assign
