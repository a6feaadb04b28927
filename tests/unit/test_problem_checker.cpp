#include "tests/common/progress_files.hpp"

#include <catch2/catch.hpp>

using returns::has;

namespace {

constexpr char const *problem_head =
    "片区代码,问题编号,上报日期,存在问题,责任单位,整改时限,销号日期\n";

/// A project that knows one problem, of b1.
struct OneProblem : OpenReturns
{
    OneProblem()
    {
        REQUIRE(
            take(write("p.csv",
                       problem_head + std::string{"b1,,2021-08-05,线路未架设,office,2021-08-20,"}),
                 "2021-08-06"));
    }
    [[nodiscard]] sim::io::ProgressPreview next(std::string const &rows) const
    {
        return preview({write("next.csv", problem_head + rows)}, "2021-08-13");
    }
};

} // namespace

TEST_CASE_METHOD(OneProblem, "A problem stays with its block")
{
    auto const moved = next("b2,b1-20210805-1,2021-08-05,线路未架设,office,2021-08-20,\n");
    CHECK(has(moved.findings, "problem_of_other_block"));
    CHECK(moved.problems.empty());
    auto const own = next("b1,b1-20210805-1,2021-08-05,线路未架设,office,2021-08-20,2021-08-12\n");
    CHECK_FALSE(has(own.findings, "problem_of_other_block"));
    CHECK(own.count_problems(sim::io::TakenAs::changed) == 1);
}

TEST_CASE_METHOD(OneProblem, "Problems of a return without a day are not lost in silence")
{
    // The lines of progress say their day, the problems do not.
    auto const lines = write("lines.csv", "片区代码,week,累计完成户数\nb1,2021-08-13,5\n");
    CHECK_FALSE(has_errors(preview({lines}, "").findings));
    sim::io::ProgressReturn sent{.file = "both.xlsx"};
    sent.blocks.push_back(
        {.block = "b1", .households_done = 5, .week = sim::day_number("2021-08-13"), .row = 2});
    sent.problems.push_back({.block = "b1", .words = "缺料", .row = 2});
    auto const taken = sim::io::preview_progress(*project.dataset, {sent}, {});
    CHECK((has(taken.findings, "no_week") || taken.problems.size() == 1));
    auto const dated = sim::io::preview_progress(*project.dataset, {sent},
                                                 {.week = sim::day_number("2021-08-13")});
    CHECK(dated.problems.size() == 1);
}
