#include "tests/common/random_assignment.hpp"

#include "sim/engine/assign/solver/impossibility.hpp"
#include "sim/engine/assign/solver/price_ascent.hpp"
#include "sim/engine/assign/solver/random.hpp"
#include "sim/engine/assign/solver/relaxation.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

using namespace sim::assign;

namespace {

using Rows = std::vector<std::uint32_t>;
using Amounts = std::vector<Amount>;

double best_bound(Problem const &problem, int steps)
{
    LagrangianRelaxation relaxation{problem, 1};
    PriceAscent ascent{{relaxation.scale().begin(), relaxation.scale().end()}};
    std::vector<double> multipliers = relaxation.start();
    double best = -1e300;
    for (int i = 0; i < steps; ++i) {
        best = std::max(best, relaxation.evaluate(multipliers, 20));
        best = std::max(best, relaxation.sharpen(multipliers, 1000, {}));
        ascent.step(multipliers, relaxation.excess());
        relaxation.project(multipliers);
    }
    return best;
}

/// A line whose second level costs 100 is needed in part only: 12 of 20.
Problem one_line(Amount first_level)
{
    ProblemBuilder builder;
    std::uint32_t const station = builder.add_row({{1000, 0}});
    std::uint32_t const line = builder.add_row({{first_level, 0}, {20, 100}}, station);
    for (int block = 0; block < 3; ++block) {
        builder.begin_group();
        builder.add_option(10, Rows{line}, Amounts{4});
        builder.add_option(500, {}, {});
    }
    return builder.take();
}

} // namespace

TEST_CASE("no value of the relaxation lies above the least cost, at any prices")
{
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Problem const problem = random_assignment(seed);
        std::optional<Cost> const least = brute_force(problem);
        if (!least) {
            continue;
        }
        INFO("seed " << seed);
        LagrangianRelaxation relaxation{problem, 1};
        Random random{seed};
        auto const most = static_cast<double>(*least) + 1e-6;
        for (int i = 0; i < 10; ++i) {
            std::vector<double> multipliers(relaxation.size(), 0.0);
            for (std::size_t m = 0; m < multipliers.size(); ++m) {
                bool const free = relaxation.scale()[m] == 0.0 || random.below(3) == 0;
                multipliers[m] = free ? 0.0 : 20.0 * random.uniform();
            }
            relaxation.project(multipliers);
            REQUIRE(relaxation.evaluate(multipliers, 20) <= most);
            REQUIRE(relaxation.sharpen(multipliers, 1 + random.below(40), {}) <= most);
        }
        REQUIRE(best_bound(problem, 40) <= most);
    }
}

TEST_CASE("a level is bought whole: the bound counts it whole")
{
    // Convexly, 12 of 20 would cost 60 of the 100, or less beside the first level.
    CHECK(best_bound(one_line(0), 1) == Approx(130.0));
    CHECK(best_bound(one_line(8), 1) == Approx(130.0));
    CHECK(best_bound(one_line(12), 1) == Approx(30.0));
}

TEST_CASE("a charge is shared by those who need it, whole in the bound")
{
    ProblemBuilder builder;
    std::uint32_t const main = builder.add_charge(90);
    for (int block = 0; block < 3; ++block) {
        builder.begin_group();
        builder.add_option(10, {}, {}, Rows{main});
        builder.add_option(50, {}, {});
    }
    CHECK(best_bound(builder.take(), 1) == Approx(120.0));
}

TEST_CASE("a block on two lines counts on both")
{
    ProblemBuilder builder;
    std::uint32_t const station = builder.add_row({{100, 0}});
    std::uint32_t const first = builder.add_row({{10, 0}}, station);
    std::uint32_t const second = builder.add_row({{3, 0}}, station);
    for (int block = 0; block < 2; ++block) {
        builder.begin_group();
        builder.add_option(0, Rows{first, second}, Amounts{5, 2});
        builder.add_option(40, {}, {});
    }
    // The second line holds one and a half of them.
    CHECK(best_bound(builder.take(), 300) == Approx(20.0).epsilon(0.02));
}

TEST_CASE("prices alone prove that rows cannot hold together")
{
    ProblemBuilder builder;
    builder.add_row({{5, 0}});
    builder.add_row({{-6, 0}});
    for (int block = 0; block < 4; ++block) {
        builder.begin_group();
        builder.add_option(1000 * block, {}, {});
        builder.add_option(3, Rows{0, 1}, Amounts{1, -1});
    }
    CHECK(prove_impossible(builder.take(), 200, {}));
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Problem const problem = random_assignment(seed);
        INFO("seed " << seed);
        CHECK_FALSE((brute_force(problem) && prove_impossible(problem, 60, {})));
    }
}
