#include "sim/engine/standing/planned_curve.hpp"

#include <catch2/catch.hpp>

using sim::Day;
using sim::standing::PlannedCurve;

namespace {

/// 10 homes on day 100, 20 on day 110, 5 on day 111.
PlannedCurve small()
{
    return PlannedCurve{{{110, 12}, {100, 10}, {111, 5}, {110, 8}, {105, 0}}};
}

} // namespace

TEST_CASE("a curve without steps plans nothing", "[standing]")
{
    PlannedCurve const none;
    CHECK(none.empty());
    CHECK(none.total() == 0);
    CHECK(none.at(100) == 0);
    CHECK(none.at_time(100.5) == 0.0);
    CHECK(none.time_of(0, 100) == std::nullopt);
}

TEST_CASE("steps of one day are one, in whatever order they come", "[standing]")
{
    PlannedCurve const curve = small();
    CHECK(curve.total() == 35);
    CHECK(curve.first_day() == 100);
    CHECK(curve.last_day() == 111);
    CHECK(curve.at(99) == 0);
    CHECK(curve.at(100) == 10);
    CHECK(curve.at(109) == 10);
    CHECK(curve.at(110) == 30);
    CHECK(curve.at(1000) == 35);
}

TEST_CASE("between two days the homes of the second come in proportion", "[standing]")
{
    PlannedCurve const curve = small();
    CHECK(curve.at_time(99.0) == 0.0);
    CHECK(curve.at_time(99.5) == 5.0);
    CHECK(curve.at_time(105.25) == 10.0);
    CHECK(curve.at_time(109.25) == 15.0);
    CHECK(curve.at_time(300.0) == 35.0);
}

TEST_CASE("a place stands where the plan had as many homes", "[standing]")
{
    PlannedCurve const curve = small();
    CHECK(curve.time_of(0, 90) == 90.0);    // nothing due, nothing done
    CHECK(curve.time_of(0, 104) == 99.0);   // five days behind
    CHECK(curve.time_of(10, 104) == 104.0); // the plan itself rests
    CHECK(curve.time_of(10, 96) == 100.0);  // four days ahead
    CHECK(curve.time_of(10, 115) == 109.0);
    CHECK(curve.time_of(15, 115) == 109.25);
    CHECK(curve.time_of(4, 115) == 99.4);
    CHECK(curve.time_of(35, 115) == std::nullopt);
}

TEST_CASE("the homes of a time and the time of those homes are each other's", "[standing]")
{
    PlannedCurve const curve = small();
    for (int homes = 0; homes < curve.total(); ++homes) {
        for (Day day : {90, 104, 120}) {
            CHECK(curve.at_time(*curve.time_of(homes, day)) == Approx(homes).margin(1e-9));
        }
    }
}
