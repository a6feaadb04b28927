#include "sim/engine/assign/options/objective.hpp"

#include <algorithm>
#include <cmath>

namespace sim::assign {

namespace {

constexpr double heaviest_weight = 1000.0;
constexpr double highest_price_yuan = 1e9;
constexpr double fen_per_yuan = 100.0;

} // namespace

Cost Objective::cost(Material const &material, Candidate const &candidate, double households,
                     double coal_pm25_t, bool stays) const
{
    LifeCost const &life = candidate.life_cost;
    double yuan = government * life.government.yuan() + household * life.household.yuan() +
                  company * life.company.yuan() + peak_yuan_per_kw * candidate.peak_kw +
                  burden_yuan_per_household * candidate.burden_share * households +
                  (stays ? 0.0 : stay_yuan);
    if (pm25_yuan_per_t > 0.0) {
        LifeRules const &rules = material.life;
        int const end = rules.horizon_years;
        int const start = std::clamp(candidate.choice.start_year - rules.first_year, 0, end);
        yuan += pm25_yuan_per_t * (coal_pm25_t * rules.government.annuity(0, start) +
                                   candidate.pm25_t * rules.government.annuity(start, end));
    }
    return std::llround(yuan * fen_per_yuan);
}

Objective read_objective(Values const &values)
{
    auto const weight = [&](char const *key) { return values.at(key, 0.0, heaviest_weight); };
    auto const price = [&](char const *key) { return values.at(key, 0.0, highest_price_yuan); };
    return {.government = weight("assign.weight_government"),
            .household = weight("assign.weight_household"),
            .company = weight("assign.weight_company"),
            .pm25_yuan_per_t = price("assign.pm25_yuan_per_t"),
            .peak_yuan_per_kw = price("assign.peak_yuan_per_kw"),
            .burden_yuan_per_household = price("assign.burden_yuan_per_household"),
            .stay_yuan = price("assign.stay_yuan")};
}

} // namespace sim::assign
