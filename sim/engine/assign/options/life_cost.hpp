#pragma once

#include "sim/engine/impact/fee_subsidy.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/model/assignment.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/ledger.hpp"

#include <span>
#include <vector>

namespace sim::assign {

/// Equipment of a route after its first installation, for a home of `home.area_m2`.
struct RouteLife
{
    double years = 0.0;
    double renewal_yuan = 0.0; ///< of what wears out
    double upkeep_yuan_per_season = 0.0;
};

/// Worth in the first year of one yuan paid later, at a constant real rate.
class Discount
{
public:
    Discount() = default;
    Discount(double rate, int years);

    /// (1 + rate)^-years; years below zero count likewise
    [[nodiscard]] double factor(int years) const;
    /// One yuan in each of the years from .. end - 1. \pre 0 <= from <= end <= the years given
    [[nodiscard]] double annuity(int from, int end) const;

private:
    double m_rate = 0.0;
    std::vector<double> m_factor{1.0};
    std::vector<double> m_sum{0.0}; ///< of the factors before
};

/// Horizon, discount rates and lifetimes of one scenario.
struct LifeRules
{
    int first_year = 0;
    int horizon_years = 0;
    Discount government;
    Discount household;
    Discount company;
    double home_area_m2 = 0.0;
    std::vector<RouteLife> routes;
};

/// \throws InputError naming a parameter assign.* or life.* that is missing or out of range
[[nodiscard]] LifeRules read_life_rules(Dataset const &dataset, Values const &values);

/// What the present value of one option rests on.
struct LifeInput
{
    Block const &block;
    Route const &route;
    Choice choice;
    Bill bill; ///< of an average home
    std::span<LedgerLine const> lines;
    Money works; ///< of companies, in the start year
};

/// Present values over the horizon. Government, companies: their ledger lines and works.
/// Households: own lines, coal until the start year, then energy less fee subsidies, upkeep, and
/// renewal at the end of each life for the part of the next that lies within the horizon.
/// \source docs/methods.md, "Options and limits"
[[nodiscard]] LifeCost life_cost(LifeRules const &rules, FeeSubsidies const &subsidies,
                                 LifeInput const &input);

} // namespace sim::assign
