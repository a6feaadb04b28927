#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <string>
#include <vector>

namespace sim::assign {

/// One plan of a comparison (比选), with the figures it is compared by.
struct Alternative
{
    std::string
        key; ///< "least_cost", "least_public", "least_burden", "least_peak", "least_pm25", "between.1"
    Text name;
    std::vector<std::uint32_t> choice;
    Money life_cost;      ///< 20 years, all payers, with shared works and upgrades
    Money government;     ///< 20 years
    double peak_kw = 0.0; ///< electric, sum over blocks
    double pm25_t = 0.0;
    double burden_share = 0.0; ///< households above the ceiling
    double gap = 0.0;
};

/// Few clearly different good plans along cost, PM2.5, peak load and public money: each extreme, then
/// points between where they differ enough. None is dominated by another.
/// \param base  answer of the model's own objective: the first alternative
[[nodiscard]] std::vector<Alternative>
make_alternatives(Dataset const &dataset, Scenario const &scenario, Material const &material,
                  Answer const &base, Control const &control);

/// The same on a model that is made already.
[[nodiscard]] std::vector<Alternative> alternatives_of(Dataset const &dataset, Model const &model,
                                                       Answer const &base, Control const &control);

} // namespace sim::assign
