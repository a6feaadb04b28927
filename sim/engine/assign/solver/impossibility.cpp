#include "sim/engine/assign/solver/impossibility.hpp"

#include "sim/engine/assign/solver/price_ascent.hpp"
#include "sim/engine/assign/solver/relaxation.hpp"

#include <algorithm>

namespace sim::assign {

namespace {

constexpr unsigned trunk_evaluations = 20;
constexpr std::uint32_t cells = 4000;       ///< of a leaf's grid of loads
constexpr std::uint64_t sharpen_every = 25; ///< steps

/// The same rows, with nothing to pay but their overload.
Problem without_costs(Problem const &problem)
{
    Problem free = problem;
    std::ranges::fill(free.cost, 0);
    free.first_charge.clear();
    free.charge.clear();
    free.charge_cost.clear();
    for (Row &row : free.rows) {
        row.levels = {{row.levels.back().capacity, 0}};
    }
    return free;
}

} // namespace

bool prove_impossible(Problem const &problem, std::uint64_t steps, Control const &control)
{
    Problem const free = without_costs(problem);
    LagrangianRelaxation relaxation{free, control.threads};
    // Any scale will do, since only the sign of the value counts: a price per capacity.
    std::vector<double> scale(relaxation.size(), 0.0);
    for (std::size_t r = 0; r < free.rows.size(); ++r) {
        scale[r] = relaxation.price_scale().size[r] > 0.0 && relaxation.is_priced(r)
                       ? 1e6 / relaxation.price_scale().size[r]
                       : 0.0;
    }
    PriceAscent ascent{scale};
    std::vector<double> price(relaxation.size(), 0.0);
    for (std::uint64_t step = 1; step <= steps && !control.stopped(); ++step) {
        if (relaxation.evaluate(price, trunk_evaluations) > 0.0) {
            return true;
        }
        if (step % sharpen_every == 0 && relaxation.sharpen(price, cells, control) > 0.0) {
            return true;
        }
        ascent.step(price, relaxation.excess());
    }
    return false;
}

} // namespace sim::assign
