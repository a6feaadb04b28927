#pragma once

#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/money/values.hpp"

namespace sim::assign {

/// What one option counts: weighted present values, emissions, peak load and burden at the prices
/// of the scenario, and the advantage of the present choice.
struct Objective
{
    double government = 1.0;
    double household = 1.0;
    double company = 1.0;
    double pm25_yuan_per_t = 0.0;
    double peak_yuan_per_kw = 0.0;
    double burden_yuan_per_household = 0.0;
    double stay_yuan = 0.0;

    /// Fen. PM2.5 counts season by season over the horizon, that of coal until the start year,
    /// discounted like public money.
    /// \param coal_pm25_t  of a season before the start year
    [[nodiscard]] Cost cost(Material const &material, Candidate const &candidate, double households,
                            double coal_pm25_t, bool stays) const;
};

/// \throws InputError naming an assign.* parameter that is missing or out of range
[[nodiscard]] Objective read_objective(Values const &values);

} // namespace sim::assign
