#include "sim/engine/impact/burden.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace impact_plan;

namespace {

BurdenFactors factors()
{
    Dataset const dataset = impact_plan::make_dataset();
    return burden_factors(Values{dataset, Scenario{}});
}

} // namespace

TEST_CASE("the middle quintile pays the bill over the median income", "[burden]")
{
    Burden const burden = burden_of(factors(), 0.5, 50000, 2500, 2100);
    CHECK(burden.share_by_quintile[2] == Approx(0.05));
    // 10 % quantile of the standard normal: -1.2816
    CHECK(burden.share_by_quintile[0] == Approx(0.05 * std::exp(1.2815516 * 0.5)));
    CHECK(burden.share_by_quintile[4] == Approx(0.05 * std::exp(-1.2815516 * 0.5)));
    CHECK(std::is_sorted(burden.share_by_quintile.rbegin(), burden.share_by_quintile.rend()));
}

TEST_CASE("half of the households lie above the threshold if the median pays it", "[burden]")
{
    CHECK(burden_of(factors(), 0.5, 50000, 5000, 0).share_above_10pct == Approx(0.5));
    // one standard deviation below: Phi(-1)
    double const bill = 5000 * std::exp(-0.5);
    CHECK(burden_of(factors(), 0.5, 50000, bill, 0).share_above_10pct ==
          Approx(0.158655).epsilon(1e-5));
}

TEST_CASE("the closed form agrees with drawing the quantiles of incomes", "[burden]")
{
    // midpoints of 100 000 equal parts of the normal distribution, by bisection-free inverse:
    // count incomes below bill / 10 % on a fine grid of z
    double const sigma = 0.55;
    double above = 0.0;
    double all = 0.0;
    for (double z = -6.0; z < 6.0; z += 1e-3) {
        double const density = std::exp(-z * z / 2);
        all += density;
        above += 3000.0 / (52800.0 * std::exp(sigma * z)) > 0.1 ? density : 0.0;
    }
    CHECK(burden_of(factors(), sigma, 52800, 3000, 0).share_above_10pct ==
          Approx(above / all).margin(1e-3));
}

TEST_CASE("households return to coal above one and a half times its cost", "[burden]")
{
    CHECK(burden_of(factors(), 0.5, 50000, 2000, 2000).back_to_coal_share == 0.0);
    CHECK(burden_of(factors(), 0.5, 50000, 3000, 2000).back_to_coal_share == 0.0);
    CHECK(burden_of(factors(), 0.5, 50000, 5000, 2000).back_to_coal_share == Approx(0.2));
    CHECK(burden_of(factors(), 0.5, 50000, 50000, 2000).back_to_coal_share == Approx(0.5));
    CHECK(burden_of(factors(), 0.5, 50000, 5000, 0).back_to_coal_share == 0.0);
}

TEST_CASE("no income known or nothing to pay: no burden", "[burden]")
{
    CHECK(burden_of(factors(), 0.5, 0, 2000, 2000) == Burden{});
    CHECK(burden_of(factors(), 0.5, 50000, 0, 2000) == Burden{});
    CHECK(burden_of(factors(), 0.5, 50000, -10, 2000) == Burden{});
}

TEST_CASE("the mean weighs households", "[burden]")
{
    BurdenMean mean;
    CHECK(mean.mean() == Burden{});
    Burden heavy;
    heavy.share_above_10pct = 1.0;
    mean.add(heavy, 10);
    mean.add(Burden{}, 30);
    CHECK(mean.mean().share_above_10pct == Approx(0.25));
}
