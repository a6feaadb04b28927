#include "sim/engine/works/rcpsp/check.hpp"
#include "sim/engine/works/rcpsp/retain.hpp"
#include "tests/common/random_works.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace sim::works;

namespace {

/// Two crews' worth of one resource; `a` then `b`, and `c` on its own; three periods each.
Problem three(Period release_of_a)
{
    ProblemBuilder builder;
    builder.set_horizon(40);
    std::uint32_t const crews = builder.add_resource({1});
    Need const need[] = {{crews, 1}};
    ProblemBuilder::Activity activity;
    activity.content = 3000;
    activity.not_before = release_of_a;
    std::uint32_t const a = builder.add_activity(activity, {}, need);
    activity.not_before = 0;
    std::uint32_t const before[] = {a};
    (void)builder.add_activity(activity, before, need);
    (void)builder.add_activity(activity, {}, need);
    return builder.take();
}

} // namespace

TEST_CASE("a schedule that still holds stays as it is", "[retain]")
{
    std::vector<Period> const begins{0, 10, 20}; // with gaps: nothing is pulled to the left
    Retained const kept = retain(three(0), begins, {});
    CHECK(kept.schedule.start == begins);
    CHECK(kept.moved_count() == 0);
}

TEST_CASE("what comes late finds a gap and pushes only what waits for it", "[retain]")
{
    // Released at 8 it still is done before 12; at 10 its follower has to go on, behind c or before.
    Retained const in_gap = retain(three(8), std::vector<Period>{0, 12, 20}, {});
    CHECK(in_gap.schedule.start == std::vector<Period>{8, 12, 20});
    CHECK(in_gap.moved_count() == 1);
    Retained const pushed = retain(three(10), std::vector<Period>{0, 12, 20}, {});
    CHECK(pushed.schedule.start == std::vector<Period>{10, 13, 20});
    CHECK(pushed.moved_count() == 2);
    // No gap before c, which keeps its crew: the late one goes behind.
    Retained const behind = retain(three(10), std::vector<Period>{0, 3, 11}, {});
    CHECK(behind.schedule.start == std::vector<Period>{14, 17, 11});
    CHECK(behind.moved_count() == 2);
}

TEST_CASE("what has no begin before goes where it can", "[retain]")
{
    Retained const added = retain(three(0), std::vector<Period>{0, 10, -1}, {});
    CHECK(added.schedule.start == std::vector<Period>{0, 10, 3});
    CHECK(added.moved_count() == 1);
}

TEST_CASE("without room there is no schedule", "[retain]")
{
    CHECK(retain(three(39), std::vector<Period>{0, 3, 6}, {}).schedule.empty());
}
