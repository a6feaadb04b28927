#include "sim/engine/works/rcpsp/random.hpp"
#include "sim/engine/works/rcpsp/working_time.hpp"

#include <catch2/catch.hpp>

using sim::works::never;
using sim::works::Period;
using sim::works::WorkingTime;

namespace {

/// Two weeks of five working days and two days off.
std::vector<std::uint16_t> two_weeks()
{
    return {1000, 1000, 1000, 1000, 1000, 0, 0, 1000, 1000, 1000, 1000, 1000, 0, 0};
}

} // namespace

TEST_CASE("A calendar without periods lets nothing begin but an event")
{
    WorkingTime const time;
    CHECK(time.size() == 0);
    CHECK(time.begin(0, 1000) == never);
    CHECK(time.begin(3, 0) == 3);
    CHECK(time.finish(3, 0) == 3);
    CHECK(time.latest_start(5, 1000) < 0);
}

TEST_CASE("Work pauses over a weekend and ends behind its last working day")
{
    WorkingTime const time{two_weeks()};
    CHECK(time.finish(0, 5000) == 5);
    CHECK(time.finish(4, 2000) == 8);     // Friday and Monday
    CHECK(time.finish(5, 1000) == never); // Saturday
    CHECK(time.begin(5, 1000) == 7);
    CHECK(time.finish(0, 10000) == 12);
    CHECK(time.finish(1, 10000) == never);
    CHECK(time.latest_start(14, 1000) == 11);
    CHECK(time.latest_start(8, 2000) == 4);
    CHECK(time.latest_start(7, 2000) == 3);
}

TEST_CASE("Half a day's output counts half")
{
    WorkingTime const time{{500, 500, 1000, 250}};
    CHECK(time.finish(0, 1000) == 2);
    CHECK(time.finish(0, 1001) == 3);
    CHECK(time.finish(1, 1500) == 3);
    CHECK(time.finish(2, 1250) == 4);
    CHECK(time.done_before(4) == 2250);
    CHECK(time.latest_start(4, 1250) == 2);
    CHECK(time.latest_start(4, 1251) == 1);
}

TEST_CASE("No work goes on across the end of a season, unless no season is long enough")
{
    WorkingTime const time{std::vector<std::uint16_t>(12, 1000), {4, 9}};
    CHECK(time.finish(1, 3000) == 4);
    CHECK(time.finish(2, 3000) == never);
    CHECK(time.begin(2, 3000) == 4);
    CHECK(time.begin(8, 3000) == 9);
    CHECK(time.latest_start(6, 3000) == 1);
    CHECK(time.latest_start(7, 3000) == 4);
    CHECK(time.begin(3, 6000) == 3); // longer than the longest season of five
    CHECK(time.finish(3, 6000) == 9);
    CHECK(time.latest_start(12, 6000) == 6);
}

TEST_CASE("Latest start and finish agree with trying every period, for random calendars")
{
    sim::works::Random random{7};
    for (int round = 0; round < 400; ++round) {
        auto const size = static_cast<Period>(1 + random.below(30));
        std::vector<std::uint16_t> share(static_cast<std::size_t>(size));
        for (std::uint16_t &s : share) {
            s = static_cast<std::uint16_t>(random.below(3) == 0 ? 0 : random.below(1001));
        }
        std::vector<Period> closures;
        for (Period p = 1; p < size; ++p) {
            if (random.below(8) == 0) {
                closures.push_back(p);
            }
        }
        WorkingTime const time{share, closures};
        auto const content = static_cast<std::int64_t>(1 + random.below(5000));
        for (Period end = 0; end <= size; ++end) {
            Period latest = -1;
            for (Period start = 0; start < end; ++start) {
                if (time.finish(start, content) <= end) {
                    latest = start;
                }
            }
            CHECK(time.latest_start(end, content) == latest);
        }
        for (Period from = 0; from < size; ++from) {
            Period first = never;
            for (Period start = size; start-- > from;) {
                first = time.finish(start, content) != never ? start : first;
            }
            CHECK(time.begin(from, content) == first);
        }
    }
}
