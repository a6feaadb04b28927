#include "tests/common/random_assignment.hpp"
#include "tests/common/synthetic_assignment.hpp"

#include "sim/engine/assign/solver.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace sim::assign;

namespace {

Answer solve(Problem const &problem, std::uint64_t steps, unsigned threads = 1)
{
    Control control;
    control.steps = steps;
    control.gap = 1e-9;
    control.threads = threads;
    return solve_anytime(problem, control);
}

} // namespace

TEST_CASE("against brute force: the bound never lies above the least cost, a plan is found where "
          "one exists, within 1 % of the least")
{
    int missed = 0;
    int loose = 0;
    int feasible = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Problem const problem = random_assignment(seed);
        std::optional<Cost> const least = brute_force(problem);
        Answer const answer = solve(problem, 120);
        INFO("seed " << seed);
        if (!least) {
            CHECK_FALSE(answer.feasible());
            continue;
        }
        ++feasible;
        CHECK(answer.proof != Proof::infeasible);
        CHECK(answer.bound <= *least);
        if (!answer.feasible()) {
            ++missed;
            UNSCOPED_INFO("no plan for seed " << seed);
            continue;
        }
        Evaluation const result = evaluate(problem, answer.choice);
        CHECK(result.feasible);
        CHECK(result.cost == answer.cost);
        CHECK(answer.cost >= *least);
        double const off = static_cast<double>(answer.cost - *least);
        loose += off > 0.01 * std::abs(static_cast<double>(*least)) ? 1 : 0;
        CHECK((answer.proof != Proof::optimal || answer.cost == *least));
    }
    CAPTURE(feasible);
    CHECK(feasible > 1000);
    CHECK(missed == 0);
    CHECK(loose == 0);
}
