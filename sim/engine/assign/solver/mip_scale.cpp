#include "sim/engine/assign/solver/mip_scale.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace sim::assign {

double scale_of(Amount divisor, double size, double wanted)
{
    double scale = static_cast<double>(std::max<Amount>(1, divisor));
    while (size / scale > wanted) {
        scale *= 2.0;
    }
    return scale;
}

Cost least_cost(Problem const &problem, MipShape const &shape, std::size_t group)
{
    Cost result = std::numeric_limits<Cost>::max();
    for (auto o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        result = shape.is_open(o) ? std::min(result, problem.cost[o]) : result;
    }
    return result;
}

CostScale cost_scale_of(Problem const &problem, MipShape const &shape)
{
    constexpr double largest_cost = 100'000.0;
    CostScale result;
    if (!shape.costs) {
        return result;
    }
    Cost divisor = 0;
    Cost largest = 0;
    auto const see = [&](Cost cost) {
        divisor = std::gcd(divisor, cost);
        largest = std::max(largest, std::abs(cost));
    };
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        Cost const cheapest = least_cost(problem, shape, g);
        for (auto o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            if (shape.is_open(o)) {
                see(problem.cost[o] - cheapest);
            }
        }
        result.base += cheapest == std::numeric_limits<Cost>::max() ? 0 : cheapest;
    }
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        if (shape.rule_of(r) == RowRule::levels) {
            std::ranges::for_each(problem.rows[r].levels,
                                  [&](Level const &level) { see(level.cost); });
        }
    }
    std::ranges::for_each(problem.charge_cost, see);
    result.step = std::max<Cost>(1, divisor);
    result.scale = scale_of(divisor, static_cast<double>(largest), largest_cost);
    return result;
}

} // namespace sim::assign
