#include "tests/reference/schedule_files.hpp"

#include <catch2/catch.hpp>

#include <string>

using reference::ProjectInstance;
using reference::read_rcp;
using reference::read_sm;
using reference::ScheduleFileError;

namespace {

/// Four jobs: the second and third between source and sink.
std::string const sm = R"(jobs (incl. supersource/sink ):  4
horizon                       :  9
RESOURCES
  - renewable                 :  2   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     5       3    0
  3      1     4       1    2
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    3    2
************************************************************************
)";

} // namespace

TEST_CASE("A single-mode file gives durations, needs, capacities and who waits for whom")
{
    ProjectInstance const instance = read_sm(sm);
    sim::works::Problem const &problem = instance.problem;
    REQUIRE(problem.size() == 4);
    CHECK(problem.content == std::vector<std::int64_t>{0, 5000, 4000, 0});
    CHECK(problem.capacity == std::vector<std::vector<std::int32_t>>{{3}, {2}});
    CHECK(problem.predecessors(3).size() == 2);
    CHECK(problem.need_resource == std::vector<std::uint32_t>{0, 0, 1});
    CHECK(problem.need_amount == std::vector<std::int32_t>{3, 1, 2});
    CHECK(problem.horizon == 9);
}

TEST_CASE("Patterson's form gives the same; jobs numbered against the precedence are sorted")
{
    ProjectInstance const same =
        read_rcp("4 2\n3 2\n0 0 0 2 2 3\n5 3 0 1 4\n4 1 2\n1 4\n0 0 0 0\n");
    CHECK(same.problem.content == read_sm(sm).problem.content);
    CHECK(same.problem.after == read_sm(sm).problem.after);

    ProjectInstance const turned = read_rcp("2 1\n1\n2 1 0\n3 1 1 1\n");
    CHECK(turned.activity_of == std::vector<std::uint32_t>{1, 0});
    CHECK(turned.problem.content == std::vector<std::int64_t>{3000, 2000});
}

TEST_CASE("Files that cannot be are refused")
{
    CHECK_THROWS_AS(read_rcp(""), ScheduleFileError);
    CHECK_THROWS_AS(read_rcp("2 1\n1\n2 1 1 2\n"), ScheduleFileError);          // ends too early
    CHECK_THROWS_AS(read_rcp("2 1\n1\n2 1 1 2\n3 1 1 1\n"), ScheduleFileError); // a circle
    CHECK_THROWS_AS(read_rcp("1 1\n1\n2 5 0\n"), ScheduleFileError); // more than there is
    CHECK_THROWS_AS(read_sm("jobs (incl. supersource/sink ):  2\n"), ScheduleFileError);
    std::string two_modes = sm;
    two_modes.replace(two_modes.find("   2        1 "), 13, "   2        2 ");
    CHECK_THROWS_AS(read_sm(two_modes), ScheduleFileError);
}
