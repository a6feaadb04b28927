#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/impact_results.hpp"

#include <array>

namespace sim {

/// How incomes spread about a block's median and when households give up.
struct BurdenFactors
{
    double threshold_share = 0.0;
    double sigma_urban = 0.0;
    double sigma_rural = 0.0;
    double reburn_cost_ratio = 0.0;
    double reburn_slope = 0.0;
    double reburn_max_share = 0.0;

    [[nodiscard]] double sigma(UrbanClass urban_class) const
    {
        return urban_class == UrbanClass::rural ? sigma_rural : sigma_urban;
    }
};

/// False for a dataset without them: no burden is computed then.
bool has_burden_factors(Values const &values);

/// \throws InputError naming a burden.* parameter that is missing or out of range
BurdenFactors burden_factors(Values const &values);

/// Burden of a bill where incomes are lognormal about `median_income_yuan`.
/// share_by_quintile[q] = bill / (median x exp(z_q sigma)), z_q the normal quantile of the
/// quintile's middle; share above the threshold t = Phi((ln(bill / t) - ln median) / sigma);
/// back to coal = min(max, slope x (bill / coal bill - start)), never negative.
/// \param coal_yuan  what coal costs the same home; 0: nobody goes back
/// \return zeros if there is no income or no bill
Burden burden_of(BurdenFactors const &factors, double sigma, double median_income_yuan,
                 double bill_yuan, double coal_yuan);

/// Share of households that pay at least `share` of their income, incomes being spread as above.
/// \pre sigma, median_income_yuan, bill_yuan and share are above zero
double share_of_households_above(double share, double sigma, double median_income_yuan,
                                 double bill_yuan);

/// Means over households.
class BurdenMean
{
public:
    void add(Burden const &burden, double households);
    [[nodiscard]] Burden mean() const;

private:
    Burden m_sum;
    double m_households = 0.0;
};

} // namespace sim
