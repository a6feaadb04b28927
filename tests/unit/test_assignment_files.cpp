#include "tests/reference/assignment_files.hpp"

#include <catch2/catch.hpp>

using namespace reference;
using sim::assign::evaluate;

namespace {

/// What the reader says about a broken file: line and message.
template <typename Read>
std::pair<std::size_t, std::string> complaint(Read const &read, std::string_view text)
{
    try {
        (void)read(text);
    } catch (InstanceError const &error) {
        return {error.line(), error.what()};
    }
    return {};
}

// Two agents, three jobs.
constexpr std::string_view small_gap = "2 3\n 4 5 6\n 7 8 9\n 1 2 3\n 3 2 1\n 4 3\n";
// Two groups of two items, one resource; solutions may follow.
constexpr std::string_view small_mmkp =
    "2 2 1\n10\n1\n 5.5 3\n 7 9\n2\n 1 1\n 2.25 6\n\nV_UPPER 9\n";

} // namespace

TEST_CASE("a generalised assignment is read: every job at one agent, costs, weights, capacities")
{
    Instance const instance = read_gap(small_gap);
    CHECK(instance.problem.group_count() == 3);
    CHECK(instance.problem.option_count() == 6);
    // Jobs 1 and 2 at agent 1 (4 + 5, weight 3 of 4), job 3 at agent 2 (9, weight 1 of 3).
    auto const good = evaluate(instance.problem, std::vector<std::uint32_t>{0, 2, 5});
    CHECK(good.feasible);
    CHECK(good.cost == 18);
    CHECK(good.load == std::vector<sim::assign::Amount>{3, 1});
    // All at agent 1: 6 of 4.
    CHECK(evaluate(instance.problem, std::vector<std::uint32_t>{0, 2, 4}).overload == 2);
}

TEST_CASE("a multiple-choice knapsack is read as costs below zero in hundredths")
{
    Instance const instance = read_mmkp(small_mmkp);
    CHECK(instance.problem.group_count() == 2);
    auto const good = evaluate(instance.problem, std::vector<std::uint32_t>{0, 3});
    CHECK(good.feasible);
    CHECK(instance.sign * static_cast<double>(good.cost) / instance.units == 7.75);
    CHECK_FALSE(evaluate(instance.problem, std::vector<std::uint32_t>{1, 3}).feasible);
}

TEST_CASE("broken instance files: the line and what is expected there")
{
    CHECK(complaint(read_gap, "") ==
          std::pair{std::size_t{1}, std::string{"ends where the number of agents is expected"}});
    CHECK(complaint(read_gap, "2 3\n4 five 6\n") ==
          std::pair{std::size_t{2}, std::string{"'five' where the cost of job 2 at agent 1 is "
                                                "expected, a number"}});
    CHECK(complaint(read_gap, "0 3\n") ==
          std::pair{std::size_t{1},
                    std::string{"the number of agents must be between 1 and 1000000"}});
    CHECK(complaint(read_gap, "1 1\n4\n-1\n2\n") ==
          std::pair{std::size_t{3},
                    std::string{"the weight of job 1 at agent 1 must not be below zero"}});
    CHECK(complaint(read_gap, "1 1\n4\n1\n2\n7\n") ==
          std::pair{std::size_t{5},
                    std::string{"the end of the file is expected behind the capacities"}});
    CHECK(complaint(read_mmkp, "1 1 1\n5\n2\n1 1\n") ==
          std::pair{std::size_t{3}, std::string{"the number of group 1 is expected"}});
    CHECK(complaint(read_mmkp, "1 1 1\n5\n1\n1.234 1\n") ==
          std::pair{std::size_t{4}, std::string{"the value of item 1 of group 1 must be a whole "
                                                "number of hundredths"}});
    CHECK(complaint(read_mmkp, "1 2 1\n5\n1\n1 1\n") ==
          std::pair{std::size_t{5},
                    std::string{"ends where the value of item 2 of group 1 is expected"}});
}
