#include "sim/engine/assign/solver/repair.hpp"

#include "sim/engine/assign/solver/plan_state.hpp"
#include "sim/engine/assign/solver/price_scale.hpp"

#include <algorithm>
#include <limits>

namespace sim::assign {

namespace {

constexpr unsigned fill_passes = 2;       ///< at true costs
constexpr double growth = 1.5;            ///< of the weight of a row that is still over
constexpr double first_price_share = 0.5; ///< of a row's price: its weight in the first pass
constexpr double first_scale_share = 0.1; ///< of the natural price, where the price is lower

class Mender
{
public:
    Mender(Problem const &problem, std::span<std::uint32_t const> choice,
           RepairOptions const &options)
        : state{problem, choice, options.shrink_share}, m_problem{problem}, m_options{options},
          m_unit{unit_prices(problem, priced_only(problem, options.price))}
    {
        for (std::size_t r = 0; r < problem.rows.size(); ++r) {
            state.weight[r] = std::max(first_price_share * options.price[r],
                                       first_scale_share * options.scale[r]);
        }
    }

    /// \param price_share  of the rows' prices that options pay
    /// \param only_overloads  groups that touch nothing overloaded stay
    /// \return groups that moved
    std::size_t pass(double price_share, bool only_overloads)
    {
        std::size_t moved = 0;
        for (std::uint32_t const group : m_options.order) {
            std::uint32_t const now = state.choice()[group];
            if (only_overloads && !state.touches_overload(now)) {
                continue;
            }
            state.take(group);
            std::uint32_t const best = cheapest(group, now, price_share);
            state.put(group, best);
            moved += best != now ? 1U : 0U;
        }
        return moved;
    }

    void weigh_overloads()
    {
        for (std::uint32_t r = 0; r < m_problem.rows.size(); ++r) {
            state.weight[r] *= state.over(r) ? growth : 1.0;
        }
    }

    /// Nothing may be overloaded for the sake of cost any more.
    void forbid_overloads()
    {
        for (std::size_t r = 0; r < m_problem.rows.size(); ++r) {
            state.weight[r] = 1e3 * std::max(state.weight[r], m_options.scale[r]) + 1.0;
        }
    }

    PlanState state;

private:
    /// Rows of the tree cost what their levels cost; only rows that cut across have prices here.
    static std::vector<double> priced_only(Problem const &problem, std::span<double const> price)
    {
        std::vector<double> result(price.begin(), price.end());
        for (std::size_t r = 0; r < result.size(); ++r) {
            if (problem.rows[r].parent != none) {
                result[problem.rows[r].parent] = 0.0;
                result[r] = 0.0;
            }
        }
        return result;
    }

    std::uint32_t cheapest(std::uint32_t group, std::uint32_t now, double price_share)
    {
        auto const cost_of = [&](std::uint32_t o) {
            double cost = static_cast<double>(m_problem.cost[o]) + state.extra_cost(o);
            for (std::uint32_t u = m_problem.first_use[o];
                 price_share > 0.0 && u < m_problem.first_use[o + 1]; ++u) {
                cost += price_share * m_unit[m_problem.use_row[u]] *
                        static_cast<double>(m_problem.use_amount[u]);
            }
            return cost;
        };
        std::uint32_t best = now;
        double least = cost_of(now);
        for (std::uint32_t o = m_problem.first_option[group]; o < m_problem.first_option[group + 1];
             ++o) {
            if (double const cost = cost_of(o); cost < least) {
                least = cost;
                best = o;
            }
        }
        return best;
    }

    Problem const &m_problem;
    RepairOptions const &m_options;
    std::vector<double> m_unit;
};

} // namespace

std::vector<std::uint32_t> repair(Problem const &problem, std::span<std::uint32_t const> choice,
                                  RepairOptions const &options, Control const &control)
{
    Mender mender{problem, choice, options};
    mender.pass(1.0, false);
    for (unsigned i = 0; i < options.passes && mender.state.any_over(); ++i) {
        if (control.stopped()) {
            return {};
        }
        mender.weigh_overloads();
        mender.pass(1.0, true);
    }
    std::vector<std::uint32_t> mended{mender.state.choice().begin(), mender.state.choice().end()};
    Evaluation const result = evaluate(problem, mended);
    if (!result.feasible) {
        return {};
    }
    RepairOptions fill = options;
    fill.shrink_share = 0.0;
    Mender filler{problem, mended, fill};
    filler.forbid_overloads();
    for (unsigned i = 0; i < fill_passes && filler.pass(0.0, false) > 0; ++i) {
    }
    return {filler.state.choice().begin(), filler.state.choice().end()};
}

} // namespace sim::assign
