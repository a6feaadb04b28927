#include "sim/engine/impact/burden.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sim {

namespace {

/// Standard normal quantiles of 10, 30, 50, 70 and 90 %: the middles of the quintiles.
constexpr std::array<double, 5> quintile_z{-1.2815515655446004, -0.5244005127080407, 0.0,
                                           0.5244005127080407, 1.2815515655446004};

double normal_cdf(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

double back_to_coal(BurdenFactors const &factors, double bill_yuan, double coal_yuan)
{
    if (coal_yuan <= 0.0) {
        return 0.0;
    }
    double const beyond = bill_yuan / coal_yuan - factors.reburn_cost_ratio;
    return std::clamp(factors.reburn_slope * beyond, 0.0, factors.reburn_max_share);
}

} // namespace

bool has_burden_factors(Values const &values)
{
    return values.find("burden.threshold_share").has_value();
}

BurdenFactors burden_factors(Values const &values)
{
    return {values.at("burden.threshold_share", 0.001, 1.0),
            values.at("burden.income_sigma_urban", 0.01, 3.0),
            values.at("burden.income_sigma_rural", 0.01, 3.0),
            values.at("burden.reburn_cost_ratio", 0.0, 100.0),
            values.at("burden.reburn_slope", 0.0, 100.0),
            values.at("burden.reburn_max_share", 0.0, 1.0)};
}

Burden burden_of(BurdenFactors const &factors, double sigma, double median_income_yuan,
                 double bill_yuan, double coal_yuan)
{
    Burden burden;
    if (median_income_yuan <= 0.0 || bill_yuan <= 0.0) {
        return burden;
    }
    for (std::size_t q = 0; q < quintile_z.size(); ++q) {
        burden.share_by_quintile[q] =
            bill_yuan / (median_income_yuan * std::exp(quintile_z[q] * sigma));
    }
    burden.share_above_10pct =
        share_of_households_above(factors.threshold_share, sigma, median_income_yuan, bill_yuan);
    burden.back_to_coal_share = back_to_coal(factors, bill_yuan, coal_yuan);
    return burden;
}

double share_of_households_above(double share, double sigma, double median_income_yuan,
                                 double bill_yuan)
{
    return normal_cdf(std::log(bill_yuan / (share * median_income_yuan)) / sigma);
}

void BurdenMean::add(Burden const &burden, double households)
{
    for (std::size_t q = 0; q < burden.share_by_quintile.size(); ++q) {
        m_sum.share_by_quintile[q] += burden.share_by_quintile[q] * households;
    }
    m_sum.share_above_10pct += burden.share_above_10pct * households;
    m_sum.back_to_coal_share += burden.back_to_coal_share * households;
    m_households += households;
}

Burden BurdenMean::mean() const
{
    if (m_households <= 0.0) {
        return {};
    }
    Burden mean = m_sum;
    for (double &share : mean.share_by_quintile) {
        share /= m_households;
    }
    mean.share_above_10pct /= m_households;
    mean.back_to_coal_share /= m_households;
    return mean;
}

} // namespace sim
