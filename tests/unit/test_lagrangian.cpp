#include "sim/engine/assign/solver/lagrangian.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace sim::assign;

namespace {

using Rows = std::vector<std::uint32_t>;
using Amounts = std::vector<Amount>;

/// Every group pays 10 or, for one unit of the row, nothing.
Problem scarce_row(int groups, Amount capacity, Amount amount = 1)
{
    ProblemBuilder builder;
    builder.add_row({{capacity, 0}});
    for (int g = 0; g < groups; ++g) {
        builder.begin_group();
        builder.add_option(10, {}, {});
        builder.add_option(0, Rows{0}, Amounts{amount});
    }
    return builder.take();
}

} // namespace

TEST_CASE("a scarce row's price is what its last unit saves")
{
    FlatDual const dual = flat_dual(scarce_row(10, 4), 500, {}, {});
    CHECK(dual.bound == 60);
    CHECK(dual.price[0] == Approx(10.0).epsilon(0.01));
    CHECK_FALSE(dual.infeasible);
}

TEST_CASE("a row with room to spare costs nothing")
{
    FlatDual const dual = flat_dual(scarce_row(10, 10), 100, {}, {});
    CHECK(dual.bound == 0);
    CHECK(dual.price[0] == 0.0);
}

TEST_CASE("a target is a row of negative amounts")
{
    ProblemBuilder builder;
    builder.add_row({{-3, 0}});
    for (int g = 0; g < 5; ++g) {
        builder.begin_group();
        builder.add_option(0, {}, {});
        builder.add_option(7, Rows{0}, Amounts{-1});
    }
    CHECK(flat_dual(builder.take(), 500, {}, {}).bound == 21);
}

TEST_CASE("growing prices prove that nothing fits")
{
    ProblemBuilder builder;
    builder.add_row({{-3, 0}});
    builder.begin_group();
    builder.add_option(0, {}, {});
    builder.add_option(7, Rows{0}, Amounts{-2});
    CHECK(flat_dual(builder.take(), 500, {}, {}).infeasible);
}

TEST_CASE("a group without options has no plan")
{
    ProblemBuilder builder;
    builder.begin_group();
    CHECK(flat_dual(builder.take(), 1, {}, {}).infeasible);
}

TEST_CASE("prices known before give the bound at once")
{
    Problem const problem = scarce_row(10, 4);
    FlatDual const cold = flat_dual(problem, 500, {}, {});
    FlatDual const warm = flat_dual(problem, 1, cold.price, {});
    CHECK(warm.bound == cold.bound);
    CHECK(reduced_costs(problem, warm.price)[1] == Approx(warm.price[0]));
}
