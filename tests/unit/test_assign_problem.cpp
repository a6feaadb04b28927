#include "sim/engine/assign/solver/problem.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace sim::assign;

namespace {

using Rows = std::vector<std::uint32_t>;
using Amounts = std::vector<Amount>;

/// A station of 10 or, for 50, 20; a line of 8 under it, or 12 for 7; a shared main that costs 30.
Problem two_blocks()
{
    ProblemBuilder builder;
    std::uint32_t const station = builder.add_row({{10, 0}, {20, 50}});
    std::uint32_t const line = builder.add_row({{8, 0}, {12, 7}}, station);
    std::uint32_t const main = builder.add_charge(30);
    for (int block = 0; block < 2; ++block) {
        builder.begin_group();
        builder.add_option(5, Rows{line}, Amounts{6});
        builder.add_option(9, {}, {}, Rows{main});
    }
    return builder.take();
}

} // namespace

TEST_CASE("a line's load counts on its station, and each buys the cheapest level that holds")
{
    Evaluation const both = evaluate(two_blocks(), std::array<std::uint32_t, 2>{0, 2});
    CHECK(both.load == std::vector<Amount>{12, 12});
    CHECK(both.level == std::vector<std::uint32_t>{1, 1});
    CHECK(both.cost == 5 + 5 + 50 + 7);
    CHECK(both.feasible);
}

TEST_CASE("a shared charge is paid once")
{
    Problem const problem = two_blocks();
    CHECK(evaluate(problem, std::array<std::uint32_t, 2>{1, 3}).cost == 9 + 9 + 30);
    CHECK(evaluate(problem, std::array<std::uint32_t, 2>{0, 3}).cost == 5 + 9 + 30);
}

TEST_CASE("a load above the last level is an overload, amounts of one row add up")
{
    ProblemBuilder builder;
    std::uint32_t const row = builder.add_row({{3, 0}});
    builder.begin_group();
    builder.add_option(1, Rows{row, row}, Amounts{2, 3});
    Evaluation const result = evaluate(builder.take(), std::array<std::uint32_t, 1>{0});
    CHECK_FALSE(result.feasible);
    CHECK(result.overload == 2);
}
